package io.jalchemy.sql.schema;

import java.util.List;

/**
 * DDL of the program's own, executed when a table, or all of a {@link MetaData}, is created or dropped. Like SQLAlchemy's {@code DDL}.
 *
 * <p>In the text of a table's, {@code {table}} is the table's name, {@code {schema}} that of its schema, and {@code {fullname}} both, as
 * they are written in a statement. Other braces are part of the text.
 *
 * <pre>{@code
 * Table notes = Table.of(
 *         "notes",
 *         column("id", BIGINT).primaryKey(),
 *         column("body", VARCHAR),
 *         Ddl.afterCreate("ALTER TABLE {fullname} ENABLE ROW LEVEL SECURITY").onlyOn("postgresql"));
 * }</pre>
 *
 * @param moment when it is executed
 * @param sql the text of one statement
 * @param onlyOn names of the databases that it is for; empty for all
 */
public record Ddl(Moment moment, String sql, List<String> onlyOn) implements TableElement, SchemaObject {

    /** When DDL of the program's own is executed. */
    public enum Moment {
        /** Before a table that does not exist, or anything of a MetaData, is created. */
        BEFORE_CREATE,
        /** After the table, with its indexes and comments, or all of a MetaData, was created. */
        AFTER_CREATE,
        /** Before a table that exists, or anything of a MetaData, is dropped. */
        BEFORE_DROP,
        /** After the table, or all of a MetaData, was dropped. */
        AFTER_DROP
    }

    /** Copies the list. */
    public Ddl {
        onlyOn = List.copyOf(onlyOn);
    }

    /** Returns DDL that is executed before a table that does not exist, or anything of a MetaData, is created. */
    public static Ddl beforeCreate(String sql) {
        return new Ddl(Moment.BEFORE_CREATE, sql, List.of());
    }

    /** Returns DDL that is executed after the table, with its indexes and comments, or all of a MetaData, was created. */
    public static Ddl afterCreate(String sql) {
        return new Ddl(Moment.AFTER_CREATE, sql, List.of());
    }

    /** Returns DDL that is executed before a table that exists, or anything of a MetaData, is dropped. */
    public static Ddl beforeDrop(String sql) {
        return new Ddl(Moment.BEFORE_DROP, sql, List.of());
    }

    /** Returns DDL that is executed after the table, or all of a MetaData, was dropped. */
    public static Ddl afterDrop(String sql) {
        return new Ddl(Moment.AFTER_DROP, sql, List.of());
    }

    /** Returns this DDL for some databases only, by the names of their dialects. */
    public Ddl onlyOn(String... dialects) {
        return new Ddl(moment, sql, List.of(dialects));
    }

    /** Returns whether it is for a database, by the name of its dialect. */
    public boolean isOn(String dialect) {
        return onlyOn.isEmpty() || onlyOn.contains(dialect);
    }
}
