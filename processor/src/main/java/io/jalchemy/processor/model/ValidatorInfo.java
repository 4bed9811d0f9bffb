package io.jalchemy.processor.model;

/**
 * A method that looks at what one attribute is set to.
 *
 * @param attribute the attribute's name
 * @param method the method's name
 * @param signature name and parameters, by which overriding methods are known
 * @param takesName whether it takes the attribute's name before the value
 * @param javaType the value's type, boxed, as source
 * @param includeBackrefs whether it is called for what follows from a change of the other side, too
 */
public record ValidatorInfo(
        String attribute,
        String method,
        String signature,
        boolean takesName,
        String javaType,
        boolean includeBackrefs) {}
