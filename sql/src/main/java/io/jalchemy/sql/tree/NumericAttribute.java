package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute that holds a number. */
public final class NumericAttribute<N extends Number> extends Attribute<N> implements Numeric<N> {

    /** An attribute of {@code source}. */
    public NumericAttribute(Source<?> source, String name, SqlType<N> type) {
        super(source, name, type);
    }
}
