package io.jalchemy.orm.model;

/**
 * A method of an entity class that looks at what an attribute is set to.
 *
 * @param attribute the attribute's name
 * @param number the number by which the class's path calls it
 * @param method name and parameters, by which overriding methods are known
 * @param includeBackrefs whether it is also called for changes that follow from one of the other side
 */
public record ValidatorModel(String attribute, int number, String method, boolean includeBackrefs) {}
