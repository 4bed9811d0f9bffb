package io.jalchemy.orm.mapper;

import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.AttributeModel;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a registry: it collects entities, builds their tables, then their mappers, then the joins between them. */
final class MappersBuilder {

    private final @Nullable String schema;
    private final Map<Object, EntityPath<?, ?>> paths = new LinkedHashMap<>();
    private final Map<Object, Mapper> mappers = new LinkedHashMap<>();
    private final Map<Object, Table> ownTables = new LinkedHashMap<>();
    private final List<ViewQuery<?>> views = new ArrayList<>();
    private MetaData metadata;

    private MappersBuilder(MetaData tables, @Nullable String schema) {
        this.metadata = tables;
        this.schema = schema;
    }

    static Mappers build(MetaData tables, @Nullable String schema, List<EntityPath<?, ?>> entities) {
        MappersBuilder builder = new MappersBuilder(tables, schema);
        for (EntityPath<?, ?> path : entities) {
            builder.collect(path);
        }
        for (EntityPath<?, ?> path : builder.paths.values()) {
            builder.table(path);
        }
        builder.metadata = tables.with(builder.ownTables.values().toArray(Table[]::new));
        for (EntityPath<?, ?> path : builder.paths.values()) {
            builder.mapper(path);
        }
        AssociationTables secondaries = new AssociationTables(builder.metadata, schema);
        for (Mapper mapper : builder.mappers.values()) {
            builder.relationshipsOf(mapper, secondaries::declare);
        }
        builder.metadata = secondaries.metadata();
        new ReferredColumns(builder.metadata, builder.owners()).check();
        Joins joins = new Joins(builder.metadata, builder.mappers, schema);
        for (Mapper mapper : builder.mappers.values()) {
            joins.resolve(mapper);
        }
        joins.checkReverses();
        OverlappingRelationships.warn(builder.mappers.values());
        return new Mappers(builder.metadata, builder.mappers, builder.views);
    }

    /** Collects {@code path}, its superclasses before it, and the entities that its relationships reach. */
    private void collect(EntityPath<?, ?> path) {
        EntityPath<?, ?> constant = EntityPath.constantOf(path);
        EntityModel model = EntityPath.modelOf(constant);
        if (paths.containsKey(model.javaType())) {
            return;
        }
        EntityPath<?, ?> parent = EntityPath.parentOf(constant);
        if (parent != null) {
            collect(parent);
        }
        paths.put(model.javaType(), constant);
        for (AttributeModel attribute : model.attributes()) {
            if (attribute instanceof RelationshipModel relationship) {
                collect(EntityPath.targetOf(constant, relationship.number()));
            }
        }
    }

    private void table(EntityPath<?, ?> path) {
        EntityModel model = EntityPath.modelOf(path);
        EntityPath<?, ?> parentPath = EntityPath.parentOf(path);
        List<TableElement> elements = new ArrayList<>();
        if (parentPath != null && model.hasOwnTable()) {
            elements.addAll(inheritedKey(parentPath));
        }
        columns(model, parentPath != null && !model.hasOwnTable(), elements);
        addDiscriminator(model, elements);
        elements.addAll(model.elements());
        keyOrder(model, elements);
        if (schema != null) {
            elements.replaceAll(this::inSchema);
        }
        if (parentPath != null && !model.hasOwnTable()) {
            Class<?> base = tableOwner(parentPath);
            Table extended =
                    java.util.Objects.requireNonNull(ownTables.get(base)).with(elements.toArray(TableElement[]::new));
            ownTables.put(base, extended);
            return;
        }
        String where = model.schema() == null ? schema : model.schema();
        Table table = Table.of(new TableName(where, model.table()), elements);
        TableRules.refuseSecond(model, table, ownTables);
        Table kind = model.isView() ? view(model, table) : table;
        ownTables.put(model.javaType(), model.comment() == null ? kind : kind.comment(model.comment()));
    }

    private Table view(EntityModel model, Table table) {
        ViewDefinition definition = model.viewDefinition();
        if (definition == null) {
            return table.asView();
        }
        Query<?> query = definition.query();
        if (query == null) {
            return table.asView(definition);
        }
        ViewQuery<?> lowered = new ViewQuery<>(query, model, table, definition.columns());
        views.add(lowered);
        return table.asView(definition.query(lowered));
    }

    /** Adds the columns of {@code model} in their order; those with a negative {@code sortOrder} come before existing ones. */
    private static void columns(EntityModel model, boolean shared, List<TableElement> elements) {
        List<ColumnModel> columns = new ArrayList<>();
        for (AttributeModel attribute : model.attributes()) {
            if (attribute instanceof ColumnModel column) {
                int place = columns.size();
                while (place > 0 && columns.get(place - 1).sortOrder() > column.sortOrder()) {
                    place--;
                }
                columns.add(place, column);
            }
        }
        int before = 0;
        for (ColumnModel column : columns) {
            Column<?> real = shared ? column.column().nullable(true) : column.column();
            elements.add(column.sortOrder() < 0 ? before++ : elements.size(), real);
        }
    }

    /** Says the order of a key of several parts, which is that of their fields, if its columns may be in another order in the table. */
    private static void keyOrder(EntityModel model, List<TableElement> elements) {
        List<String> keys = new ArrayList<>();
        boolean sorted = false;
        for (AttributeModel attribute : model.attributes()) {
            if (attribute instanceof ColumnModel column) {
                sorted |= column.sortOrder() != 0;
                if (column.column().isPrimaryKey()) {
                    keys.add(column.column().name());
                }
            }
        }
        boolean said = elements.stream().anyMatch(PrimaryKeyConstraint.class::isInstance);
        if (sorted && keys.size() > 1 && !said) {
            elements.add(PrimaryKeyConstraint.of(keys.toArray(String[]::new)));
        }
    }

    /** Returns {@code element} with foreign keys to tables of this registry moved to the registry's schema. */
    private TableElement inSchema(TableElement element) {
        if (element instanceof Column<?> column) {
            return column.foreignKeys(this::inSchema).sequence(this::inSchema);
        }
        return element instanceof ForeignKeyConstraint key ? inSchema(key) : element;
    }

    private Sequence inSchema(Sequence sequence) {
        return sequence.sequenceName().schema() == null && schema != null ? sequence.inSchema(schema) : sequence;
    }

    private ForeignKeyConstraint inSchema(ForeignKeyConstraint key) {
        boolean ours = key.target().schema() == null
                && paths.values().stream()
                        .map(EntityPath::modelOf)
                        .anyMatch(model -> model.schema() == null
                                && model.table().equals(key.target().name()));
        return ours ? key.to(new TableName(schema, key.target().name())) : key;
    }

    private static void addDiscriminator(EntityModel model, List<TableElement> elements) {
        String on = model.polymorphicOn();
        if (on != null && model.find(on) == null) {
            elements.add(Column.of(on, Types.varchar(50)).notNull());
        }
    }

    /** Returns the entities whose rows are in each table. */
    private Map<TableName, List<EntityModel>> owners() {
        Map<TableName, List<EntityModel>> owners = new LinkedHashMap<>();
        for (EntityPath<?, ?> path : paths.values()) {
            Table table = java.util.Objects.requireNonNull(ownTables.get(tableOwner(path)));
            owners.computeIfAbsent(table.tableName(), name -> new ArrayList<>()).add(EntityPath.modelOf(path));
        }
        return owners;
    }

    private Class<?> tableOwner(EntityPath<?, ?> path) {
        EntityModel model = EntityPath.modelOf(path);
        EntityPath<?, ?> parent = EntityPath.parentOf(path);
        return parent == null || model.hasOwnTable() ? model.javaType() : tableOwner(parent);
    }

    /** Returns the key columns of a joined subclass's table, which are the parent's key and a foreign key to it. */
    private List<TableElement> inheritedKey(EntityPath<?, ?> parentPath) {
        Table parent = java.util.Objects.requireNonNull(ownTables.get(tableOwner(parentPath)));
        List<TableElement> columns = new ArrayList<>();
        for (Column<?> key : parent.primaryKeyColumns()) {
            columns.add(Column.of(key.name(), key.type())
                    .primaryKey()
                    .references(parent.tableName().key() + "." + key.name()));
        }
        return columns;
    }

    private void mapper(EntityPath<?, ?> path) {
        EntityModel model = EntityPath.modelOf(path);
        LiveType type = LiveType.of(model.javaType());
        if (type == null) {
            throw new MappingException(
                    "NOT_ENHANCED",
                    model.javaType().getName() + " was compiled without being enhanced. Compile it with javac and"
                            + " jalchemy-processor on the annotation processor path, run java -jar jalchemy-processor.jar on its"
                            + " class files, or start with -javaagent:jalchemy-processor.jar.");
        }
        EntityPath<?, ?> parentPath = EntityPath.parentOf(path);
        Mapper parent = parentPath == null
                ? null
                : mappers.get(EntityPath.modelOf(parentPath).javaType());
        Table own = metadata.table(java.util.Objects.requireNonNull(ownTables.get(tableOwner(path)))
                .tableName()
                .key());
        List<Table> tables = new ArrayList<>(parent == null ? List.of() : parent.tables());
        if (!tables.contains(own)) {
            tables.add(own);
        }
        List<ColumnProperty> columns = new ArrayList<>();
        if (parent != null) {
            for (int i = 0; i < parent.size(); i++) {
                ColumnProperty inherited = parent.column(i);
                if (inherited != null) {
                    int number = type.index(inherited.name());
                    columns.add(new ColumnProperty(number, inherited.model(), inherited.table(), inherited.column()));
                }
            }
        }
        for (AttributeModel attribute : model.attributes()) {
            if (attribute instanceof ColumnModel column) {
                Column<?> real = own.c(column.column().key());
                columns.add(new ColumnProperty(type.index(column.name()), column, own, real));
            }
        }
        Mapper mapper = new Mapper(path, parent, type, tables, columns);
        if (mapper.keys().length == 0) {
            throw new MappingException(
                    "NO_PRIMARY_KEY", model.name() + " has no primary key. Mark a field with @PrimaryKey.");
        }
        mappers.put(model.javaType(), mapper);
    }

    private void relationshipsOf(Mapper mapper, RelationshipVisitor visitor) {
        for (AttributeModel attribute : mapper.model().attributes()) {
            if (attribute instanceof RelationshipModel relationship) {
                EntityPath<?, ?> targetPath = EntityPath.targetOf(mapper.path(), relationship.number());
                Mapper target = java.util.Objects.requireNonNull(
                        mappers.get(EntityPath.modelOf(targetPath).javaType()));
                visitor.visit(mapper, relationship, target);
            }
        }
    }

    /** Receives each relationship of a mapper. */
    @FunctionalInterface
    interface RelationshipVisitor {
        void visit(Mapper owner, RelationshipModel relationship, Mapper target);
    }
}
