package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute of a date or a time. */
public final class TemporalAttribute<T> extends Attribute<T> implements Temporal<T> {

    /** Creates a temporal attribute named {@code name} of {@code source}. */
    public TemporalAttribute(Source<?> source, String name, SqlType<T> type) {
        super(source, name, type);
    }
}
