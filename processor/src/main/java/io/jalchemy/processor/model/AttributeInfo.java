package io.jalchemy.processor.model;

import javax.lang.model.element.VariableElement;

/** A mapped field. */
public sealed interface AttributeInfo permits ColumnInfo, RelationshipInfo {

    /** Returns the field. */
    VariableElement field();

    /** Returns the attribute's name, which is the field's. */
    default String name() {
        return field().getSimpleName().toString();
    }
}
