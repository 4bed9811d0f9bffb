package io.jalchemy.sql.compile;

import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.SchemaPlan;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Creates and drops tables in a database: asks which of them exist, makes the text of all statements, then sends them.
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
        this.plan = new SchemaPlan(
                metadata,
                new SchemaPlan.Abilities(
                        dialect.name(),
                        dialect.has(Feature.ADD_CONSTRAINT),
                        dialect.has(Feature.COMMENTS),
                        dialect.has(Feature.NATIVE_ENUM)));
    }

    /** Creates those of {@code tables} that do not exist, with their types, indexes and comments. Views are left out. */
    public void create(List<Table> tables) {
        List<Table> missing = new ArrayList<>(tables);
        missing.removeIf(table -> table.isView() || exists(table));
        send(plan.creating(missing, existingTypes(missing)));
    }

    /**
     * Drops those of {@code tables} that exist, and the enum types of {@code tables} that no other table of the metadata uses. Views are
     * left out.
     */
    public void drop(List<Table> tables) {
        List<Table> existing = tables.stream()
                .filter(table -> !table.isView() && exists(table))
                .toList();
        List<DdlStatement> statements = plan.dropping(tables, existing, existingTypes(tables));
        if (!metadata.creationOrder(existing).late().isEmpty()) {
            compiler.beforeDroppingCycle().forEach(target::execute);
        }
        send(statements);
    }

    /** Creates all of the metadata. */
    public void createAll(SchemaOptions options) {
        create(metadata.tables());
    }

    /** Drops all of the metadata. */
    public void dropAll(SchemaOptions options) {
        drop(metadata.tables());
    }

    private boolean exists(Table table) {
        return target.hasTable(table.tableName());
    }

    private Set<String> existingTypes(Collection<Table> tables) {
        Set<String> existing = new LinkedHashSet<>();
        for (String type : plan.enumTypes(tables).keySet()) {
            if (target.hasEnumType(type)) {
                existing.add(type);
            }
        }
        return existing;
    }

    private void send(List<DdlStatement> statements) {
        statements.stream().map(compiler::text).toList().forEach(target::execute);
    }
}
