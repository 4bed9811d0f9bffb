package io.jalchemy.processor.model;

import javax.lang.model.element.VariableElement;

/**
 * A field that a column holds.
 *
 * @param family which attribute class the path has for it
 * @param javaType its type, boxed, as source
 * @param type Java expression of its SQL type
 * @param column Java expression of its column
 * @param model Java expression of its model
 * @param key whether it is part of the primary key
 */
public record ColumnInfo(
        VariableElement field, Family family, String javaType, String type, String column, String model, boolean key)
        implements AttributeInfo {

    /** The attribute classes. */
    public enum Family {
        /** Characters. */
        TEXT("text", "TextAttribute", false),
        /** Whole numbers. */
        WHOLE("whole", "WholeAttribute", true),
        /** Other numbers. */
        NUMERIC("numeric", "NumericAttribute", true),
        /** Times. */
        TEMPORAL("temporal", "TemporalAttribute", true),
        /** Truth values. */
        TRUTH("truth", "BooleanAttribute", false),
        /** Anything else. */
        PLAIN("plain", "PlainAttribute", true);

        private final String factory;
        private final String attributeClass;
        private final boolean generic;

        Family(String factory, String attributeClass, boolean generic) {
            this.factory = factory;
            this.attributeClass = attributeClass;
            this.generic = generic;
        }

        /** The method of a path that makes one. */
        public String factory() {
            return factory;
        }

        /** The class, with its type parameter. */
        public String attributeType(String javaType) {
            return "io.jalchemy.sql.tree." + attributeClass + (generic ? "<" + javaType + ">" : "");
        }
    }
}
