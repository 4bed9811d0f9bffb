package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;

/** An attribute of a character string. */
public final class TextAttribute extends Attribute<String> implements Text {

    /** Creates a text attribute named {@code name} of {@code source}. */
    public TextAttribute(Source<?> source, String name, SqlType<String> type) {
        super(source, name, type);
    }
}
