package io.jalchemy.processor.check;

import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reports members of a column's annotations that have no effect, because another member or the field's type excludes them. */
final class ColumnChecks {

    private static final Set<String> VERSIONS = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short");

    private final Problems problems;
    private final ColumnTypeChecks types;
    private final LiteralChecks literals;
    private final NumberChecks numbers;

    ColumnChecks(Problems problems) {
        this.problems = problems;
        this.types = new ColumnTypeChecks(problems);
        this.literals = new LiteralChecks(problems);
        this.numbers = new NumberChecks(problems);
    }

    /** Checks {@code column} and reports the first mistake. */
    void check(ColumnInfo column) {
        AnnotationValues mark = AnnotationValues.of(column.field(), "MappedColumn");
        boolean fine = types.check(column, mark)
                && one(column, mark, "insertDefault", "insertValue", "insertSql")
                && one(column, mark, "onUpdate", "onUpdateSql")
                && one(column, mark, "serverDefault", "serverDefaultSql", "serverDefaultValue")
                && server(column, mark)
                && numbers.check(column, mark)
                && key(column, mark)
                && nullConflict(column, mark)
                && literals.check(column, mark);
        if (fine && version(column)) {
            foreignKey(column);
        }
    }

    private boolean refuse(ColumnInfo column, String code, String message) {
        problems.error(column.field(), code, Names.attribute(column.field()) + ": " + message);
        return false;
    }

    private static boolean says(AnnotationValues mark, String member) {
        return mark.type(member) != null || !mark.text(member).isEmpty();
    }

    /** Returns whether at most one of {@code members}, which are alternatives, is given; otherwise reports it. */
    private boolean one(ColumnInfo column, AnnotationValues mark, String... members) {
        List<String> said =
                List.of(members).stream().filter(each -> says(mark, each)).toList();
        return said.size() < 2
                || refuse(
                        column,
                        "TWO_DEFAULTS",
                        String.join(" and ", said) + " both say which value the column gets. Keep one of them.");
    }

    private boolean server(ColumnInfo column, AnnotationValues mark) {
        return server(column, mark, "serverDefault", "ServerNow", "Fetched")
                && server(column, mark, "serverOnUpdate", "Fetched");
    }

    private boolean server(ColumnInfo column, AnnotationValues mark, String member, String... known) {
        if (!(mark.type(member) instanceof DeclaredType declared)) {
            return true;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        for (String each : known) {
            if (name.equals("io.jalchemy.mapping." + each)) {
                return true;
            }
        }
        String allowed = List.of(known).stream().map(each -> each + ".class").collect(Collectors.joining(" and "));
        String instead = member.equals("serverDefault")
                ? "serverDefaultSql = \"…\" for an expression of the database's, or insertDefault for a class of your own"
                : "onUpdate = UtcNow.class or onUpdateSql = \"…\" for a value that the library sends";
        return refuse(
                column,
                "UNKNOWN_SERVER_VALUE",
                member + " = " + Names.simple(name) + ".class says nothing that a database does: it knows " + allowed
                        + ". Use " + instead + ".");
    }

    private boolean nullConflict(ColumnInfo column, AnnotationValues mark) {
        boolean said = !mark.constant("nullConflict", "UNSPECIFIED").equals("UNSPECIFIED");
        return !said
                || !mark.constant("nullable", "FROM_TYPE").equals("TRUE")
                || refuse(
                        column,
                        "NULL_CONFLICT",
                        "nullConflict says what becomes of rows with NULL, which nullable = TRUE lets in. Take one of them"
                                + " away.");
    }

    private boolean key(ColumnInfo column, AnnotationValues mark) {
        if (!column.key()) {
            return true;
        }
        if (mark.constant("nullable", "FROM_TYPE").equals("TRUE")) {
            return refuse(column, "NULLABLE_KEY", "a primary key never takes NULL. Take away nullable.");
        }
        boolean deferred =
                mark.flag("deferred", false) || !mark.text("deferredGroup").isEmpty();
        return !deferred
                || refuse(
                        column,
                        "DEFERRED_KEY",
                        "a primary key is loaded with each row, since the row is known by it. Take away deferred.");
    }

    private boolean version(ColumnInfo column) {
        if (!AnnotationValues.of(column.field(), "VersionId").present()) {
            return true;
        }
        boolean kept = AnnotationValues.of(column.field(), "MappedColumn").type("type") != null;
        if (column.key()) {
            return refuse(
                    column,
                    "WRONG_VERSION",
                    "a primary key does not change, so it cannot be the version. Add a field.");
        } else if (kept || !VERSIONS.contains(column.javaType())) {
            return refuse(
                    column,
                    "WRONG_VERSION",
                    "a version is counted up, which " + Names.simple(column.javaType())
                            + " is not. Make it an int or a long.");
        }
        return true;
    }

    private void foreignKey(ColumnInfo column) {
        AnnotationValues key = AnnotationValues.of(column.field(), "ForeignKey");
        if (!key.present()) {
            return;
        }
        String value = key.text("value");
        boolean entity = key.type("entity") != null;
        if (value.isEmpty() != entity) {
            refuse(
                    column,
                    "FOREIGN_KEY_TARGET",
                    entity
                            ? "@ForeignKey names \"" + value + "\" and an entity. Keep one of them."
                            : "@ForeignKey names nothing. Write @ForeignKey(\"table.column\") or @ForeignKey(entity = …).");
        } else if (!entity && !key.text("attribute").isEmpty()) {
            refuse(
                    column,
                    "FOREIGN_KEY_TARGET",
                    "attribute = \"" + key.text("attribute") + "\" is one of an entity. Give entity in place of \""
                            + value + "\".");
        } else if (!entity && !ForeignKeyChecks.isColumn(value)) {
            String table = value.replace(".", " ").trim();
            refuse(
                    column,
                    "FOREIGN_KEY_TARGET",
                    "@ForeignKey(\"" + value + "\") names no column of a table. Write \"table.column\""
                            + (table.isEmpty() || table.contains(" ") || value.startsWith(".")
                                    ? "."
                                    : ", such as \"" + table + ".id\"."));
        } else if (word(column, key, "match", "FULL", "PARTIAL", "SIMPLE")) {
            initially(problems, column.field(), Names.attribute(column.field()), key);
        }
    }

    private boolean word(ColumnInfo column, AnnotationValues mark, String member, String... words) {
        String said = mark.text(member).toUpperCase(Locale.ROOT);
        return said.isEmpty()
                || List.of(words).contains(said)
                || refuse(
                        column,
                        "UNKNOWN_WORD",
                        member + " = \"" + mark.text(member) + "\" is none of " + String.join(", ", words) + "."
                                + Names.hint(said, List.of(words)));
    }

    /** Checks the deferral of a constraint. */
    static void initially(Problems problems, Element where, String name, AnnotationValues mark) {
        String said = mark.text("initially").toUpperCase(Locale.ROOT);
        List<String> words = List.of("DEFERRED", "IMMEDIATE");
        if (!said.isEmpty() && !words.contains(said)) {
            problems.error(
                    where,
                    "UNKNOWN_WORD",
                    name + ": initially = \"" + mark.text("initially") + "\" is none of " + String.join(", ", words)
                            + "." + Names.hint(said, words));
        } else if (!said.isEmpty() && !mark.flag("deferrable", false)) {
            problems.error(
                    where,
                    "NOT_DEFERRABLE",
                    name + ": initially = \"" + mark.text("initially")
                            + "\" says when a constraint is checked that can wait. Say deferrable = true, too.");
        }
    }
}
