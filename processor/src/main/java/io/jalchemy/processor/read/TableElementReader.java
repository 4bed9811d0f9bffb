package io.jalchemy.processor.read;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

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
            reader.constraints(each);
            reader.indexes(each);
            reader.exclusions(each);
            for (AnnotationValues options : AnnotationValues.repeated(each, "TableOptions", "TableOptionsList")) {
                reader.options(options);
            }
        }
        return reader.elements;
    }

    private void constraints(TypeElement type) {
        for (AnnotationValues unique : AnnotationValues.repeated(type, "UniqueConstraint", "UniqueConstraints")) {
            StringBuilder text = begin("UniqueConstraint", columnNames(unique.texts("value")), unique);
            ColumnReader.deferral(text, unique);
            include(text, unique);
            flag(text, unique, "nullsNotDistinct");
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
            end(text, key);
        }
        for (AnnotationValues check : AnnotationValues.repeated(type, "CheckConstraint", "CheckConstraints")) {
            StringBuilder text = begin("CheckConstraint", Names.literal(check.text("value")), check);
            flag(text, check, "noInherit");
            end(text, check);
        }
    }

    private void indexes(TypeElement type) {
        for (AnnotationValues index : AnnotationValues.repeated(type, "Index", "Indexes")) {
            StringBuilder text = new StringBuilder(SCHEMA + "Index." + parts(index) + named(index));
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

    private String parts(AnnotationValues index) {
        String operators = index.text("operatorClass");
        boolean plain = index.texts("value").stream().noneMatch(each -> each.contains(" "));
        if (plain && operators.isEmpty() && index.texts("expressions").isEmpty()) {
            return "of(" + columnNames(index.texts("value")) + ")";
        }
        List<String> parts = new ArrayList<>();
        String more = operators.isEmpty() ? "" : ".operatorClass(" + Names.literal(operators) + ")";
        for (String each : index.texts("value")) {
            parts.add(SCHEMA + "Index.Part.column(" + columnNames(List.of(attribute(each))) + ")" + order(each) + more);
        }
        for (String each : index.texts("expressions")) {
            parts.add(SCHEMA + "Index.Part.expression(" + Names.literal(each) + ")" + more);
        }
        return "on(" + String.join(", ", parts) + ")";
    }

    /** Returns the attribute of a part of an index, without its order. */
    public static String attribute(String part) {
        return part.strip().split("\\s+", 2)[0];
    }

    /** Returns whether the order behind the attribute of a part of an index can be read. */
    public static boolean isOrdered(String part) {
        return words(part).matches("( asc| desc)?( nulls first| nulls last)?");
    }

    private static String order(String part) {
        String words = words(part);
        return (words.contains(" desc") ? ".desc()" : "")
                + (words.contains(" nulls first") ? ".nullsFirst()" : "")
                + (words.contains(" nulls last") ? ".nullsLast()" : "");
    }

    private static String words(String part) {
        String rest = part.strip().substring(attribute(part).length());
        return rest.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private void exclusions(TypeElement type) {
        for (AnnotationValues exclusion :
                AnnotationValues.repeated(type, "ExclusionConstraint", "ExclusionConstraints")) {
            StringBuilder text = begin("ExclusionConstraint", "", exclusion);
            List<String> operators = exclusion.texts("operators");
            int number = 0;
            for (String each : exclusion.texts("value")) {
                text.append(".with(" + columnNames(List.of(each)) + ", " + operator(operators, number++) + ")");
            }
            for (String each : exclusion.texts("expressions")) {
                text.append(".withExpression(" + Names.literal(each) + ", " + operator(operators, number++) + ")");
            }
            text(text, exclusion, "using");
            text(text, exclusion, "where");
            ColumnReader.deferral(text, exclusion);
            end(text, exclusion);
        }
    }

    /** Returns the operator of that number; {@code =} where it is missing, which is reported. */
    private static String operator(List<String> operators, int number) {
        return Names.literal(number < operators.size() ? operators.get(number) : "=");
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
