package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.CreationOrder;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
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
 * A plan for creating or dropping tables: the statements, in an order in which they can be executed.
 *
 * <p>Foreign keys that close a cycle are added by ALTER TABLE after all tables, with a name, so that they can be dropped before the tables.
 * If the database cannot add constraints, they are part of CREATE TABLE.
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

    /**
     * Returns the statements that create {@code tables}, which do not exist yet, with their enum types, indexes and comments.
     *
     * @param tables some of the metadata's tables, in any order
     * @param existingTypes the names of enum types that exist already
     */
    public List<DdlStatement> creating(Collection<Table> tables, Set<String> existingTypes) {
        List<DdlStatement> statements = new ArrayList<>();
        enumTypes(tables).forEach((name, labels) -> {
            if (!existingTypes.contains(name)) {
                statements.add(new CreateEnumType(name, labels));
            }
        });
        CreationOrder order = metadata.creationOrder(tables);
        for (Table table : order.tables()) {
            statements.add(new CreateTable(table, inside(table, order), false));
            for (Index index : table.indexes()) {
                statements.add(new CreateIndex(table.tableName(), index, false));
            }
            comments(table, order, statements);
        }
        if (abilities.addsConstraints()) {
            for (CreationOrder.OwnedForeignKey late : order.late()) {
                TableName name = late.table().tableName();
                Constraint key = named(name, late.key());
                statements.add(new AddConstraint(name, key));
                comment(name, key, statements);
            }
        }
        return List.copyOf(statements);
    }

    /**
     * Returns the statements that drop {@code tables}, and the enum types of {@code asked} that no other table of the metadata uses.
     *
     * @param asked some of the metadata's tables, in any order
     * @param tables those of {@code asked} that exist
     * @param existingTypes the names of enum types that exist
     */
    public List<DdlStatement> dropping(Collection<Table> asked, Collection<Table> tables, Set<String> existingTypes) {
        List<DdlStatement> statements = new ArrayList<>();
        CreationOrder order = metadata.creationOrder(tables);
        if (abilities.addsConstraints()) {
            for (CreationOrder.OwnedForeignKey late : order.late()) {
                TableName name = late.table().tableName();
                statements.add(new DropConstraint(name, named(name, late.key()), true));
            }
        }
        for (int i = order.tables().size() - 1; i >= 0; i--) {
            statements.add(new DropTable(order.tables().get(i).tableName(), false));
        }
        List<Table> staying = new ArrayList<>(metadata.tables());
        staying.removeAll(asked);
        Set<String> used = enumTypes(staying).keySet();
        for (String type : enumTypes(asked).keySet()) {
            if (existingTypes.contains(type) && !used.contains(type)) {
                statements.add(new DropEnumType(type, false));
            }
        }
        return List.copyOf(statements);
    }

    /**
     * Returns the labels of the enum types that columns of {@code tables} use, by the name of the type; no types if the database has none.
     */
    public Map<String, List<String>> enumTypes(Collection<Table> tables) {
        Map<String, List<String>> types = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                SqlType<?> type = column.type().on(abilities.dialect());
                SqlType<?> element = type.element();
                SqlType<?> named = element == null ? type : element;
                String name = named.enumName();
                if (abilities.enumTypes() && name != null) {
                    types.put(name, named.labels());
                }
            }
        }
        return types;
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

    private void comments(Table table, CreationOrder order, List<DdlStatement> statements) {
        TableName name = table.tableName();
        comment(CommentOn.Kind.TABLE, name, null, table.comment(), statements);
        for (Column<?> column : table.columns()) {
            comment(CommentOn.Kind.COLUMN, name, column.name(), column.comment(), statements);
        }
        List<ForeignKeyConstraint> inside = inside(table, order);
        for (Constraint constraint : table.constraints()) {
            if (!(constraint instanceof ForeignKeyConstraint key) || inside.contains(key)) {
                comment(name, constraint, statements);
            }
        }
    }

    /** Adds the comment of a constraint to {@code statements} if the constraint has a name, which COMMENT ON needs. */
    private void comment(TableName table, Constraint constraint, List<DdlStatement> statements) {
        if (constraint.name() != null) {
            comment(CommentOn.Kind.CONSTRAINT, table, constraint.name(), constraint.comment(), statements);
        }
    }

    private void comment(
            CommentOn.Kind kind,
            TableName table,
            @Nullable String name,
            @Nullable String comment,
            List<DdlStatement> statements) {
        if (comment != null && abilities.comments()) {
            statements.add(new CommentOn(kind, table, name, comment));
        }
    }
}
