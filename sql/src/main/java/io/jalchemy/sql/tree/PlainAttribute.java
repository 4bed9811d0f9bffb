package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute of a type without operators of its own: a UUID, bytes, an enum, JSON. */
public final class PlainAttribute<T> extends Attribute<T> {

    /** Creates an attribute named {@code name} of {@code source}. */
    public PlainAttribute(Source<?> source, String name, SqlType<T> type) {
        super(source, name, type);
    }
}
