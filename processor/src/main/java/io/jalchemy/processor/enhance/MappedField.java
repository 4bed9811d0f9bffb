package io.jalchemy.processor.enhance;

/**
 * A mapped field.
 *
 * @param name the field's name, which is the attribute's
 * @param descriptor its erased type, as in class files: {@code "Ljava/lang/String;"}
 * @param column whether it is mapped to a column; false for a relationship
 */
public record MappedField(String name, String descriptor, boolean column) {}
