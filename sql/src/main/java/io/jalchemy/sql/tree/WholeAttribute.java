package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute of a whole number. */
public final class WholeAttribute<N extends Number> extends Attribute<N> implements Whole<N> {

    /** Creates a whole-number attribute named {@code name} of {@code source}. */
    public WholeAttribute(Source<?> source, String name, SqlType<N> type) {
        super(source, name, type);
    }
}
