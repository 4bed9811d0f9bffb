package io.jalchemy.processor.check;

import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.IndexElement;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.read.TableElementReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/**
 * Reports indexes, constraints and options of an entity's table that cannot be made.
 *
 * @param problems where they are reported
 * @param entity the entity that has the table
 * @param columns the names by which they may refer to columns
 */
record TableElementChecks(Problems problems, TypeElement entity, List<String> columns) {

    private String name() {
        return entity.getSimpleName().toString();
    }

    private boolean refuse(String code, String what) {
        problems.error(entity, code, name() + ": " + what);
        return false;
    }

    /** Checks what {@code declaring}, the entity or a mixin of it, is marked with. */
    void check(TypeElement declaring) {
        AnnotationValues primary = AnnotationValues.of(declaring, "PrimaryKeyConstraint");
        if (primary.present() && included("@PrimaryKeyConstraint", primary)) {
            ColumnChecks.initially(problems, entity, name() + ": @PrimaryKeyConstraint", primary);
        }
        for (AnnotationValues unique : AnnotationValues.repeated(declaring, "UniqueConstraint", "UniqueConstraints")) {
            if (known("@UniqueConstraint", unique.texts("value")) && included("@UniqueConstraint", unique)) {
                ColumnChecks.initially(problems, entity, name() + ": @UniqueConstraint", unique);
            }
        }
        for (AnnotationValues index : AnnotationValues.repeated(declaring, "Index", "Indexes")) {
            index(index);
        }
        for (AnnotationValues exclusion :
                AnnotationValues.repeated(declaring, "ExclusionConstraint", "ExclusionConstraints")) {
            exclusion(exclusion);
        }
        for (AnnotationValues options : AnnotationValues.repeated(declaring, "TableOptions", "TableOptionsList")) {
            options(options);
        }
    }

    private boolean known(String what, List<String> attributes) {
        if (attributes.isEmpty()) {
            return refuse("NO_COLUMNS", what + " names no attribute. Name at least one.");
        }
        for (String attribute : attributes) {
            if (!columns.contains(attribute)) {
                return refuse(
                        "UNKNOWN_ATTRIBUTE",
                        what + " names \"" + attribute + "\", which is no column of " + name() + "."
                                + Names.hint(attribute, columns));
            }
        }
        return true;
    }

    private boolean included(String what, AnnotationValues mark) {
        return mark.texts("include").isEmpty() || known(what, mark.texts("include"));
    }

    private void index(AnnotationValues index) {
        if (!elements("@Index", index.texts("value"), false)) {
            return;
        }
        boolean expressions =
                index.texts("value").stream().allMatch(each -> each.strip().startsWith("("));
        if (expressions && index.text("name").isEmpty()) {
            refuse("INDEX_WITHOUT_NAME", "@Index is one of expressions, and has no name. Give it one: name = \"…\".");
        } else if (included("@Index", index)) {
            for (String parameter : index.texts("with")) {
                if (TableElementReader.pair(parameter)[1].isEmpty()) {
                    refuse(
                            "BAD_OPTION",
                            "@Index has the storage parameter \"" + parameter + "\". Write \"name = value\".");
                    return;
                }
            }
        }
    }

    private boolean elements(String what, List<String> texts, boolean operators) {
        List<String> attributes = new ArrayList<>();
        for (String text : texts) {
            IndexElement element = IndexElement.of(text);
            if (element == null || (element.operator() != null) != operators) {
                return refuse(
                        "INDEX_ELEMENT",
                        what + " lists \"" + text
                                + "\", which is no element of one. Write an attribute, or an expression in"
                                + " parentheses, then what else is to be said: "
                                + (operators
                                        ? "\"room with =\", \"(daterange(first_day, last_day)) with &&\"."
                                        : "\"createdAt desc nulls last\", \"(lower(name))\"."));
            }
            if (element.attribute() != null) {
                attributes.add(element.attribute());
            }
        }
        return (!texts.isEmpty() && attributes.isEmpty()) || known(what, attributes);
    }

    private void exclusion(AnnotationValues exclusion) {
        if (elements("@ExclusionConstraint", exclusion.texts("value"), true)) {
            ColumnChecks.initially(problems, entity, name() + ": @ExclusionConstraint", exclusion);
        }
    }

    private void options(AnnotationValues options) {
        boolean nameless =
                options.texts("value").stream().anyMatch(option -> TableElementReader.pair(option)[0].isEmpty());
        if (options.text("dialect").isEmpty()
                || nameless
                || options.texts("value").isEmpty()) {
            refuse(
                    "BAD_OPTION",
                    "@TableOptions names no database, or an option without a name. Write @TableOptions(dialect ="
                            + " \"postgresql\", value = \"partitionBy = RANGE (day)\").");
        }
    }

    /** Checks the action, the matching and the deferral of a foreign key that names {@code attributes}. */
    void foreignKey(AnnotationValues key, List<String> attributes) {
        List<String> some = key.texts("onDeleteAttributes");
        String action = key.constant("onDelete", "NO_ACTION");
        if (!some.isEmpty() && !(action.equals("SET_NULL") || action.equals("SET_DEFAULT"))) {
            refuse(
                    "FOREIGN_KEY_ACTION",
                    "@ForeignKeyConstraint has onDeleteAttributes, which only onDelete = SET_NULL and SET_DEFAULT may"
                            + " have. Leave them out.");
            return;
        }
        for (String each : some) {
            if (!attributes.contains(each)) {
                refuse(
                        "UNKNOWN_ATTRIBUTE",
                        "@ForeignKeyConstraint names \"" + each + "\" in onDeleteAttributes, which is none of those"
                                + " that hold the key." + Names.hint(each, attributes));
                return;
            }
        }
        String match = key.text("match").toUpperCase(Locale.ROOT);
        List<String> words = List.of("FULL", "PARTIAL", "SIMPLE");
        if (!match.isEmpty() && !words.contains(match)) {
            refuse(
                    "UNKNOWN_WORD",
                    "@ForeignKeyConstraint: match = \"" + key.text("match") + "\" is none of "
                            + String.join(", ", words) + "." + Names.hint(match, words));
            return;
        }
        ColumnChecks.initially(problems, entity, name() + ": @ForeignKeyConstraint", key);
    }
}
