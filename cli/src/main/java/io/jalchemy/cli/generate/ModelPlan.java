package io.jalchemy.cli.generate;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes that will be written for a schema.
 *
 * @param metadata the schema
 * @param entities one for each table that becomes a class, by the names of tables
 * @param tables the others: association tables, tables without a primary key, views
 * @param enums one for each enum type of the database
 * @param classNames the names that classes have
 * @param notes what the person who runs the generator should know, a sentence each
 */
record ModelPlan(
        MetaData metadata,
        List<EntityPlan> entities,
        List<Table> tables,
        List<EnumPlan> enums,
        UsedNames classNames,
        List<String> notes) {

    /** Returns the sequences that are there by themselves. */
    List<Sequence> sequences() {
        return metadata.sequences();
    }

    /** Returns the types of the database of which enums of the program do not say everything. */
    List<NamedType> types() {
        return metadata.types().stream()
                .filter(type -> type.comment() != null
                        || enums.stream().noneMatch(each -> each.typeName()
                                .equals(type.typeName().key())))
                .toList();
    }

    /** Returns the class for {@code table}; null if it becomes none. */
    @Nullable
    EntityPlan entity(Table table) {
        for (EntityPlan each : entities) {
            if (each.table().equals(table)) {
                return each;
            }
        }
        return null;
    }

    /**
     * An enum.
     *
     * @param typeName the database's name of the type
     * @param className the name of the class
     * @param labels in their order
     * @param constants a name for each label
     */
    record EnumPlan(String typeName, String className, List<String> labels, List<String> constants) {}

    /** A class. It is itself, whatever it has: classes that are related hold each other. */
    static final class EntityPlan {

        private final Table table;
        private final String className;
        private final List<ColumnField> columns = new ArrayList<>();
        private final List<RelationshipField> relationships = new ArrayList<>();
        private final UsedNames names = new UsedNames();

        EntityPlan(Table table, String className) {
            this.table = table;
            this.className = className;
        }

        Table table() {
            return table;
        }

        String className() {
            return className;
        }

        List<ColumnField> columns() {
            return columns;
        }

        /** Returns the relationships, which grow while classes are planned. */
        List<RelationshipField> relationships() {
            return relationships;
        }

        UsedNames names() {
            return names;
        }

        /** Returns the field of the column called {@code column}. */
        ColumnField field(String column) {
            for (ColumnField each : columns) {
                if (each.column().name().equals(column)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no field for " + column + " of " + table);
        }

        /** Returns the names of the fields of {@code columns}. */
        List<String> fields(List<String> columns) {
            return columns.stream().map(column -> field(column).name()).toList();
        }
    }

    /**
     * A field for a column.
     *
     * @param key the foreign key that the column alone makes; null for none
     */
    record ColumnField(
            Column<?> column, String name, @Nullable ForeignKeyConstraint key) {}

    /** What a relationship leads to. */
    enum Kind {
        MANY_TO_ONE,
        ONE_TO_ONE_WITH_KEY,
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY;

        /** Returns whether the field is a collection. */
        boolean isMany() {
            return this == ONE_TO_MANY || this == MANY_TO_MANY;
        }

        /** Returns whether the entity's table has the foreign key. */
        boolean hasKey() {
            return this == MANY_TO_ONE || this == ONE_TO_ONE_WITH_KEY;
        }
    }

    /**
     * A field for related objects.
     *
     * @param target the class of the related objects
     * @param reverse the field of the target that is the other side
     * @param foreignKeys what the option of that name says; empty if it need not say anything
     * @param remoteSide what the option of that name says; empty if it need not say anything
     * @param secondary the association table; null for none
     * @param nullable whether there may be no related object
     * @param key the foreign key; null for many-to-many
     * @param overlaps other relationships, with their classes, that write one of its columns
     */
    record RelationshipField(
            String name,
            EntityPlan target,
            Kind kind,
            String reverse,
            List<String> foreignKeys,
            List<String> remoteSide,
            @Nullable Table secondary,
            boolean nullable,
            @Nullable ForeignKeyConstraint key,
            List<String> overlaps) {}
}
