package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** A numeric attribute. */
public final class NumericAttribute<N extends Number> extends Attribute<N> implements Numeric<N> {

    /** Creates a numeric attribute named {@code name} of {@code source}. */
    public NumericAttribute(Source<?> source, String name, SqlType<N> type) {
        super(source, name, type);
    }
}
