package io.jalchemy.orm.mapper;

import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.metadata.EntityModel;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity class in one registry: its tables, and what its attributes are there. Immutable once the registry is made. */
public final class Mapper {

    private final EntityPath<?, ?> path;
    private final @Nullable Mapper parent;
    private final LiveType type;
    private final List<Table> tables;
    private final @Nullable ColumnProperty[] columns;
    private final @Nullable RelationshipProperty[] relationships;
    private final int[] keys;
    private final int version;
    private final List<Mapper> children = new ArrayList<>();
    private volatile @Nullable List<RelationshipProperty> writtenRelationships;

    Mapper(
            EntityPath<?, ?> path,
            @Nullable Mapper parent,
            LiveType type,
            List<Table> tables,
            List<ColumnProperty> columns) {
        this.path = path;
        this.parent = parent;
        this.type = type;
        this.tables = List.copyOf(tables);
        this.columns = new ColumnProperty[type.attributes().size()];
        this.relationships = new RelationshipProperty[this.columns.length];
        int[] keyNumbers = new int[this.columns.length];
        int keyCount = 0;
        int versionNumber = -1;
        for (ColumnProperty column : columns) {
            this.columns[column.number()] = column;
            if (column.column().isPrimaryKey()) {
                keyNumbers[keyCount++] = column.number();
            }
            if (column.model().version() && versionNumber < 0) {
                versionNumber = column.number();
            }
        }
        this.keys = Arrays.copyOf(keyNumbers, keyCount);
        this.version = versionNumber;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void relationship(RelationshipProperty relationship) {
        relationships[relationship.number()] = relationship;
    }

    /** The path constant. */
    public EntityPath<?, ?> path() {
        return path;
    }

    /** What is known of the class at compile time. */
    public EntityModel model() {
        return EntityPath.modelOf(path);
    }

    /** The enhanced class. */
    public LiveType type() {
        return type;
    }

    /** The attributes by number; for classes that are not abstract. */
    public EntityLayout layout() {
        return EntityLayout.of(type);
    }

    /** The mapper of the mapped superclass; null for none. */
    public @Nullable Mapper parent() {
        return parent;
    }

    /** The mapper of the topmost mapped superclass, or this one: what identities are of. */
    public Mapper root() {
        return parent == null ? this : parent.root();
    }

    /** The mappers of direct subclasses. */
    public List<Mapper> children() {
        return children;
    }

    /** This mapper and those of all classes below, this one first. */
    public List<Mapper> selfAndDescendants() {
        List<Mapper> all = new ArrayList<>();
        all.add(this);
        for (Mapper child : children) {
            all.addAll(child.selfAndDescendants());
        }
        return all;
    }

    /** Whether {@code other} is this one or below it. */
    public boolean isOrHas(Mapper other) {
        for (Mapper each = other; each != null; each = each.parent) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    /** The tables that a row of the class is in; the topmost class's first. */
    public List<Table> tables() {
        return tables;
    }

    /** The table that keys and versions are in. */
    public Table baseTable() {
        return tables.get(0);
    }

    /** How many attributes there are. */
    public int size() {
        return columns.length;
    }

    /** The column of attribute {@code number}; null if it holds entities. */
    public @Nullable ColumnProperty column(int number) {
        return columns[number];
    }

    /** The column of attribute {@code number}, which is one. */
    public ColumnProperty requireColumn(int number) {
        ColumnProperty column = columns[number];
        if (column == null) {
            throw new IllegalArgumentException(
                    model().name() + "." + type.attributes().get(number) + " holds entities and is in no column.");
        }
        return column;
    }

    /** The relationship of attribute {@code number}; null if it is a column. */
    public @Nullable RelationshipProperty relationship(int number) {
        return relationships[number];
    }

    /** Returns all relationships, by number; those that are only for reading, too. */
    public List<RelationshipProperty> relationships() {
        List<RelationshipProperty> all = new ArrayList<>();
        for (RelationshipProperty each : relationships) {
            if (each != null) {
                all.add(each);
            }
        }
        return all;
    }

    /** The relationships that flushes look at: those that are not only for reading. */
    public List<RelationshipProperty> writtenRelationships() {
        List<RelationshipProperty> known = writtenRelationships;
        if (known == null) {
            List<RelationshipProperty> all = new ArrayList<>();
            for (RelationshipProperty each : relationships) {
                if (each != null && !each.isViewOnly()) {
                    all.add(each);
                }
            }
            known = List.copyOf(all);
            writtenRelationships = known;
        }
        return known;
    }

    /** The column attribute whose column in one of the tables is {@code column} of {@code table}; null for none. */
    public @Nullable ColumnProperty columnOf(Table table, String column) {
        for (ColumnProperty each : columns) {
            if (each != null
                    && each.table().equals(table)
                    && each.column().name().equals(column)) {
                return each;
            }
        }
        return null;
    }

    /** Numbers of the key attributes, in order. */
    public int[] keys() {
        return keys;
    }

    /** The number of the version attribute; -1 for none. */
    public int version() {
        return version;
    }

    /** The column of the base table that says which class a row is of; null for none. */
    public @Nullable Column<?> discriminator() {
        String on = root().model().polymorphicOn();
        if (on == null) {
            return null;
        }
        Mapper root = root();
        int number = root.type.index(on);
        return number >= 0 && root.columns[number] != null
                ? root.columns[number].column()
                : root.baseTable().columns().stream()
                        .filter(column -> column.name().equals(on))
                        .findFirst()
                        .orElse(null);
    }

    /** Names of the columns that join a table of a subclass to the base table, in key order. */
    public List<Column<?>> keyColumns(Table table) {
        return table.primaryKeyColumns();
    }

    @Override
    public String toString() {
        return model().name();
    }
}
