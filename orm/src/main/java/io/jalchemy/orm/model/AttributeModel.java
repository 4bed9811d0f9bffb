package io.jalchemy.orm.model;

/** The model of one attribute, as it is known at compile time. */
public sealed interface AttributeModel permits ColumnModel, RelationshipModel {

    /** Returns the name of the attribute, which is that of the field. */
    String name();
}
