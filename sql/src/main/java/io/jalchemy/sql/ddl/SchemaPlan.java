package io.jalchemy.sql.ddl;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.CreationOrder;
import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan for creating or dropping what belongs to a {@link MetaData}: the statements, in an order in which they can be executed.
 *
 * <p>Schemas come first, then types, sequences and tables, the foreign keys that close a cycle, and views and tables that are made of queries. Foreign keys of a cycle are added
 * by ALTER TABLE after all tables, with a name, so that they can be dropped before the tables. If the database cannot add constraints, they
 * are part of CREATE TABLE.
 *
 * @param metadata the tables in which foreign keys are resolved
 * @param abilities the abilities of the database
 */
public record SchemaPlan(MetaData metadata, Abilities abilities) {

    /**
     * Abilities in which databases differ.
     *
     * @param dialect the database's name
     * @param addsConstraints whether ALTER TABLE can add and drop constraints
     * @param comments whether there is COMMENT ON; otherwise comments are left out, as SQLAlchemy does
     * @param enumTypes whether enums may have a type of their own
     */
    public record Abilities(String dialect, boolean addsConstraints, boolean comments, boolean enumTypes) {}

    /** Returns all that the metadata has. */
    public SchemaWork all() {
        return new SchemaWork(
                metadata.schemas(),
                types(metadata.tables(), metadata.types()),
                metadata.sequences(),
                created(metadata.tables()),
                true);
    }

    /** Returns {@code tables}, some of the metadata's, and the types and sequences that their columns have. */
    public SchemaWork of(Collection<Table> tables) {
        return new SchemaWork(
                List.of(),
                types(tables, metadata.typesOf(tables)),
                metadata.sequencesOf(tables),
                created(tables),
                false);
    }

    /** Returns {@code tables}, some of the metadata's, and the types and sequences that no column of the other tables has. */
    public SchemaWork onlyOf(Collection<Table> tables) {
        List<Table> staying = new ArrayList<>(metadata.tables());
        staying.removeAll(tables);
        SchemaWork kept = of(staying);
        return of(tables)
                .only(
                        schema -> true,
                        type -> !kept.types().contains(type),
                        sequence -> !kept.sequences().contains(sequence),
                        table -> true);
    }

    private static List<Table> created(Collection<Table> tables) {
        return tables.stream()
                .filter(table -> !table.isView() || table.viewDefinition() != null)
                .toList();
    }

    /** Returns the enum types of columns, and those of {@code given}, enum types first. */
    private List<NamedType> types(Collection<Table> tables, List<NamedType> given) {
        Map<TableName, NamedType> types = new LinkedHashMap<>();
        if (abilities.enumTypes()) {
            enumTypes(tables).forEach(type -> types.put(type.typeName(), type));
            for (NamedType type : given) {
                if (type instanceof EnumType) {
                    types.put(type.typeName(), type);
                }
            }
        }
        for (NamedType type : given) {
            if (!(type instanceof EnumType)) {
                types.put(type.typeName(), type);
            }
        }
        return List.copyOf(types.values());
    }

    private List<EnumType> enumTypes(Collection<Table> tables) {
        Map<TableName, EnumType> types = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                SqlType<?> type = column.type().on(abilities.dialect());
                SqlType<?> element = type.element();
                SqlType<?> named = element == null ? type : element;
                String name = named.enumName();
                if (name != null && !table.isView()) {
                    EnumType made = new EnumType(TableName.of(name), named.labels(), null);
                    types.put(made.typeName(), made);
                }
            }
        }
        return List.copyOf(types.values());
    }

    /**
     * Returns the steps that create {@code work}, nothing of which exists yet, with indexes, comments and DDL of the program's own.
     *
     * @throws JalchemyException if a constraint has a comment and no name
     */
    public List<SchemaStep> creating(SchemaWork work) {
        SchemaSteps steps = new SchemaSteps(metadata, abilities.dialect(), work);
        CreationOrder order = metadata.creationOrder(work.tables());
        steps.begin(Ddl.Moment.BEFORE_CREATE);
        work.schemas().forEach(schema -> steps.add(new CreateSchema(schema, false)));
        work.types().forEach(type -> create(type, steps));
        for (Sequence sequence : work.sequences()) {
            steps.add(new CreateSequence(sequence, false));
            comment(CommentOn.Kind.SEQUENCE, sequence.sequenceName(), sequence.comment(), steps);
        }
        List<Table> ofQueries = new ArrayList<>();
        for (Table table : order.tables()) {
            if (table.isView() || table.createdAs() != null) {
                ofQueries.add(table);
            } else {
                create(table, inside(table, order), steps);
            }
        }
        addLate(order, steps);
        for (Sequence sequence : work.sequences()) {
            if (sequence.ownedBy() != null) {
                steps.add(new AlterSequenceOwner(sequence.sequenceName(), sequence.ownedBy()));
            }
        }
        for (Table table : ofQueries) {
            if (table.isView()) {
                create(table, steps);
            } else {
                create(table, List.of(), steps);
            }
        }
        steps.end(Ddl.Moment.AFTER_CREATE);
        return steps.all();
    }

    private void create(NamedType type, SchemaSteps steps) {
        if (type instanceof EnumType labels) {
            steps.add(new CreateEnumType(labels.typeName(), labels.labels()));
        } else if (type instanceof Domain domain) {
            steps.add(new CreateDomain(domain));
        } else {
            steps.add(new CreateCompositeType((CompositeType) type));
        }
        CommentOn.Kind kind = type instanceof Domain ? CommentOn.Kind.DOMAIN : CommentOn.Kind.TYPE;
        comment(kind, type.typeName(), type.comment(), steps);
    }

    private void create(Table table, List<ForeignKeyConstraint> inside, SchemaSteps steps) {
        steps.begin(Ddl.Moment.BEFORE_CREATE, table);
        ViewDefinition rows = table.createdAs();
        steps.add(
                rows == null
                        ? new CreateTable(table, inside, false)
                        : CreateTableAs.of(table, rows, abilities.dialect()));
        createIndexes(table, steps);
        comment(CommentOn.Kind.TABLE, table.tableName(), table.comment(), steps);
        columnComments(table, steps);
        for (Constraint constraint : table.constraints()) {
            if (!(constraint instanceof ForeignKeyConstraint key) || inside.contains(key)) {
                comment(table.tableName(), constraint, steps);
            }
        }
        steps.end(Ddl.Moment.AFTER_CREATE, table);
    }

    private void create(Table view, SchemaSteps steps) {
        ViewDefinition definition = view.viewDefinition();
        boolean materialized = definition != null && definition.materialized();
        if (!materialized && !view.indexes().isEmpty()) {
            throw new JalchemyException(
                    "VIEW_INDEX",
                    "View " + view + " has the index " + view.indexes().get(0).name()
                            + ", which only tables and materialized views may have. Leave it out, or make the view a"
                            + " materialized one.");
        }
        steps.begin(Ddl.Moment.BEFORE_CREATE, view);
        steps.add(CreateView.of(view));
        createIndexes(view, steps);
        CommentOn.Kind kind = materialized ? CommentOn.Kind.MATERIALIZED_VIEW : CommentOn.Kind.VIEW;
        comment(kind, view.tableName(), view.comment(), steps);
        columnComments(view, steps);
        steps.end(Ddl.Moment.AFTER_CREATE, view);
    }

    private void createIndexes(Table table, SchemaSteps steps) {
        for (Index index : table.indexes()) {
            if (index.isOn(abilities.dialect())) {
                steps.add(new CreateIndex(table.tableName(), index, false));
                TableName name =
                        new TableName(table.schema(), NamingConvention.INDEXES_ONLY.name(table.tableName(), index));
                comment(CommentOn.Kind.INDEX, name, index.options().comment(), steps);
            }
        }
    }

    private void addLate(CreationOrder order, SchemaSteps steps) {
        if (abilities.addsConstraints()) {
            for (CreationOrder.OwnedForeignKey late : order.late()) {
                if (late.key().isOn(abilities.dialect())) {
                    TableName name = late.table().tableName();
                    Constraint key = named(name, late.key());
                    steps.add(new AddConstraint(name, key));
                    comment(name, key, steps);
                }
            }
        }
    }

    /** Returns the steps that drop {@code work}, all of which exists, and execute DDL of the program's own. */
    public List<SchemaStep> dropping(SchemaWork work) {
        SchemaSteps steps = new SchemaSteps(metadata, abilities.dialect(), work);
        CreationOrder order = metadata.creationOrder(work.tables());
        steps.begin(Ddl.Moment.BEFORE_DROP);
        List<Table> tables = order.tables();
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (tables.get(i).isView()) {
                drop(tables.get(i), steps);
            }
        }
        if (abilities.addsConstraints()) {
            for (CreationOrder.OwnedForeignKey late : order.late()) {
                if (late.key().isOn(abilities.dialect())) {
                    TableName name = late.table().tableName();
                    steps.add(new DropConstraint(name, named(name, late.key()), true));
                }
            }
        }
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (!tables.get(i).isView()) {
                drop(tables.get(i), steps);
            }
        }
        for (Sequence sequence : work.sequences()) {
            steps.add(new DropSequence(sequence.sequenceName(), sequence.ownedBy() != null));
        }
        work.typesBackwards().forEach(type -> steps.add(dropping(type, false)));
        steps.end(Ddl.Moment.AFTER_DROP);
        return steps.all();
    }

    private static void drop(Table table, SchemaSteps steps) {
        ViewDefinition view = table.viewDefinition();
        steps.begin(Ddl.Moment.BEFORE_DROP, table);
        steps.add(
                view == null
                        ? new DropTable(table.tableName(), false)
                        : new DropView(table.tableName(), view.materialized(), false));
        steps.end(Ddl.Moment.AFTER_DROP, table);
    }

    /** Returns the statement that drops a type; if {@code ifExists}, it does nothing if there is none. */
    public static DdlStatement dropping(NamedType type, boolean ifExists) {
        if (type instanceof EnumType) {
            return new DropEnumType(type.typeName(), ifExists);
        }
        return type instanceof Domain
                ? new DropDomain(type.typeName(), ifExists)
                : new DropCompositeType(type.typeName(), ifExists);
    }

    private List<ForeignKeyConstraint> inside(Table table, CreationOrder order) {
        if (!abilities.addsConstraints()) {
            return table.foreignKeys();
        }
        Set<ForeignKeyConstraint> inside = new LinkedHashSet<>(table.foreignKeys());
        order.late().stream()
                .filter(late -> late.table().tableName().equals(table.tableName()))
                .forEach(late -> inside.remove(late.key()));
        return List.copyOf(inside);
    }

    private static Constraint named(TableName table, Constraint key) {
        return NamingConvention.EVERYTHING.named(table, key);
    }

    private void columnComments(Table table, SchemaSteps steps) {
        for (Column<?> column : table.columns()) {
            if (column.comment() != null && abilities.comments()) {
                steps.add(new CommentOn(CommentOn.Kind.COLUMN, table.tableName(), column.name(), column.comment()));
            }
            for (CheckConstraint check : column.checks()) {
                comment(table.tableName(), check, steps);
            }
        }
    }

    /** Adds the comment of a constraint; refuses that of one without a name, which COMMENT ON needs. */
    private void comment(TableName table, Constraint constraint, SchemaSteps steps) {
        if (constraint.comment() == null || !abilities.comments() || !constraint.isOn(abilities.dialect())) {
            return;
        }
        if (constraint.name() == null) {
            throw new JalchemyException(
                    "CONSTRAINT_WITHOUT_NAME",
                    "The constraint on " + constraint.columns() + " of table " + table + " has a comment, and no name"
                            + " that the comment could be on. Call named(…), or use a naming convention.");
        }
        steps.add(new CommentOn(CommentOn.Kind.CONSTRAINT, table, constraint.name(), constraint.comment()));
    }

    private void comment(CommentOn.Kind kind, TableName name, @Nullable String comment, SchemaSteps steps) {
        if (comment != null && abilities.comments()) {
            steps.add(new CommentOn(kind, name, null, comment));
        }
    }
}
