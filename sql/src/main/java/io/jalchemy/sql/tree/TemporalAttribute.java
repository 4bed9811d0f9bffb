package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute that holds a date or a time. */
public final class TemporalAttribute<T> extends Attribute<T> implements Temporal<T> {

    /** An attribute of {@code source}. */
    public TemporalAttribute(Source<?> source, String name, SqlType<T> type) {
        super(source, name, type);
    }
}
