package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be created or dropped.
 *
 * @param schemas names of schemas
 * @param types types, each behind those that it may use
 * @param sequences sequences
 * @param tables tables, and views that have a definition, in any order
 * @param isWhole whether this is all of a MetaData, whose DDL is executed, too
 */
public record SchemaWork(
        List<String> schemas, List<NamedType> types, List<Sequence> sequences, List<Table> tables, boolean isWhole) {

    /** Copies the lists. */
    public SchemaWork {
        schemas = List.copyOf(schemas);
        types = List.copyOf(types);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
    }

    /** Returns the part of this work that the predicates are true of. */
    public SchemaWork only(
            Predicate<String> schema, Predicate<NamedType> type, Predicate<Sequence> sequence, Predicate<Table> table) {
        return new SchemaWork(
                schemas.stream().filter(schema).toList(),
                types.stream().filter(type).toList(),
                sequences.stream().filter(sequence).toList(),
                tables.stream().filter(table).toList(),
                isWhole);
    }

    /** Returns the types, each before those that it may use. */
    List<NamedType> typesBackwards() {
        List<NamedType> backwards = new ArrayList<>(types);
        Collections.reverse(backwards);
        return backwards;
    }
}
