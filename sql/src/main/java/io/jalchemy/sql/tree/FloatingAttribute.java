package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute that holds a floating number. */
public final class FloatingAttribute<N extends Number> extends Attribute<N> implements Floating<N> {

    /** An attribute of {@code source}. */
    public FloatingAttribute(Source<?> source, String name, SqlType<N> type) {
        super(source, name, type);
    }
}
