package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Copies tables and what belongs to them into another schema.
 *
 * @param schema the schema of the copies; null for the connection's default schema
 * @param all whether what has a schema of its own moves, too
 * @param referred returns the schema that the copy of a table's foreign key refers to
 * @param types the names of the types that are copied, too
 */
record SchemaCopy(
        @Nullable String schema,
        boolean all,
        BiFunction<Table, ForeignKeyConstraint, @Nullable String> referred,
        Set<TableName> types) {

    private TableName name(TableName name) {
        return all || name.schema() == null ? new TableName(schema, name.name()) : name;
    }

    /** Returns the name of what {@code owner} names: of its copy, if it is in the schema of {@code owner}, or has none while only such move. */
    private TableName name(TableName name, TableName owner) {
        return !all || Objects.equals(name.schema(), owner.schema()) ? name(name) : name;
    }

    Table table(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraints.add(
                    constraint instanceof ForeignKeyConstraint key
                            ? key.to(new TableName(
                                    referred.apply(table, key), key.target().name()))
                            : constraint);
        }
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            columns.add(column(column));
        }
        TableParts parts = new TableParts(columns, table.primaryKey(), constraints, table.indexes());
        return table.copied(name(table.tableName()), parts, properties(table));
    }

    private Column<?> column(Column<?> column) {
        Column<?> copy = column;
        if (column.insertDefault() instanceof ColumnDefault.NextNumber next) {
            copy = copy.insertDefault(sequence(next.sequence()));
        }
        SqlType<?> type = column.isTyped() ? type(column.type()) : null;
        if (type != null && !type.equals(column.type())) {
            copy = copy.type(type);
        }
        Domain domain = column.domain();
        return domain == null ? copy : copy.domain(domain(domain));
    }

    private SqlType<?> type(SqlType<?> type) {
        return TypeNames.renamed(type, this::name, name -> types.contains(name) ? name(name) : name);
    }

    private Domain domain(Domain domain) {
        return domain.withBase(type(domain.base()))
                .inSchema(name(domain.typeName()).schema());
    }

    private NamedType type(NamedType type) {
        if (type instanceof CompositeType composite) {
            CompositeType copy = new CompositeType(composite.typeName(), List.of(), composite.comment());
            for (CompositeType.Attribute each : composite.attributes()) {
                copy = copy.with(new CompositeType.Attribute(each.name(), type(each.type()), each.collation()));
            }
            return copy.inSchema(name(type.typeName()).schema());
        }
        return type instanceof Domain domain
                ? domain(domain)
                : type.inSchema(name(type.typeName()).schema());
    }

    private Sequence sequence(Sequence sequence) {
        String owner = sequence.ownedBy();
        if (owner != null) {
            int dot = owner.lastIndexOf('.');
            TableName table = TableName.of(owner.substring(0, dot));
            owner = name(table, sequence.sequenceName()).key() + owner.substring(dot);
        }
        return new Sequence(
                name(sequence.sequenceName()), sequence.options(), sequence.type(), owner, sequence.comment());
    }

    private TableProperties properties(Table table) {
        List<TableOptions> options = new ArrayList<>();
        for (TableOptions each : table.options()) {
            options.add(options(table, each));
        }
        ViewDefinition view = table.viewDefinition();
        ViewDefinition rows = table.createdAs();
        TableProperties properties = table.properties()
                .withOptions(options)
                .withDependencies(inSchema(table, table.properties().dependencies()))
                .createdAs(rows == null ? null : view(table, rows));
        return view == null ? properties : properties.asView(view(table, view));
    }

    /** Returns {@code names}, those in the schema of {@code table} replaced by those of the copies. */
    private List<TableName> inSchema(Table table, List<TableName> names) {
        List<TableName> copied = new ArrayList<>();
        for (TableName each : names) {
            copied.add(name(each, table.tableName()));
        }
        return copied;
    }

    /** Returns the definition of a view, or of a table's rows, over the copies of the tables in its schema; a query that is text stays as it is. */
    private ViewDefinition view(Table table, ViewDefinition view) {
        ViewDefinition copy = view.readNames(inSchema(table, view.readNames()));
        Query<?> query = view.query();
        return query == null ? copy : copy.query(query(query, new QueryCopy(table.schema())));
    }

    private static <R> Query<R> query(Query<R> query, QueryCopy copy) {
        return new CopiedQuery<>((QueryNode) copy.node(query.node()), query.form());
    }

    /**
     * A query over copies.
     *
     * @param node its tree
     * @param form the form of its rows
     */
    private record CopiedQuery<R>(QueryNode node, RowForm<R> form) implements Query<R> {}

    /** Replaces tables of one schema in a query. */
    private final class QueryCopy {

        private final @Nullable String from;
        private final IdentityHashMap<Object, Node> done = new IdentityHashMap<>();

        QueryCopy(@Nullable String from) {
            this.from = from;
        }

        Node node(Node node) {
            if (node instanceof Table table) {
                return table(table);
            }
            if (node instanceof Column<?> column && column.isInTable()) {
                return table(column.from()).c(column.key());
            }
            if (!(node instanceof FromItem)) {
                return node.mapChildren(this::node);
            }
            Node known = done.get(node);
            if (known == null) {
                known = node.mapChildren(this::node);
                done.put(node, known);
            }
            return known;
        }

        private Table table(Table table) {
            boolean same = all ? Objects.equals(table.schema(), from) : table.schema() == null;
            return same ? (Table) done.computeIfAbsent(table, key -> SchemaCopy.this.table(table)) : table;
        }
    }

    /** Returns {@code options} with names of tables in the schema of {@code table} replaced by those of the copies. */
    private TableOptions options(Table table, TableOptions options) {
        Map<String, String> values = new LinkedHashMap<>(options.values());
        for (String option : TableOptions.TABLES) {
            String value = values.get(option);
            if (value != null) {
                List<String> names = new ArrayList<>();
                for (TableName each : TableOptions.tableNames(value)) {
                    names.add(name(each, table.tableName()).key());
                }
                values.put(option, String.join(", ", names));
            }
        }
        return new TableOptions(options.dialect(), values);
    }

    SchemaObjects objects(SchemaObjects objects) {
        List<Sequence> sequences = new ArrayList<>();
        objects.sequences().forEach(each -> sequences.add(sequence(each)));
        List<NamedType> copied = new ArrayList<>();
        objects.types().forEach(each -> copied.add(type(each)));
        return new SchemaObjects(sequences, copied, objects.ddl(), objects.listeners());
    }
}
