package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute that holds a whole number. */
public final class WholeAttribute<N extends Number> extends Attribute<N> implements Whole<N> {

    /** An attribute of {@code source}. */
    public WholeAttribute(Source<?> source, String name, SqlType<N> type) {
        super(source, name, type);
    }
}
