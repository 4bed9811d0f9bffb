package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The sequences, types and DDL of a {@link MetaData}; each name occurs once.
 *
 * @param sequences in the order in which they were given
 * @param types in the order in which they were given
 * @param ddl in the order in which it was given
 * @param listeners in the order in which they were given
 */
record SchemaObjects(List<Sequence> sequences, List<NamedType> types, List<Ddl> ddl, List<SchemaListener> listeners) {

    static final SchemaObjects NONE = new SchemaObjects(List.of(), List.of(), List.of(), List.of());

    SchemaObjects {
        sequences = List.copyOf(sequences);
        types = List.copyOf(types);
        ddl = List.copyOf(ddl);
        listeners = List.copyOf(listeners);
    }

    SchemaObjects with(Collection<? extends SchemaObject> more) {
        List<Sequence> allSequences = new ArrayList<>(sequences);
        List<NamedType> allTypes = new ArrayList<>(types);
        List<Ddl> allDdl = new ArrayList<>(ddl);
        List<SchemaListener> allListeners = new ArrayList<>(listeners);
        for (SchemaObject each : more) {
            if (each instanceof Sequence sequence) {
                add(sequence, allSequences);
            } else if (each instanceof NamedType type) {
                add(type, allTypes);
            } else if (each instanceof Ddl given) {
                allDdl.add(given);
            } else if (each instanceof SchemaListener listener) {
                allListeners.add(listener);
            }
        }
        return new SchemaObjects(allSequences, allTypes, allDdl, allListeners);
    }

    /** Returns these objects, and the sequences and domains that columns of {@code tables} have. */
    SchemaObjects withColumnsOf(Collection<Table> tables) {
        List<SchemaObject> found = new ArrayList<>();
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                if (column.insertDefault() instanceof ColumnDefault.NextNumber next) {
                    found.add(next.sequence());
                }
                if (column.domain() != null) {
                    found.add(column.domain());
                }
            }
        }
        return found.isEmpty() ? this : with(found);
    }

    private static void add(Sequence sequence, List<Sequence> all) {
        for (Sequence each : all) {
            if (each.sequenceName().equals(sequence.sequenceName())) {
                if (each.equals(sequence)) {
                    return;
                }
                throw new JalchemyException(
                        "SEQUENCE_TWICE",
                        "There are two different sequences called " + sequence + " in one MetaData. Rename one, or"
                                + " keep one.");
            }
        }
        all.add(sequence);
    }

    private static void add(NamedType type, List<NamedType> all) {
        for (NamedType each : all) {
            if (each.typeName().equals(type.typeName())) {
                if (each.equals(type)) {
                    return;
                }
                throw new JalchemyException(
                        "TYPE_TWICE",
                        "There are two different types called "
                                + type.typeName().key() + " in one MetaData. Rename one, or keep one.");
            }
        }
        all.add(type);
    }
}
