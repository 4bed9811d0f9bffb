package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.FieldTypes.FieldType;
import io.jalchemy.cli.generate.ModelPlan.ColumnField;
import io.jalchemy.cli.generate.ModelPlan.EntityPlan;
import io.jalchemy.sql.schema.Autoincrement;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ConflictResolution;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.Initially;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in annotations of a field what its column is. */
final class ColumnTexts {

    private static final String MAPPING = "io.jalchemy.mapping.";

    /** Names of which the name of a field says it all: each word of two letters or more, none beginning with a digit. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9]+(_[a-z][a-z0-9]+)*|[a-z]");

    private final JavaSource source;
    private final List<String> notes;

    ColumnTexts(JavaSource source, List<String> notes) {
        this.source = source;
        this.notes = notes;
    }

    /** Returns whether the name of a table or column follows from {@code camel}, the name of a class or field. */
    static boolean isDerived(String camel, String name) {
        return PLAIN.matcher(name).matches()
                && JavaNames.camel(List.of(name.split("_", -1))).equals(camel);
    }

    void note(String note) {
        notes.add(note);
    }

    List<Annotation> annotations(EntityPlan entity, ColumnField field, FieldType type) {
        List<Annotation> annotations = new ArrayList<>();
        Annotation mapped = mappedColumn(entity, field, type);
        if (!mapped.isEmpty()) {
            annotations.add(mapped);
        }
        if (field.column().serverDefault() instanceof ServerDefault.Computed computed) {
            Annotation annotation =
                    new Annotation(source, MAPPING + "Computed").value(JavaSource.literal(computed.sql()));
            if (computed.stored() != null) {
                annotation.member(
                        "stored", source.use(MAPPING + "Nullness") + (computed.stored() ? ".TRUE" : ".FALSE"));
            }
            annotations.add(annotation);
        }
        if (field.column().serverDefault() instanceof ServerDefault.Identity identity) {
            Annotation annotation = new Annotation(source, MAPPING + "Identity").flag("always", identity.always());
            number("start", identity.start(), annotation);
            number("increment", identity.increment(), annotation);
            number("minimum", identity.minimum(), annotation);
            number("maximum", identity.maximum(), annotation);
            number("cache", identity.cache(), annotation.flag("cycle", identity.cycle()));
            boolean plain =
                    annotation.isEmpty() && field.column().equals(entity.table().autoincrementColumn());
            if (!plain) {
                annotations.add(annotation);
            }
        }
        if (field.key() != null) {
            annotations.add(foreignKey(field.key()));
        }
        return annotations;
    }

    /** Returns whether the mapping would take the column for one that the database numbers, although it does not. */
    private static boolean isOnlyWhole(Table table, ColumnField field) {
        Column<?> column = field.column();
        return column.isPrimaryKey()
                && table.primaryKeyColumns().size() == 1
                && column.type().kind().isInteger()
                && field.key() == null
                && column.serverDefault() == null
                && !column.equals(table.autoincrementColumn());
    }

    private static void number(String member, @Nullable Long value, Annotation annotation) {
        if (value != null) {
            annotation.member(member, value + "L");
        }
    }

    private Annotation mappedColumn(EntityPlan entity, ColumnField field, FieldType type) {
        Table table = entity.table();
        Column<?> column = field.column();
        Annotation mapped = new Annotation(source, MAPPING + "MappedColumn");
        if (!isDerived(field.name(), column.name())) {
            mapped.text("name", column.name());
        }
        mapped.members(type.members());
        resolution("nullConflict", column.nullConflict(), mapped);
        mapped.flag("unique", isUnique(table, column));
        mapped.flag("index", isIndexed(table, column));
        serverDefault(column, mapped);
        if (column.autoincrement() == Autoincrement.OFF || isOnlyWhole(entity.table(), field)) {
            mapped.member("autoincrement", source.use(MAPPING + "Nullness") + ".FALSE");
        }
        int place = placeToSay(entity, field);
        if (place > 0) {
            mapped.member("sortOrder", String.valueOf(place));
        }
        return mapped.text("comment", column.comment());
    }

    /** Returns the place of the column in its table, from 1, if the fields are in another order, as for some keys; else 0. */
    private static int placeToSay(EntityPlan entity, ColumnField field) {
        List<Column<?>> columns = entity.table().columns();
        List<Column<?>> fields =
                entity.columns().stream().<Column<?>>map(ColumnField::column).toList();
        return fields.equals(columns) ? 0 : columns.indexOf(field.column()) + 1;
    }

    private void serverDefault(Column<?> column, Annotation mapped) {
        ServerDefault given = column.serverDefault();
        if (given instanceof ServerDefault.Sql sql) {
            mapped.text("serverDefaultSql", sql.sql());
        } else if (given instanceof ServerDefault.Literal literal) {
            mapped.text("serverDefaultValue", literal.value().toString());
        } else if (given instanceof ServerDefault.Now) {
            mapped.member("serverDefault", source.use(MAPPING + "ServerNow") + ".class");
        } else if (given instanceof ServerDefault.Fetched) {
            mapped.member("serverDefault", source.use(MAPPING + "Fetched") + ".class");
        }
    }

    /** Returns whether there is a unique constraint of the column alone that says nothing more. */
    private static boolean isUnique(Table table, Column<?> column) {
        return table.uniqueConstraints().contains(UniqueConstraint.of(column.name()));
    }

    /** Returns whether there is an index of the column alone that says nothing more, and has the name that such an index gets. */
    static boolean isIndexed(Table table, Column<?> column) {
        return table.indexes().stream().anyMatch(index -> isPlain(table, index, column.name()));
    }

    static boolean isPlain(Table table, Index index, String column) {
        Index plain = Index.of(column);
        String name = NamingConvention.INDEXES_ONLY.name(table.tableName(), plain);
        return index.equals(plain.named(name)) || index.equals(plain);
    }

    // ---- foreign keys

    private Annotation foreignKey(ForeignKeyConstraint key) {
        Annotation annotation = new Annotation(source, MAPPING + "ForeignKey");
        annotation.value(JavaSource.literal(
                EntityWriter.reference(key.target(), key.targetColumns().get(0))));
        annotation.text("name", key.name());
        rules(key.rules(), annotation);
        annotation.text("comment", key.details().comment());
        return key.details().onlyOn().isEmpty()
                ? annotation
                : annotation.member("onlyOn", JavaSource.literals(key.details().onlyOn()));
    }

    /** Says what happens to referring rows, and when the key is checked. */
    void rules(ForeignKeyRules rules, Annotation annotation) {
        action("onDelete", "OnDelete", rules.onDelete(), annotation);
        action("onUpdate", "OnUpdate", rules.onUpdate(), annotation);
        deferral(rules.deferral(), annotation);
        if (rules.match() != null) {
            annotation.text("match", rules.match().name());
        }
        annotation.flag("useAlter", rules.useAlter());
    }

    /** Says what SQLite does with rows that are in conflict. */
    void resolution(String member, @Nullable ConflictResolution resolution, Annotation annotation) {
        if (resolution != null) {
            annotation.member(member, source.use(MAPPING + "OnConflict") + "." + resolution.name());
        }
    }

    private void action(String member, String type, @Nullable ForeignKeyAction action, Annotation annotation) {
        if (action != null && action != ForeignKeyAction.NO_ACTION) {
            annotation.member(member, source.use(MAPPING + type) + "." + action.name());
        }
    }

    void deferral(Deferral deferral, Annotation annotation) {
        annotation.flag("deferrable", Boolean.TRUE.equals(deferral.deferrable()));
        Initially initially = deferral.initially();
        if (initially != null) {
            annotation.text("initially", initially.name());
        }
    }
}
