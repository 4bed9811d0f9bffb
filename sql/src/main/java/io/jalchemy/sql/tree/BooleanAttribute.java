package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute that is true or false, and a condition by itself. */
public final class BooleanAttribute extends Attribute<Boolean> implements Condition {

    /** An attribute of {@code source}. */
    public BooleanAttribute(Source<?> source, String name, SqlType<Boolean> type) {
        super(source, name, type);
    }
}
