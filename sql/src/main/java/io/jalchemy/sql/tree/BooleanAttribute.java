package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** A boolean attribute, which is also a condition. */
public final class BooleanAttribute extends Attribute<Boolean> implements Condition {

    /** Creates a boolean attribute named {@code name} of {@code source}. */
    public BooleanAttribute(Source<?> source, String name, SqlType<Boolean> type) {
        super(source, name, type);
    }
}
