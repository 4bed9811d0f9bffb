package io.jalchemy.orm.model;

/** What is known at compile time of one attribute. */
public sealed interface AttributeModel permits ColumnModel, RelationshipModel {

    /** The attribute's name, which is the field's. */
    String name();
}
