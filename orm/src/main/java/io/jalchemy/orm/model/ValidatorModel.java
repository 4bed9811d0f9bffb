package io.jalchemy.orm.model;

/**
 * A method of an entity class that looks at what an attribute is set to.
 *
 * @param attribute the attribute's name
 * @param number what the class's path calls it by
 * @param method name and parameters, by which overriding methods are known
 * @param includeBackrefs whether it is called for what follows from a change of the other side, too
 */
public record ValidatorModel(String attribute, int number, String method, boolean includeBackrefs) {}
