package io.jalchemy.processor.read;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the constraints, indexes and options of an entity's table, as Java expressions. */
public final class TableElementReader {

    private static final String SCHEMA = "io.jalchemy.sql.schema.";

    private final List<AttributeInfo> attributes;
    private final List<String> elements = new ArrayList<>();

    private TableElementReader(List<AttributeInfo> attributes) {
        this.attributes = attributes;
    }

    static List<String> read(TypeElement type, List<AttributeInfo> attributes) {
        TableElementReader reader = new TableElementReader(attributes);
        for (TypeElement each : EntityReader.selfAndMixins(type)) {
            reader.primaryKey(each);
            reader.constraints(each);
            reader.indexes(each);
            reader.exclusions(each);
            for (AnnotationValues options : AnnotationValues.repeated(each, "TableOptions", "TableOptionsList")) {
                reader.options(options);
            }
        }
        return reader.elements;
    }

    private void primaryKey(TypeElement type) {
        AnnotationValues mark = AnnotationValues.of(type, "PrimaryKeyConstraint");
        if (mark.present()) {
            List<String> keys = attributes.stream()
                    .filter(each -> each instanceof ColumnInfo column && column.key())
                    .map(AttributeInfo::name)
                    .toList();
            StringBuilder text = begin("PrimaryKeyConstraint", columnNames(keys), mark);
            ColumnReader.deferral(text, mark);
            include(text, mark);
            onConflict(text, mark);
            end(text, mark);
        }
    }

    private void constraints(TypeElement type) {
        for (AnnotationValues unique : AnnotationValues.repeated(type, "UniqueConstraint", "UniqueConstraints")) {
            StringBuilder text = begin("UniqueConstraint", columnNames(unique.texts("value")), unique);
            ColumnReader.deferral(text, unique);
            include(text, unique);
            flag(text, unique, "nullsNotDistinct");
            onConflict(text, unique);
            end(text, unique);
        }
        for (AnnotationValues key : AnnotationValues.repeated(type, "ForeignKeyConstraint", "ForeignKeyConstraints")) {
            StringBuilder text = begin(
                    "ForeignKeyConstraint",
                    "java.util.List.of(" + columnNames(key.texts("value")) + "), java.util.List.of("
                            + literals(key.texts("targets")) + ")",
                    key);
            String action = key.constant("onDelete", "NO_ACTION");
            if (!action.equals("NO_ACTION")) {
                List<String> some = key.texts("onDeleteAttributes");
                text.append(".onDelete(" + SCHEMA + "ForeignKeyAction." + action
                        + (some.isEmpty() ? "" : ", " + columnNames(some)) + ")");
            }
            ColumnReader.action(text, key, "onUpdate");
            ColumnReader.match(text, key);
            ColumnReader.deferral(text, key);
            flag(text, key, "useAlter");
            end(text, key);
        }
        for (AnnotationValues check : AnnotationValues.repeated(type, "CheckConstraint", "CheckConstraints")) {
            StringBuilder text = begin("CheckConstraint", Names.literal(check.text("value")), check);
            flag(text, check, "noInherit");
            onConflict(text, check);
            end(text, check);
        }
    }

    private void indexes(TypeElement type) {
        for (AnnotationValues index : AnnotationValues.repeated(type, "Index", "Indexes")) {
            StringBuilder text =
                    new StringBuilder(SCHEMA + "Index." + parts(elements(index.texts("value"))) + named(index));
            if (index.flag("unique", false)) {
                text.append(".asUnique()");
            }
            text(text, index, "where");
            text(text, index, "using");
            text(text, index, "tablespace");
            include(text, index);
            flag(text, index, "nullsNotDistinct");
            for (String parameter : index.texts("with")) {
                String[] both = pair(parameter);
                text.append(".with(" + Names.literal(both[0]) + ", " + Names.literal(both[1]) + ")");
            }
            end(text, index);
        }
    }

    /** Returns the elements that {@code texts} describe; those that describe none are reported elsewhere. */
    private static List<IndexElement> elements(List<String> texts) {
        List<IndexElement> elements = new ArrayList<>();
        for (String text : texts) {
            IndexElement element = IndexElement.of(text);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private String parts(List<IndexElement> elements) {
        return elements.stream().allMatch(IndexElement::isAttribute)
                ? "of(" + columnNames(elements.stream().map(IndexElement::text).toList()) + ")"
                : "on(" + elements.stream().map(this::part).collect(Collectors.joining(", ")) + ")";
    }

    private String part(IndexElement element) {
        String what = element.attribute() == null
                ? "expression(" + Names.literal(element.text())
                : "column(" + columnNames(List.of(element.text()));
        StringBuilder text = new StringBuilder(SCHEMA + "Index.Part." + what + ")");
        call(text, "collation", element.collation());
        call(text, "operatorClass", element.operatorClass());
        text.append(element.descending() ? ".desc()" : "");
        return text + (element.nulls() == null ? "" : ".nulls" + element.nulls() + "()");
    }

    private static void call(StringBuilder text, String method, @Nullable String value) {
        if (value != null) {
            text.append("." + method + "(" + Names.literal(value) + ")");
        }
    }

    private void exclusions(TypeElement type) {
        for (AnnotationValues exclusion :
                AnnotationValues.repeated(type, "ExclusionConstraint", "ExclusionConstraints")) {
            StringBuilder text = begin("ExclusionConstraint", "", exclusion);
            for (IndexElement each : elements(exclusion.texts("value"))) {
                text.append(".with(" + part(each) + ", " + Names.literal(String.valueOf(each.operator())) + ")");
            }
            text(text, exclusion, "using");
            text(text, exclusion, "where");
            ColumnReader.deferral(text, exclusion);
            end(text, exclusion);
        }
    }

    private void options(AnnotationValues options) {
        StringBuilder text =
                new StringBuilder(SCHEMA + "TableOptions.of(" + Names.literal(options.text("dialect")) + ")");
        for (String option : options.texts("value")) {
            String[] both = pair(option);
            text.append(
                    ".set(" + Names.literal(both[0]) + (both[1].isEmpty() ? "" : ", " + Names.literal(both[1])) + ")");
        }
        elements.add(text.toString());
    }

    /** Returns the name before the first {@code =}, and the value behind it; the value is empty if there is none. */
    public static String[] pair(String text) {
        int equal = text.indexOf('=');
        return equal < 0
                ? new String[] {text.strip(), ""}
                : new String[] {
                    text.substring(0, equal).strip(), text.substring(equal + 1).strip()
                };
    }

    private static StringBuilder begin(String kind, String arguments, AnnotationValues mark) {
        return new StringBuilder(SCHEMA + kind + ".of(" + arguments + ")" + named(mark));
    }

    private void end(StringBuilder text, AnnotationValues mark) {
        text(text, mark, "comment");
        if (!mark.texts("onlyOn").isEmpty()) {
            text.append(".onlyOn(" + literals(mark.texts("onlyOn")) + ")");
        }
        elements.add(text.toString());
    }

    private static void text(StringBuilder text, AnnotationValues mark, String member) {
        String value = mark.text(member);
        if (!value.isEmpty()) {
            text.append("." + member + "(" + Names.literal(value) + ")");
        }
    }

    private static void flag(StringBuilder text, AnnotationValues mark, String member) {
        text.append(mark.flag(member, false) ? "." + member + "()" : "");
    }

    private static void onConflict(StringBuilder text, AnnotationValues mark) {
        String resolution = ColumnReader.resolution(mark, "onConflict");
        text.append(resolution == null ? "" : ".onConflict(" + resolution + ")");
    }

    private void include(StringBuilder text, AnnotationValues mark) {
        if (!mark.texts("include").isEmpty()) {
            text.append(".include(" + columnNames(mark.texts("include")) + ")");
        }
    }

    private static String named(AnnotationValues mark) {
        return mark.text("name").isEmpty() ? "" : ".named(" + Names.literal(mark.text("name")) + ")";
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(Names::literal).collect(Collectors.joining(", "));
    }

    private String columnNames(List<String> names) {
        return names.stream().map(this::columnName).map(Names::literal).collect(Collectors.joining(", "));
    }

    private String columnName(String attribute) {
        return attributes.stream()
                .filter(each -> each instanceof ColumnInfo && each.name().equals(attribute))
                .map(each -> EntityReader.columnName(each.field()))
                .findFirst()
                .orElse(attribute);
    }
}
