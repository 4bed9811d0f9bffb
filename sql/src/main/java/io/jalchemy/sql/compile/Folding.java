package io.jalchemy.sql.compile;

import java.util.Locale;

/** The case to which a database folds a name that is written without quotes. */
public enum Folding {
    /** Lower case, as PostgreSQL does. */
    LOWER,
    /** Upper case, as the standard says, and as Oracle and H2 do. */
    UPPER,
    /** The case in which it is written; the name is then found in any case or in that one: SQLite, MySQL, SQL Server. */
    AS_IS;

    /** Returns {@code name} as the database stores it if it is written without quotes. */
    String fold(String name) {
        return switch (this) {
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case UPPER -> name.toUpperCase(Locale.ROOT);
            case AS_IS -> name;
        };
    }
}
