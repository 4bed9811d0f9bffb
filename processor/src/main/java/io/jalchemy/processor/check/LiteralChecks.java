package io.jalchemy.processor.check;

import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EnumLabels;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reports values that annotations give as text and that are none of the column's type, as the path class would when it is loaded. */
final class LiteralChecks {

    private final Problems problems;

    LiteralChecks(Problems problems) {
        this.problems = problems;
    }

    /** Checks the values of {@code column} and reports the first mistake. */
    boolean check(ColumnInfo column, AnnotationValues mark) {
        for (String member : List.of("insertValue", "serverDefaultValue")) {
            String text = mark.text(member);
            String wrong = text.isEmpty() ? null : wrong(column, mark, text);
            if (wrong != null) {
                problems.error(
                        column.field(),
                        "BAD_LITERAL",
                        Names.attribute(column.field()) + ": " + member + " = \"" + text + "\" " + wrong);
                return false;
            }
        }
        return true;
    }

    private static @Nullable String wrong(ColumnInfo column, AnnotationValues mark, String text) {
        TypeMirror special = mark.type("type");
        if (special != null) {
            String name = Names.simple(special.toString());
            return name.equals("Json") || name.equals("Array") ? unreadable("type = " + name + ".class") : null;
        }
        int length = mark.number("length", 0);
        if (column.javaType().equals("java.lang.String") && length > 0 && text.length() > length) {
            return "has " + Names.counted(text.length(), "character") + ", and length = " + length
                    + ". Give a shorter value.";
        }
        if (isEnum(column.field().asType())) {
            List<String> names = constants(column.field().asType());
            return names.contains(text)
                    ? null
                    : "is no constant of " + Names.simple(column.javaType()) + "." + proposal(text, names);
        }
        return wrong(column.javaType(), text);
    }

    private static String unreadable(String what) {
        return "cannot be read as a value, since " + what
                + " has no form as text here. Give insertSql, serverDefaultSql or" + " insertDefault.";
    }

    private static String proposal(String text, List<String> names) {
        String hint = Names.hint(text, names);
        return hint.isEmpty() ? " Its constants are " + String.join(", ", names) + "." : hint;
    }

    private static boolean isEnum(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
    }

    private static List<String> constants(TypeMirror type) {
        return EnumLabels.constants((TypeElement) ((DeclaredType) type).asElement()).stream()
                .map(Element::getSimpleName)
                .map(Object::toString)
                .toList();
    }

    /** Returns why {@code text} is no label of the discriminator {@code column}; null if it is one, or its type is not known. */
    static @Nullable String wrongIdentity(ColumnInfo column, String text) {
        if (AnnotationValues.of(column.field(), "MappedColumn").type("type") != null) {
            return null;
        }
        if (isEnum(column.field().asType())) {
            List<String> labels = EnumLabels.labels(
                    (TypeElement) ((DeclaredType) column.field().asType()).asElement());
            return labels.contains(text)
                    ? null
                    : "is no label of " + Names.simple(column.javaType()) + "." + proposal(text, labels);
        }
        return wrong(column.javaType(), text);
    }

    /** Returns why {@code text} is no value of {@code javaType}, with the mend; null if it is one. */
    private static @Nullable String wrong(String javaType, String text) {
        String form = form(javaType);
        if (form == null) {
            return unreadable("the type " + Names.simple(javaType));
        }
        try {
            return parsed(javaType, text) != null ? null : notA(javaType, form);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            return notA(javaType, form);
        }
    }

    private static String notA(String javaType, String form) {
        return "is no value of " + Names.simple(javaType) + ". Write " + form + ".";
    }

    /** Returns the form in which values of {@code javaType} are written; null if they are not. */
    private static @Nullable String form(String javaType) {
        return switch (javaType) {
            case "java.lang.Boolean" -> "true or false";
            case "java.lang.Short", "java.lang.Integer", "java.lang.Long" -> "a whole number that fits";
            case "java.math.BigInteger" -> "a whole number";
            case "java.lang.Float", "java.lang.Double", "java.math.BigDecimal" -> "a number such as 1.5";
            case "java.lang.String" -> "a text";
            case "java.time.LocalDate" -> "it as 2026-01-31";
            case "java.time.LocalTime" -> "it as 12:00:00";
            case "java.time.LocalDateTime" -> "it as 2026-01-31T12:00:00";
            case "java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime" ->
                "it as 2026-01-31T12:00:00Z";
            case "java.util.UUID" -> "32 hexadecimal digits with dashes";
            default -> null;
        };
    }

    /** Returns the value; null, or an exception, if there is none. */
    private static @Nullable Object parsed(String javaType, String text) {
        return switch (javaType) {
            case "java.lang.Boolean" -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? text : null;
            case "java.lang.Short" -> new BigDecimal(text).shortValueExact();
            case "java.lang.Integer" -> new BigDecimal(text).intValueExact();
            case "java.lang.Long" -> new BigDecimal(text).longValueExact();
            case "java.math.BigInteger" -> new BigDecimal(text).toBigIntegerExact();
            case "java.lang.Float" -> Float.isFinite(new BigDecimal(text).floatValue()) ? text : null;
            case "java.lang.Double" -> Double.isFinite(new BigDecimal(text).doubleValue()) ? text : null;
            case "java.math.BigDecimal" -> new BigDecimal(text);
            case "java.time.LocalDate" -> LocalDate.parse(text);
            case "java.time.LocalTime" -> LocalTime.parse(text);
            case "java.time.LocalDateTime" -> LocalDateTime.parse(text);
            case "java.time.Instant" -> Instant.parse(text);
            case "java.time.OffsetDateTime" -> OffsetDateTime.parse(text);
            case "java.time.ZonedDateTime" -> ZonedDateTime.parse(text);
            case "java.util.UUID" -> UUID.fromString(text);
            default -> text;
        };
    }
}
