package io.jalchemy.tests.reflect;

import io.jalchemy.sql.schema.Autoincrement;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema in a short notation, a line for each thing, in which the expectations of tests are written by hand. Everything that the
 * model has is written; a line says only what is not the default.
 */
final class SchemaText {

    private final List<String> lines = new ArrayList<>();

    private SchemaText() {}

    static List<String> of(MetaData metadata) {
        SchemaText text = new SchemaText();
        metadata.tables().stream()
                .sorted(Comparator.comparing(table -> table.tableName().key()))
                .forEach(text::add);
        return text.lines;
    }

    private void add(Table table) {
        lines.add((table.isView() ? "view " : "table ") + table.tableName() + comment(table.comment()));
        for (Column<?> column : table.columns()) {
            lines.add("  " + column(column));
        }
        if (!table.primaryKey().columns().isEmpty()) {
            lines.add("  primary key" + name(table.primaryKey().name())
                    + list(table.primaryKey().columns())
                    + deferral(table.primaryKey().deferral())
                    + comment(table.primaryKey().comment()));
        }
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            lines.add("  foreign key" + name(key.name()) + list(key.columns()) + " -> " + key.target()
                    + list(key.targetColumns()) + rules(key.rules()) + comment(key.comment()));
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            lines.add("  unique" + name(unique.name()) + list(unique.columns()) + deferral(unique.deferral())
                    + comment(unique.comment()));
        }
        for (CheckConstraint check : table.checkConstraints()) {
            lines.add("  check" + name(check.name()) + " {" + check.sql() + "}" + comment(check.comment()));
        }
        table.indexes().stream().sorted(Comparator.comparing(Index::name)).forEach(this::add);
    }

    private static String column(Column<?> column) {
        StringBuilder text = new StringBuilder(column.name() + " " + type(column.type()));
        ServerDefault given = column.serverDefault();
        if (given instanceof ServerDefault.Sql sql) {
            text.append(" default {").append(sql.sql()).append('}');
        } else if (given instanceof ServerDefault.Computed computed) {
            text.append(Boolean.TRUE.equals(computed.stored()) ? " stored {" : " virtual {")
                    .append(computed.sql())
                    .append('}');
        } else if (given instanceof ServerDefault.Identity identity) {
            text.append(identity.always() ? " identity always" : " identity");
            option(text, "start", identity.start());
            option(text, "increment", identity.increment());
            option(text, "minimum", identity.minimum());
            option(text, "maximum", identity.maximum());
            option(text, "cache", identity.cache());
            text.append(identity.cycle() ? " cycle" : "");
        } else if (given != null) {
            text.append(" ").append(given);
        }
        text.append(column.isNullable() ? "" : " not null");
        text.append(column.autoincrement() == Autoincrement.AUTO ? "" : " autoincrement " + column.autoincrement());
        text.append(column.key().equals(column.name()) ? "" : " key " + column.key());
        return text + comment(column.comment());
    }

    private static void option(StringBuilder text, String name, @Nullable Long value) {
        text.append(value == null ? "" : " " + name + " " + value);
    }

    static String type(SqlType<?> type) {
        String labels = type.labels().isEmpty() ? "" : type.labels().toString();
        if (type.enumName() != null) {
            return "ENUM " + type.enumName() + labels;
        }
        if (type.element() != null && type.nativeName() == null) {
            return type(type.element()) + "[]";
        }
        return type.nativeName() == null ? type + labels : type.kind() + " as {" + type.nativeName() + "}";
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : " " + name;
    }

    private static String list(List<String> names) {
        return " (" + String.join(", ", names) + ")";
    }

    private static String comment(@Nullable String comment) {
        return comment == null ? "" : " comment {" + comment + "}";
    }

    private static String deferral(Deferral deferral) {
        return deferral.equals(Deferral.UNSPECIFIED)
                ? ""
                : deferral.equals(Deferral.DEFERRABLE)
                        ? " deferrable"
                        : deferral.equals(Deferral.INITIALLY_DEFERRED) ? " initially deferred" : " " + deferral;
    }

    private static String rules(ForeignKeyRules rules) {
        return (rules.match() == null ? "" : " match " + rules.match())
                + (rules.onDelete() == null
                        ? ""
                        : " on delete " + rules.onDelete().sql())
                + (rules.onUpdate() == null
                        ? ""
                        : " on update " + rules.onUpdate().sql())
                + deferral(rules.deferral());
    }

    private void add(Index index) {
        List<String> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            String text = part.expression() ? "{" + part.text() + "}" : part.text();
            parts.add(text + (part.descending() ? " desc" : ""));
        }
        lines.add("  " + (index.unique() ? "unique index" : "index") + name(index.name()) + list(parts)
                + (index.where() == null ? "" : " where {" + index.where() + "}"));
    }
}
