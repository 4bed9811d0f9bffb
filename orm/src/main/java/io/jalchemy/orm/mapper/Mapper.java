package io.jalchemy.orm.mapper;

import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping of an entity class in one registry: its tables, and its attributes there. It is immutable once the registry is built. */
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

    /** Returns the path constant. */
    public EntityPath<?, ?> path() {
        return path;
    }

    /** Returns the model of the class, which was generated at compile time. */
    public EntityModel model() {
        return EntityPath.modelOf(path);
    }

    /** Returns the enhanced class. */
    public LiveType type() {
        return type;
    }

    /** Returns the attributes by number, for classes that are not abstract. */
    public EntityLayout layout() {
        return EntityLayout.of(type);
    }

    /** Returns the mapper of the mapped superclass; null for none. */
    public @Nullable Mapper parent() {
        return parent;
    }

    /** Returns the mapper of the topmost mapped superclass, or this one. Identities belong to it. */
    public Mapper root() {
        return parent == null ? this : parent.root();
    }

    /** Returns the mappers of direct subclasses. */
    public List<Mapper> children() {
        return children;
    }

    /** Returns this mapper followed by those of all subclasses. */
    public List<Mapper> selfAndDescendants() {
        List<Mapper> all = new ArrayList<>();
        all.add(this);
        for (Mapper child : children) {
            all.addAll(child.selfAndDescendants());
        }
        return all;
    }

    /** Returns whether {@code other} is this mapper or that of a subclass. */
    public boolean isOrHas(Mapper other) {
        for (Mapper each = other; each != null; each = each.parent) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    /** Returns the tables that contain a row of the class, the topmost class's first. */
    public List<Table> tables() {
        return tables;
    }

    /** Returns the table that contains keys and versions. */
    public Table baseTable() {
        return tables.get(0);
    }

    /** Returns the number of attributes. */
    public int size() {
        return columns.length;
    }

    /** Returns the column of attribute {@code number}; null if it is a relationship. */
    public @Nullable ColumnProperty column(int number) {
        return columns[number];
    }

    /**
     * Returns the column of attribute {@code number}.
     *
     * @throws IllegalArgumentException if the attribute is a relationship
     */
    public ColumnProperty requireColumn(int number) {
        ColumnProperty column = columns[number];
        if (column == null) {
            throw new IllegalArgumentException(
                    model().name() + "." + type.attributes().get(number) + " holds entities and is in no column.");
        }
        return column;
    }

    /** Returns the names of the attributes that have a column, in order. */
    public List<String> columnNames() {
        List<String> names = new ArrayList<>();
        for (ColumnProperty each : columns) {
            if (each != null) {
                names.add(each.name());
            }
        }
        return names;
    }

    /** Returns the names of the relationships, in order. */
    public List<String> relationshipNames() {
        return relationships().stream().map(RelationshipProperty::name).toList();
    }

    /** Returns the relationship of attribute {@code number}; null if it is a column. */
    public @Nullable RelationshipProperty relationship(int number) {
        return relationships[number];
    }

    /** Returns all relationships by number, including view-only ones. */
    public List<RelationshipProperty> relationships() {
        List<RelationshipProperty> all = new ArrayList<>();
        for (RelationshipProperty each : relationships) {
            if (each != null) {
                all.add(each);
            }
        }
        return all;
    }

    /** Returns the relationships that flushes write, which are all except view-only ones. */
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

    /** Returns the column attribute that is mapped to {@code column} of {@code table}; null for none. */
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

    /** Returns the numbers of the key attributes, in order. */
    public int[] keys() {
        return keys;
    }

    /** Returns the number of the version attribute; -1 for none. */
    public int version() {
        return version;
    }

    /** Returns the discriminator column of the base table; null for none. */
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

    /** Returns the columns that join a table of a subclass to the base table, in key order. */
    public List<Column<?>> keyColumns(Table table) {
        return table.primaryKeyColumns();
    }

    @Override
    public String toString() {
        return model().name();
    }
}
