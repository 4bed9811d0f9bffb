package io.jalchemy.processor.enhance;

/**
 * One mapped field.
 *
 * @param name the field's name, which is the attribute's
 * @param descriptor its erased type, as in class files: {@code "Ljava/lang/String;"}
 * @param column whether rows have a column for it; no for a relationship
 */
public record MappedField(String name, String descriptor, boolean column) {}
