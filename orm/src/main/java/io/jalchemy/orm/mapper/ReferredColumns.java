package io.jalchemy.orm.mapper;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.AttributeModel;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Validates what foreign keys refer to, before the first statement: tables, columns and their types. javac reports what the entities of one
 * class and its relationships show, in the same words.
 */
final class ReferredColumns {

    private static final int SHOWN = 10;

    private final MetaData metadata;
    private final Map<TableName, List<EntityModel>> owners;

    /**
     * Creates a validation of the tables of {@code metadata}.
     *
     * @param owners the entities whose rows are in a table
     */
    ReferredColumns(MetaData metadata, Map<TableName, List<EntityModel>> owners) {
        this.metadata = metadata;
        this.owners = owners;
    }

    /**
     * Checks all foreign keys.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if a table or a column is not there, or its values are never equal to those that
     *     refer to it; the message names the nearest
     */
    void check() {
        for (Table table : metadata.tables()) {
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                String where = where(table, key);
                if (where != null) {
                    check(where, key);
                }
                List<Column<?>> targets = metadata.referredColumns(table, key);
                for (int i = 0; i < targets.size(); i++) {
                    types(table, key.columns().get(i), targets.get(i));
                }
            }
        }
    }

    /** Returns the annotation that {@code key} comes from; null for a table of no entity. */
    private @Nullable String where(Table table, ForeignKeyConstraint key) {
        String attribute =
                key.columns().size() == 1 ? attribute(table, key.columns().get(0)) : null;
        if (attribute != null) {
            return attribute + ": @ForeignKey(\"" + key.target().key() + "."
                    + key.targetColumns().get(0) + "\")";
        }
        List<EntityModel> models = owners.getOrDefault(table.tableName(), List.of());
        return models.isEmpty() ? null : models.get(0).name() + ": @ForeignKeyConstraint";
    }

    /** Returns the attribute of {@code column} with its entity; null if no entity has one. */
    private @Nullable String attribute(Table table, String column) {
        for (EntityModel model : owners.getOrDefault(table.tableName(), List.of())) {
            for (AttributeModel attribute : model.attributes()) {
                if (attribute instanceof ColumnModel each
                        && each.column().name().equals(column)) {
                    return model.name() + "." + each.name();
                }
            }
        }
        return null;
    }

    private void check(String where, ForeignKeyConstraint key) {
        Table target = metadata.find(key.target().key());
        if (target == null) {
            throw new MappingException(
                    "FOREIGN_KEY_TARGET",
                    where + " refers to table \"" + key.target().key() + "\", which is not there."
                            + proposedTable(key));
        }
        for (String name : key.targetColumns()) {
            List<String> names = target.columns().stream().map(Column::name).toList();
            if (!names.contains(name)) {
                List<String> known = names.stream()
                        .map(each -> target.tableName().key() + "." + each)
                        .toList();
                String proposed = Nearest.hint(target.tableName().key() + "." + name, known);
                throw new MappingException(
                        "FOREIGN_KEY_TARGET",
                        where + " refers to column \"" + name + "\", and table \""
                                + target.tableName().key() + "\" has none of that name."
                                + (proposed.isEmpty() ? " There are " + quoted(known) + "." : proposed));
            }
        }
    }

    private String proposedTable(ForeignKeyConstraint key) {
        List<String> known =
                metadata.tables().stream().map(each -> each.tableName().key()).toList();
        String nearest = known.stream()
                .filter(each -> plain(each).equals(plain(key.target().key())))
                .findFirst()
                .orElse(Nearest.of(key.target().key(), known));
        Table proposed = nearest == null ? null : metadata.find(nearest);
        if (proposed == null) {
            return " There are " + quoted(known) + ".";
        }
        String column = key.targetColumns().get(0);
        List<Column<?>> keys = proposed.primaryKeyColumns();
        boolean there = proposed.columns().stream().anyMatch(each -> each.name().equals(column));
        return " Did you mean \"" + nearest + "."
                + (there || keys.isEmpty() ? column : keys.get(0).name()) + "\"?";
    }

    private static String plain(String table) {
        return table.substring(table.lastIndexOf('.') + 1);
    }

    private static String quoted(List<String> names) {
        List<String> some = new ArrayList<>();
        names.stream().limit(SHOWN).forEach(name -> some.add("\"" + name + "\""));
        return String.join(", ", some) + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }

    private void types(Table table, String name, Column<?> target) {
        for (Column<?> column : table.columns()) {
            if (column.name().equals(name) && !fit(column.type(), target.type())) {
                String own = column.type().javaType().getSimpleName();
                String other = target.type().javaType().getSimpleName();
                boolean told = !own.equals(other);
                String attribute = attribute(table, name);
                throw new MappingException(
                        "FOREIGN_KEY_TYPE",
                        (attribute == null ? column : attribute) + " is " + (told ? own : column.type())
                                + " and refers to "
                                + target + ", which is " + (told ? other : target.type())
                                + ": their values are never equal. Give both the same type.");
            }
        }
    }

    private static boolean fit(SqlType<?> one, SqlType<?> other) {
        return family(one.kind()) == family(other.kind());
    }

    /** Returns one kind for all kinds whose values databases compare with each other. */
    private static TypeKind family(TypeKind kind) {
        if (kind.isNumeric()) {
            return TypeKind.NUMERIC;
        }
        return kind.isText() || kind == TypeKind.ENUM ? TypeKind.TEXT : kind;
    }
}
