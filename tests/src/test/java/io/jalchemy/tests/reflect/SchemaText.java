package io.jalchemy.tests.reflect;

import io.jalchemy.sql.schema.Autoincrement;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.ConflictResolution;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.IndexOptions;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema in a short notation, a line for each thing, in which the expectations of tests are written by hand. Everything that the
 * model has is written; a line says only what is not the default.
 */
public final class SchemaText {

    private final List<String> lines = new ArrayList<>();

    private SchemaText() {}

    /** Returns the lines. */
    public static List<String> of(MetaData metadata) {
        SchemaText text = new SchemaText();
        metadata.tables().stream()
                .sorted(Comparator.comparing(table -> table.tableName().key()))
                .forEach(text::add);
        metadata.types().stream()
                .sorted(Comparator.comparing(type -> type.typeName().key()))
                .forEach(text::add);
        metadata.sequences().stream()
                .sorted(Comparator.comparing(sequence -> sequence.sequenceName().key()))
                .forEach(text::add);
        return text.lines;
    }

    private void add(NamedType type) {
        if (type instanceof EnumType labels) {
            lines.add("enum " + labels.typeName() + " " + labels.labels() + comment(labels.comment()));
        } else if (type instanceof Domain domain) {
            lines.add("domain " + domain.typeName() + " " + type(domain.base())
                    + (domain.collation() == null ? "" : " collate " + domain.collation())
                    + (domain.defaultValue() == null ? "" : " default {" + domain.defaultValue() + "}")
                    + (domain.isNotNull() ? " not null" : "") + comment(domain.comment()));
            domain.checks().forEach(this::add);
        } else if (type instanceof CompositeType composite) {
            lines.add("type " + composite.typeName() + comment(composite.comment()));
            for (CompositeType.Attribute each : composite.attributes()) {
                lines.add("  " + each.name() + " " + type(each.type())
                        + (each.collation() == null ? "" : " collate " + each.collation()));
            }
        }
    }

    private void add(Sequence sequence) {
        StringBuilder text = new StringBuilder("sequence " + sequence.sequenceName());
        text.append(sequence.type() == null ? "" : " " + sequence.type());
        option(text, "start", sequence.options().start());
        option(text, "increment", sequence.options().increment());
        option(text, "minimum", sequence.options().minimum());
        option(text, "maximum", sequence.options().maximum());
        option(text, "cache", sequence.options().cache());
        text.append(sequence.options().cycle() ? " cycle" : "");
        text.append(sequence.ownedBy() == null ? "" : " owned by " + sequence.ownedBy());
        lines.add(text + comment(sequence.comment()));
    }

    private void add(ViewDefinition view) {
        lines.add("  " + (view.temporary() ? "temporary " : "") + (view.materialized() ? "materialized " : "") + "as {"
                + String.valueOf(view.sql()).replaceAll("\\s+", " ") + "}" + (view.withNoData() ? " without data" : "")
                + (view.columns().isEmpty() ? "" : " columns" + list(view.columns()))
                + (view.checkOption() == null ? "" : " check option " + view.checkOption())
                + (view.options().isEmpty() ? "" : " with " + view.options()));
        lines.add("  reads " + view.readNames());
    }

    private void add(CheckConstraint check) {
        lines.add("  check" + name(check.name()) + " {" + check.sql() + "}" + (check.validated() ? "" : " not valid")
                + (check.inherited() ? "" : " no inherit") + details(check.details()));
    }

    private void add(ExclusionConstraint exclusion) {
        List<String> elements = new ArrayList<>();
        exclusion.elements().forEach(each -> elements.add(part(each.part()) + " with " + each.operator()));
        lines.add("  exclude" + name(exclusion.name()) + " using " + exclusion.method() + list(elements)
                + (exclusion.where() == null ? "" : " where {" + exclusion.where() + "}")
                + deferral(exclusion.deferral())
                + details(exclusion.details()));
    }

    private void add(Table table) {
        lines.add((table.isTemporary() ? "temporary " : "")
                + (table.isView() ? "view " : "table ")
                + table.tableName()
                + comment(table.comment()));
        for (Column<?> column : table.columns()) {
            lines.add("  " + column(column));
        }
        if (!table.primaryKey().columns().isEmpty()) {
            lines.add("  primary key" + name(table.primaryKey().name())
                    + list(table.primaryKey().columns())
                    + include(table.primaryKey().include())
                    + deferral(table.primaryKey().deferral())
                    + details(table.primaryKey().details()));
        }
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            lines.add("  foreign key" + name(key.name()) + list(key.columns()) + " -> " + key.target()
                    + list(key.targetColumns()) + rules(key.rules()) + details(key.details()));
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            lines.add("  unique" + name(unique.name()) + list(unique.columns()) + include(unique.include())
                    + (unique.nullsDistinct() ? "" : " nulls not distinct") + deferral(unique.deferral())
                    + details(unique.details()));
        }
        table.checkConstraints().forEach(this::add);
        for (Constraint each : table.constraints()) {
            if (each instanceof ExclusionConstraint exclusion) {
                add(exclusion);
            }
        }
        table.indexes().stream().sorted(Comparator.comparing(Index::name)).forEach(this::add);
        for (TableOptions options : table.options()) {
            options.values().forEach((name, value) -> lines.add("  option " + name + " {" + value + "}"));
        }
        if (table.viewDefinition() != null) {
            add(table.viewDefinition());
        }
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " include" + list(columns);
    }

    private static String column(Column<?> column) {
        StringBuilder text = new StringBuilder(column.name() + " " + type(column.type())
                + (column.type().collation() == null
                        ? ""
                        : " collate " + column.type().collation()));
        text.append(column.domain() == null ? "" : " domain " + column.domain());
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
        text.append(conflict(column.nullConflict()));
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

    private static String conflict(@Nullable ConflictResolution resolution) {
        return resolution == null ? "" : " on conflict " + resolution;
    }

    private static String details(ConstraintDetails details) {
        return conflict(details.onConflict()) + comment(details.comment());
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
                + (rules.onDeleteColumns().isEmpty() ? "" : list(rules.onDeleteColumns()))
                + (rules.onUpdate() == null
                        ? ""
                        : " on update " + rules.onUpdate().sql())
                + deferral(rules.deferral())
                + (rules.validated() ? "" : " not valid");
    }

    private static String part(Index.Part part) {
        String text = part.column() == null ? "{" + part.text() + "}" : part.column();
        return text
                + (part.collation() == null ? "" : " collate " + part.collation())
                + (part.operatorClass() == null ? "" : " " + part.operatorClass())
                + (part.descending() ? " desc" : "")
                + (part.nulls() == null ? "" : " nulls " + part.nulls());
    }

    private void add(Index index) {
        IndexOptions options = index.options();
        lines.add("  " + (index.unique() ? "unique index" : "index") + name(index.name())
                + (options.method() == null ? "" : " using " + options.method())
                + list(index.parts().stream().map(SchemaText::part).toList())
                + include(options.include())
                + (options.nullsNotDistinct() ? " nulls not distinct" : "")
                + (options.storage().isEmpty() ? "" : " with " + options.storage())
                + (options.tablespace() == null ? "" : " tablespace " + options.tablespace())
                + (index.where() == null ? "" : " where {" + index.where().sql() + "}")
                + comment(options.comment()));
    }
}
