package io.jalchemy.engine.inspect;

import org.jspecify.annotations.Nullable;

/**
 * Answers questions about what exists in a database. An engine's inspector asks each question on a connection of its own, a connection's
 * inspector asks in the connection's transaction and so sees what that has created.
 *
 * <p>Like {@code inspect(engine)} in SQLAlchemy 2.0. Nothing is remembered: each question is asked anew.
 *
 * <pre>{@code
 * if (!engine.inspector().hasTable("users")) {
 *     registry.metadata().createAll(engine);
 * }
 * }</pre>
 *
 * <p>Names are written as in table definitions: {@code users} has the case that the database prefers, {@code Users} and {@code "users"} are
 * exact; see {@link io.jalchemy.sql.compile.Identifiers}. Without a schema, or with null for it, what is found is what a statement finds
 * by the name alone: on PostgreSQL along the search path, on SQLite in the main database and among temporary tables.
 *
 * <p>Each method throws {@code DatabaseException} if the database or the driver fails.
 */
public interface Inspector {

    /** Returns whether there is a table or view called {@code name}. */
    default boolean hasTable(String name) {
        return hasTable(name, null);
    }

    /**
     * Returns whether there is a table or view called {@code name}, temporary ones included.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasTable(String name, @Nullable String schema);

    /** Returns whether there is a sequence called {@code name}. */
    default boolean hasSequence(String name) {
        return hasSequence(name, null);
    }

    /**
     * Returns whether there is a sequence called {@code name}; never where the database has no sequences.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasSequence(String name, @Nullable String schema);

    /** Returns whether there is an enum type called {@code name}. */
    default boolean hasEnumType(String name) {
        return hasEnumType(name, null);
    }

    /**
     * Returns whether there is an enum type called {@code name}; never where the database has no such types, or has a type of another
     * kind by that name.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasEnumType(String name, @Nullable String schema);

    /**
     * Returns whether there is a type of any kind called {@code name}, such as a domain, an enum or a composite type; never where the
     * database has no types of users.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasType(String name, @Nullable String schema);

    /** Returns whether there is a schema called {@code name}; on SQLite, a database that is attached under that name. */
    boolean hasSchema(String name);

    /** Returns whether table {@code table} is there and has an index called {@code index}. */
    default boolean hasIndex(String table, String index) {
        return hasIndex(table, index, null);
    }

    /**
     * Returns whether table {@code table} is there and has an index called {@code index}; indexes of keys and unique constraints count.
     *
     * @param schema where the table is; null for where its name alone finds it
     */
    boolean hasIndex(String table, String index, @Nullable String schema);
}
