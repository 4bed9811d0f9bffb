package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute that holds characters. */
public final class TextAttribute extends Attribute<String> implements Text {

    /** An attribute of {@code source}. */
    public TextAttribute(Source<?> source, String name, SqlType<String> type) {
        super(source, name, type);
    }
}
