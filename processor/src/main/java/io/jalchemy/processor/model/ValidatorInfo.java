package io.jalchemy.processor.model;

/**
 * A {@code @Validates} method of one attribute.
 *
 * @param attribute the attribute's name
 * @param method the method's name
 * @param signature name and parameters, by which overriding methods are recognized
 * @param takesName whether it takes the attribute's name before the value
 * @param javaType the value's type, boxed, as source
 * @param includeBackrefs whether it is also called for changes that follow from a change of the other side
 */
public record ValidatorInfo(
        String attribute,
        String method,
        String signature,
        boolean takesName,
        String javaType,
        boolean includeBackrefs) {}
