package io.jalchemy.sql.compile;

import io.jalchemy.sql.ddl.SchemaPlan;
import io.jalchemy.sql.ddl.SchemaStep;
import io.jalchemy.sql.ddl.SchemaWork;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.SchemaChange;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Creates and drops what belongs to a {@link MetaData} in a database: asks what exists, makes the text of all statements, then sends them.
 *
 * <p>All text is made before the first statement is sent, so that nothing is changed if the database cannot do something.
 */
public final class SchemaRunner {

    private final DdlCompiler compiler;
    private final DdlTarget target;
    private final MetaData metadata;
    private final SchemaPlan plan;

    /**
     * Makes a runner. Sends nothing.
     *
     * @param dialect the database's dialect
     * @param metadata the tables in which foreign keys are resolved
     * @param target the receiver of the statements
     */
    public SchemaRunner(Dialect dialect, MetaData metadata, DdlTarget target) {
        this.compiler = dialect.ddl();
        this.target = target;
        this.metadata = metadata;
        this.plan = plan(dialect, metadata);
    }

    /** Returns the plan by which {@code metadata} is created and dropped where {@code dialect} is understood. */
    static SchemaPlan plan(Dialect dialect, MetaData metadata) {
        return new SchemaPlan(
                metadata,
                new SchemaPlan.Abilities(
                        dialect.name(),
                        dialect.has(Feature.ADD_CONSTRAINT),
                        dialect.has(Feature.COMMENTS),
                        dialect.has(Feature.NATIVE_ENUM)));
    }

    /**
     * Creates those of {@code tables} that do not exist, with their types, sequences, indexes and comments. Views without a definition are
     * left out.
     */
    public void create(List<Table> tables) {
        send(plan.creating(missing(plan.of(tables), List.of())));
    }

    /** Creates all of the metadata that does not exist. */
    public void createAll(SchemaOptions options) {
        SchemaWork all = plan.all().only(schema -> options.schemas(), type -> true, sequence -> true, table -> true);
        send(plan.creating(options.checksFirst() ? missing(all, metadata.types()) : all));
    }

    /** Returns the part of {@code wanted} that does not exist; of types, those of {@code types} and those that missing tables need. */
    private SchemaWork missing(SchemaWork wanted, List<NamedType> types) {
        Set<TableName> there = existing(wanted.tables());
        List<Table> tables = wanted.tables().stream()
                .filter(table -> !there.contains(table.tableName()))
                .toList();
        List<NamedType> needed = plan.of(tables).types();
        return wanted.only(
                schema -> !target.hasSchema(schema),
                type -> (types.contains(type) || needed.contains(type)) && !exists(type),
                sequence -> !target.hasSequence(sequence.sequenceName()),
                tables::contains);
    }

    /**
     * Drops those of {@code tables} that exist, and the types and sequences of {@code tables} that no other table of the metadata uses.
     * Views without a definition are left out.
     */
    public void drop(List<Table> tables) {
        drop(existing(plan.onlyOf(tables)));
    }

    /** Drops all of the metadata that exists, but for schemas. */
    public void dropAll(SchemaOptions options) {
        SchemaWork all = plan.all();
        drop(options.checksFirst() ? existing(all) : all);
    }

    private SchemaWork existing(SchemaWork wanted) {
        Set<TableName> there = existing(wanted.tables());
        return wanted.only(
                schema -> true,
                this::exists,
                sequence -> target.hasSequence(sequence.sequenceName()),
                table -> there.contains(table.tableName()));
    }

    private void drop(SchemaWork work) {
        List<SchemaStep> steps = plan.dropping(work);
        if (!metadata.creationOrder(work.tables()).late().isEmpty()) {
            compiler.beforeDroppingCycle().forEach(target::execute);
        }
        send(steps);
    }

    private Set<TableName> existing(List<Table> tables) {
        return target.existingTables(tables.stream().map(Table::tableName).toList());
    }

    private boolean exists(NamedType type) {
        return type instanceof EnumType ? target.hasEnumType(type.typeName()) : target.hasType(type.typeName());
    }

    private void send(List<SchemaStep> steps) {
        List<Runnable> actions = new ArrayList<>();
        for (SchemaStep step : steps) {
            if (step instanceof SchemaStep.Execute execute) {
                String text = compiler.text(execute.statement());
                actions.add(() -> target.execute(text));
            } else if (step instanceof SchemaStep.Announce announce) {
                actions.add(() -> announce(announce.change()));
            }
        }
        actions.forEach(Runnable::run);
    }

    private void announce(SchemaChange change) {
        target.changing(change);
        metadata.listeners().forEach(listener -> listener.on(change, target::execute));
    }
}
