package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute of a floating-point type. */
public final class FloatingAttribute<N extends Number> extends Attribute<N> implements Floating<N> {

    /** Creates a floating-point attribute named {@code name} of {@code source}. */
    public FloatingAttribute(Source<?> source, String name, SqlType<N> type) {
        super(source, name, type);
    }
}
