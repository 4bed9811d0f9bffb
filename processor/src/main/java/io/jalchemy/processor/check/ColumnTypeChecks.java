package io.jalchemy.processor.check;

import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.DeclarationOrigins;
import io.jalchemy.processor.read.EnumLabels;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reports members of {@code @MappedColumn}, and annotations beside it, that mean nothing for the type of the field. */
final class ColumnTypeChecks {

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.LocalDateTime",
            "java.time.LocalDate",
            "java.time.LocalTime");
    private static final Set<String> COUNTED = Set.of(
            "java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.math.BigInteger", "java.math.BigDecimal");

    private final Problems problems;

    ColumnTypeChecks(Problems problems) {
        this.problems = problems;
    }

    /** Checks {@code column} and reports the first mistake. */
    boolean check(ColumnInfo column, AnnotationValues mark) {
        return nullable(column, mark)
                && nativeEnum(column)
                && negative(column, mark)
                && length(column, mark)
                && collation(column, mark)
                && valuesChecked(column, mark)
                && precision(column, mark)
                && times(column, mark)
                && autoincrement(column, mark)
                && mutable(column, mark);
    }

    private boolean refuse(ColumnInfo column, String code, String message) {
        problems.error(column.field(), code, Names.attribute(column.field()) + ": " + message);
        return false;
    }

    private boolean nullable(ColumnInfo column, AnnotationValues mark) {
        TypeMirror type = column.field().asType();
        boolean annotated = DeclarationOrigins.saysNullable(column.field());
        boolean nullable = annotated || mark.constant("nullable", "FROM_TYPE").equals("TRUE");
        return !type.getKind().isPrimitive()
                || !nullable
                || refuse(
                        column,
                        "NULLABLE_PRIMITIVE",
                        (annotated ? "@Nullable" : "nullable") + " says that it may be null, which "
                                + type.getKind().name().toLowerCase(java.util.Locale.ROOT)
                                + " cannot be. Declare it as "
                                + Names.simple(column.javaType()) + ", or take "
                                + (annotated ? "@Nullable" : "nullable") + " away.");
    }

    private boolean nativeEnum(ColumnInfo column) {
        return !AnnotationValues.of(column.field(), "NativeEnum").present()
                || isNativeEnum(column)
                || refuse(
                        column,
                        "NO_NATIVE_ENUM",
                        "@NativeEnum is read on fields that hold an enum, and this is "
                                + Names.simple(column.javaType()) + ". Take it away.");
    }

    private boolean negative(ColumnInfo column, AnnotationValues mark) {
        boolean negative =
                mark.number("length", 0) < 0 || mark.number("precision", 0) < 0 || mark.number("scale", 0) < 0;
        return !negative
                || refuse(column, "BAD_SIZE", "length, precision and scale cannot be negative. Give a number above 0.");
    }

    private boolean length(ColumnInfo column, AnnotationValues mark) {
        int length = mark.number("length", 0);
        if (length == 0) {
            return true;
        }
        TypeMirror special = mark.type("type");
        if (!isText(column, special)) {
            return refuse(
                    column,
                    "NO_LENGTH",
                    "length is read for String and for enums that are kept as characters" + kept(special, column)
                            + ". Take it away.");
        }
        for (String label : labels(column)) {
            if (label.length() > length) {
                return refuse(
                        column,
                        "BAD_SIZE",
                        "length = " + length + " has no room for \"" + label + "\", which has "
                                + Names.counted(label.length(), "character")
                                + ". Give a greater length, or none for the longest.");
            }
        }
        return true;
    }

    /** Returns whether values are texts, or labels that are kept as texts. */
    private boolean isText(ColumnInfo column, @Nullable TypeMirror special) {
        return special == null
                && (column.javaType().equals("java.lang.String") || (isEnum(column) && !isNativeEnum(column)));
    }

    private boolean collation(ColumnInfo column, AnnotationValues mark) {
        TypeMirror special = mark.type("type");
        return mark.text("collation").isEmpty()
                || isText(column, special)
                || refuse(
                        column,
                        "NO_COLLATION",
                        "collation is read for String and for enums that are kept as characters" + kept(special, column)
                                + (special == null
                                        ? ". Take it away."
                                        : ". Give it to that type: withCollation(…), or take it away."));
    }

    private boolean valuesChecked(ColumnInfo column, AnnotationValues mark) {
        TypeMirror special = mark.type("type");
        boolean limited = column.javaType().equals("java.lang.String") && mark.number("length", 0) > 0;
        boolean checked =
                limited || column.javaType().equals("java.lang.Boolean") || (isEnum(column) && !isNativeEnum(column));
        return !mark.flag("valuesChecked", false)
                || special != null
                || checked
                || refuse(
                        column,
                        "NO_VALUES_CHECK",
                        "valuesChecked is read for a boolean, for a String with a length, and for enums that are kept as"
                                + " characters" + kept(null, column)
                                + ". Take it away, or write the condition: @CheckConstraint.");
    }

    private boolean precision(ColumnInfo column, AnnotationValues mark) {
        int precision = mark.number("precision", 0);
        int scale = mark.number("scale", 0);
        TypeMirror special = mark.type("type");
        boolean decimal = special == null && column.javaType().equals("java.math.BigDecimal");
        if ((precision > 0 || scale > 0) && !decimal) {
            return refuse(
                    column,
                    "NO_PRECISION",
                    (precision == 0 ? "scale" : "precision") + " is read for BigDecimal" + kept(special, column)
                            + ". Take it away.");
        }
        if (scale > 0 && precision == 0) {
            return refuse(
                    column,
                    "SCALE_WITHOUT_PRECISION",
                    "scale = " + scale + " needs to know how many digits there are in all. Give precision, too:"
                            + " precision = " + Math.max(10, 2 * scale) + ", scale = " + scale + ".");
        }
        return scale <= precision
                || refuse(
                        column,
                        "BAD_SIZE",
                        "scale = " + scale + " is more than precision = " + precision
                                + ", which counts the digits before the point, too. Give a greater precision.");
    }

    private boolean times(ColumnInfo column, AnnotationValues mark) {
        for (String member : List.of("insertDefault", "onUpdate")) {
            if (isNamed(mark.type(member), "UtcNow") && !TIMES.contains(column.javaType())) {
                return refuse(
                        column,
                        "WRONG_VALUE_TYPE",
                        member + " = UtcNow.class makes times, and this is " + Names.simple(column.javaType())
                                + ". Declare it as Instant, LocalDateTime or another time, or name another ValueSource.");
            }
        }
        boolean text = column.javaType().equals("java.lang.String") || mark.type("type") != null;
        return !isNamed(mark.type("serverDefault"), "ServerNow")
                || text
                || TIMES.contains(column.javaType())
                || refuse(
                        column,
                        "WRONG_VALUE_TYPE",
                        "serverDefault = ServerNow.class makes times, and this is " + Names.simple(column.javaType())
                                + ". Declare it as Instant, LocalDateTime or another time, or give serverDefaultSql.");
    }

    private boolean autoincrement(ColumnInfo column, AnnotationValues mark) {
        boolean counted = mark.type("type") == null && COUNTED.contains(column.javaType()) && column.key();
        return !mark.constant("autoincrement", "FROM_TYPE").equals("TRUE")
                || counted
                || refuse(
                        column,
                        "AUTOINCREMENT",
                        "autoincrement says that the database numbers the rows, which it does for whole numbers of the"
                                + " primary key, and this is "
                                + (column.key() ? "a key of " + Names.simple(column.javaType()) : "no key")
                                + ". Take it away, or give serverDefaultSql.");
    }

    private boolean mutable(ColumnInfo column, AnnotationValues mark) {
        return !mark.constant("mutable", "FROM_TYPE").equals("TRUE")
                || mark.type("type") != null
                || column.javaType().endsWith("[]")
                || refuse(
                        column,
                        "NOT_MUTABLE",
                        "mutable says that programs change values in place, and those of "
                                + Names.simple(column.javaType()) + " never change. Take it away.");
    }

    private static boolean isNamed(@Nullable TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("io.jalchemy.mapping." + name);
    }

    private static String kept(@Nullable TypeMirror special, ColumnInfo column) {
        return special == null
                ? ", and this is " + Names.simple(column.javaType())
                : ", and this is kept as type = " + Names.simple(special.toString()) + ".class says";
    }

    private static List<String> labels(ColumnInfo column) {
        return isEnum(column) && column.field().asType() instanceof DeclaredType declared
                ? EnumLabels.labels((TypeElement) declared.asElement())
                : List.of();
    }

    private static boolean isEnum(ColumnInfo column) {
        return column.type().startsWith("io.jalchemy.sql.type.Types.enumeration(");
    }

    private static boolean isNativeEnum(ColumnInfo column) {
        return column.type().contains("io.jalchemy.sql.type.Types.enumeration(")
                && column.type().contains(").named(");
    }
}
