package io.jalchemy.sql.compile;

import io.jalchemy.sql.schema.SchemaChange;
import io.jalchemy.sql.schema.TableName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The connection on which a {@link SchemaRunner} finds out what exists, and executes the text of a {@link DdlCompiler}. A name without a
 * schema means what statements find by the name alone.
 */
public interface DdlTarget {

    /** Returns whether there is a table or view of that name. */
    boolean hasTable(TableName name);

    /** Returns those of {@code names} that there is a table or view of. Default: asks for each by itself. */
    default Set<TableName> existingTables(Collection<TableName> names) {
        return names.stream().filter(this::hasTable).collect(Collectors.toSet());
    }

    /** Returns whether there is an enum type of that name, as the mapping gives it. */
    boolean hasEnumType(TableName name);

    /** Returns whether there is a type of any kind of that name: a domain, a composite type. */
    boolean hasType(TableName name);

    /** Returns whether there is a sequence of that name. */
    boolean hasSequence(TableName name);

    /** Returns whether there is a schema of that name. */
    boolean hasSchema(String name);

    /** Executes {@code ddl}, a statement without parameters; question marks in it are plain text. */
    void execute(String ddl);

    /** Receives each change before and after it happens. Default: nothing. */
    default void changing(SchemaChange change) {}
}
