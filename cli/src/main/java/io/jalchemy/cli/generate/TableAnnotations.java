package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.ModelPlan.EntityPlan;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.SchemaExpression;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in annotations of a class what its table has beside columns: indexes, and constraints of several columns. */
final class TableAnnotations {

    private static final String MAPPING = "io.jalchemy.mapping.";

    private final JavaSource source;
    private final EntityPlan entity;
    private final ColumnTexts columnTexts;

    TableAnnotations(JavaSource source, EntityPlan entity, ColumnTexts columnTexts) {
        this.source = source;
        this.entity = entity;
        this.columnTexts = columnTexts;
    }

    void write() {
        Table table = entity.table();
        for (Index index : table.indexes()) {
            if (!isOfColumn(table, index)) {
                index(index);
            }
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            if (unique.columns().size() > 1
                    || !unique.equals(UniqueConstraint.of(unique.columns().get(0)))) {
                unique(unique);
            }
        }
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            if (!isOfField(key)) {
                foreignKey(key);
            }
        }
        primaryKey(table.primaryKey());
        table.options().forEach(this::options);
        table.checkConstraints().forEach(this::check);
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ExclusionConstraint exclusion) {
                exclusion(exclusion);
            }
        }
        for (Column<?> column : table.columns()) {
            column.checks().forEach(this::check);
        }
    }

    private static boolean isOfColumn(Table table, Index index) {
        return index.columns().size() == 1
                && ColumnTexts.isPlain(table, index, index.columns().get(0));
    }

    private boolean isOfField(ForeignKeyConstraint key) {
        return entity.columns().stream().anyMatch(field -> key.equals(field.key()));
    }

    private void index(Index index) {
        List<String> parts = index.parts().stream().map(this::part).toList();
        Annotation annotation = new Annotation(source, MAPPING + "Index")
                .value(JavaSource.literals(parts))
                .text("name", index.name())
                .flag("unique", index.unique());
        expression("where", index.where(), annotation);
        annotation.text("using", index.options().method());
        texts("include", entity.fields(index.options().include()), annotation);
        annotation.flag("nullsNotDistinct", index.options().nullsNotDistinct());
        List<String> storage = new ArrayList<>();
        index.options().storage().forEach((name, value) -> storage.add(name + " = " + value));
        texts("with", storage, annotation);
        annotation
                .text("tablespace", index.options().tablespace())
                .text("comment", index.options().comment());
        texts("onlyOn", index.options().onlyOn(), annotation);
        source.line(annotation.write());
    }

    /** Returns an element of an index as annotations write it. */
    private String part(Index.Part part) {
        String column = part.column();
        String text =
                column == null ? "(" + part.text() + ")" : entity.field(column).name();
        String collation = part.collation() == null ? "" : " collate \"" + part.collation() + "\"";
        String operators = part.operatorClass() == null ? "" : " " + part.operatorClass();
        String nulls =
                part.nulls() == null ? "" : " nulls " + part.nulls().name().toLowerCase(Locale.ROOT);
        return text + collation + operators + (part.descending() ? " desc" : "") + nulls;
    }

    private static void expression(String member, @Nullable SchemaExpression value, Annotation annotation) {
        annotation.text(member, value == null ? null : value.sql());
    }

    private static void texts(String member, List<String> values, Annotation annotation) {
        if (!values.isEmpty()) {
            annotation.member(member, JavaSource.literals(values));
        }
    }

    private void details(ConstraintDetails details, Annotation annotation) {
        columnTexts.resolution("onConflict", details.onConflict(), annotation);
        annotation.text("comment", details.comment());
        texts("onlyOn", details.onlyOn(), annotation);
    }

    private void options(TableOptions options) {
        List<String> texts = new ArrayList<>();
        options.values()
                .forEach((name, value) -> texts.add(value.equals(TableOptions.YES) ? name : name + " = " + value));
        source.line(new Annotation(source, MAPPING + "TableOptions")
                .text("dialect", options.dialect())
                .member("value", JavaSource.literals(texts))
                .write());
    }

    private void primaryKey(PrimaryKeyConstraint key) {
        Annotation annotation = new Annotation(source, MAPPING + "PrimaryKeyConstraint").text("name", key.name());
        texts("include", entity.fields(key.include()), annotation);
        columnTexts.deferral(key.deferral(), annotation);
        details(key.details(), annotation);
        if (!annotation.isEmpty()) {
            source.line(annotation.write());
        }
    }

    private void unique(UniqueConstraint unique) {
        Annotation annotation = new Annotation(source, MAPPING + "UniqueConstraint")
                .value(JavaSource.literals(entity.fields(unique.columns())))
                .text("name", unique.name());
        columnTexts.deferral(unique.deferral(), annotation);
        texts("include", entity.fields(unique.include()), annotation);
        details(unique.details(), annotation.flag("nullsNotDistinct", !unique.nullsDistinct()));
        source.line(annotation.write());
    }

    private void foreignKey(ForeignKeyConstraint key) {
        List<String> targets = key.targetColumns().stream()
                .map(column -> EntityWriter.reference(key.target(), column))
                .toList();
        Annotation annotation = new Annotation(source, MAPPING + "ForeignKeyConstraint")
                .member("value", JavaSource.literals(entity.fields(key.columns())))
                .member("targets", JavaSource.literals(targets))
                .text("name", key.name());
        columnTexts.rules(key.rules(), annotation);
        texts("onDeleteAttributes", entity.fields(key.rules().onDeleteColumns()), annotation);
        details(key.details(), annotation);
        source.line(annotation.write());
    }

    private void check(CheckConstraint check) {
        Annotation annotation = new Annotation(source, MAPPING + "CheckConstraint")
                .value(JavaSource.literal(check.sql()))
                .text("name", check.name())
                .flag("noInherit", !check.inherited());
        details(check.details(), annotation);
        source.line(annotation.write());
    }

    private void exclusion(ExclusionConstraint exclusion) {
        List<String> elements = exclusion.elements().stream()
                .map(each -> part(each.part()) + " with " + each.operator())
                .toList();
        Annotation annotation =
                new Annotation(source, MAPPING + "ExclusionConstraint").value(JavaSource.literals(elements));
        if (!exclusion.method().equals("gist")) {
            annotation.text("using", exclusion.method());
        }
        annotation.text("name", exclusion.name());
        expression("where", exclusion.where(), annotation);
        columnTexts.deferral(exclusion.deferral(), annotation);
        details(exclusion.details(), annotation);
        source.line(annotation.write());
    }
}
