package io.jalchemy.processor.model;

import javax.lang.model.element.VariableElement;

/**
 * A field that is mapped to a column.
 *
 * @param field the field, of the entity class, of a mixin or of a superclass
 * @param family the family that determines the class of the path's attribute
 * @param javaType its type, boxed, as source
 * @param type Java expression of its SQL type
 * @param column Java expression of its column
 * @param model Java expression of its model
 * @param key whether it is part of the primary key
 */
public record ColumnInfo(
        VariableElement field, Family family, String javaType, String type, String column, String model, boolean key)
        implements AttributeInfo {

    /** The families of types, each with its attribute class. */
    public enum Family {
        /** Strings of characters. */
        TEXT("text", "TextAttribute", false),
        /** Integers of all widths. */
        WHOLE("whole", "WholeAttribute", true),
        /** Numbers other than whole ones. */
        NUMERIC("numeric", "NumericAttribute", true),
        /** Dates and times. */
        TEMPORAL("temporal", "TemporalAttribute", true),
        /** Values true and false. */
        TRUTH("truth", "BooleanAttribute", false),
        /** Types without operators of their own. */
        PLAIN("plain", "PlainAttribute", true);

        private final String factory;
        private final String attributeClass;
        private final boolean generic;

        Family(String factory, String attributeClass, boolean generic) {
            this.factory = factory;
            this.attributeClass = attributeClass;
            this.generic = generic;
        }

        /** Returns the name of the path's method that creates such an attribute. */
        public String factory() {
            return factory;
        }

        /** Returns the attribute class, with its type parameter. */
        public String attributeType(String javaType) {
            return "io.jalchemy.sql.tree." + attributeClass + (generic ? "<" + javaType + ">" : "");
        }
    }
}
