package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.ModelPlan.EnumPlan;
import io.jalchemy.dialect.postgresql.BitString;
import io.jalchemy.dialect.postgresql.Interval;
import io.jalchemy.dialect.postgresql.IntervalFields;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Java what SQL types are. */
final class TypeTexts {

    private static final Map<SqlType<?>, Field> CONSTANTS =
            constants(Types.class, PostgresqlTypes.class, SqliteTypes.class);

    private final Map<String, EnumPlan> enums;

    TypeTexts(List<EnumPlan> enums) {
        this.enums = enums.stream().collect(Collectors.toMap(EnumPlan::typeName, each -> each));
    }

    private static Map<SqlType<?>, Field> constants(Class<?>... holders) {
        Map<SqlType<?>, Field> constants = new LinkedHashMap<>();
        for (Class<?> holder : holders) {
            for (Field field : holder.getFields()) {
                if (Modifier.isStatic(field.getModifiers()) && SqlType.class.isAssignableFrom(field.getType())) {
                    try {
                        constants.putIfAbsent((SqlType<?>) field.get(null), field);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(field + " is public", e);
                    }
                }
            }
        }
        return constants;
    }

    /** Returns the enum for {@code type}; null if it is none, or stored as characters. */
    @Nullable
    EnumPlan enumOf(SqlType<?> type) {
        return type.kind() == TypeKind.ENUM && type.enumName() != null ? enums.get(type.enumName()) : null;
    }

    /** Returns the Java type of values of {@code type}, with its arguments. */
    String javaType(SqlType<?> type, JavaSource source) {
        EnumPlan plan = enumOf(type);
        if (plan != null) {
            return plan.className();
        }
        if (type.kind() == TypeKind.ARRAY && type.javaType() == List.class) {
            return source.use("java.util.List") + "<?>";
        }
        Field constant = CONSTANTS.get(type);
        Type declared = constant == null ? null : constant.getGenericType();
        return declared instanceof ParameterizedType generic
                ? name(generic.getActualTypeArguments()[0], source)
                : name(type.javaType(), source);
    }

    /** Returns the class of {@code type} that has its operators, as a method's result: {@code TextType}. */
    String declaredType(SqlType<?> type, String javaType, JavaSource source) {
        Field constant = CONSTANTS.get(type);
        String family = (constant == null ? type.getClass() : constant.getType()).getSimpleName();
        return switch (family) {
            case "TextType", "BooleanType" -> source.use("io.jalchemy.sql.type." + family);
            case "WholeType", "NumericType", "FloatingType", "TemporalType" ->
                source.use("io.jalchemy.sql.type." + family) + "<" + javaType + ">";
            default -> source.use("io.jalchemy.sql.type.SqlType") + "<" + javaType + ">";
        };
    }

    private static String name(Type type, JavaSource source) {
        if (type instanceof ParameterizedType generic) {
            StringBuilder name = new StringBuilder(name(generic.getRawType(), source)).append('<');
            String comma = "";
            for (Type argument : generic.getActualTypeArguments()) {
                name.append(comma).append(name(argument, source));
                comma = ", ";
            }
            return name.append('>').toString();
        }
        if (type instanceof Class<?> plain && plain.isArray()) {
            return name(plain.getComponentType(), source) + "[]";
        }
        if (type instanceof Class<?> plain) {
            return plain.isPrimitive() ? plain.getName() : source.use(plain.getCanonicalName());
        }
        return "?";
    }

    /** Returns an expression for {@code type}. */
    String expression(SqlType<?> type, JavaSource source) {
        Field constant = CONSTANTS.get(type);
        if (constant != null) {
            return source.use(constant.getDeclaringClass().getCanonicalName()) + "." + constant.getName();
        }
        String types = source.use("io.jalchemy.sql.type.Types") + ".";
        EnumPlan plan = enumOf(type);
        if (plan != null) {
            return types + "enumeration(" + plan.className() + ".class" + labels(plan, source) + ").named("
                    + JavaSource.literal(plan.typeName()) + ")";
        }
        if (type.javaType() == BitString.class && type.nativeName() != null) {
            return source.use(PostgresqlTypes.class.getCanonicalName()) + "." + type.nativeName(); // bit(8), varbit(8)
        }
        if (type.javaType() == Interval.class) { // one of months: the others are read as durations
            String fields = String.valueOf(type.nativeName()).substring("interval ".length());
            return source.use(PostgresqlTypes.class.getCanonicalName()) + ".interval("
                    + source.use(IntervalFields.class.getCanonicalName()) + "."
                    + fields.toUpperCase(Locale.ROOT).replace(' ', '_') + ")";
        }
        String plain = plain(type, types, source);
        String named = type.nativeName() == null
                ? plain
                : plain + ".withNativeName(" + JavaSource.literal(type.nativeName()) + ")";
        return type.collation() == null
                ? named
                : named + ".withCollation(" + JavaSource.literal(type.collation()) + ")";
    }

    /** Returns an expression for {@code type} without the name that the database has for it. */
    private String plain(SqlType<?> type, String types, JavaSource source) {
        boolean limited = type.precision() != null;
        return switch (type.kind()) {
            case VARCHAR -> types + (type.length() == null ? "VARCHAR" : "varchar(" + type.length() + ")");
            case CHAR -> types + "character(" + (type.length() == null ? 1 : type.length()) + ")";
            case NUMERIC -> types + (limited ? "numeric(" + type.precision() + ", " + type.scale() + ")" : "NUMERIC");
            case ARRAY -> array(type, types, source);
            case TIME, TIMESTAMP, TIMESTAMP_TZ ->
                types + (limited ? ofTime(type) : type.kind().name());
            case INTERVAL -> types + "INTERVAL" + (limited ? ".withPrecision(" + type.precision() + ")" : "");
            case ENUM ->
                types + "enumerationOf(" + source.use("java.util.List") + ".of("
                        + ConstraintTexts.arguments(type.labels()) + "))"
                        + (type.enumName() == null ? "" : ".named(" + JavaSource.literal(type.enumName()) + ")");
            default -> types + type.kind().name();
        };
    }

    private static String ofTime(SqlType<?> type) {
        String factory =
                switch (type.kind()) {
                    case TIME -> "time";
                    case TIMESTAMP -> "timestamp";
                    default -> "timestampTz";
                };
        return factory + "(" + type.precision() + ")";
    }

    private static String labels(EnumPlan plan, JavaSource source) {
        return plan.labels().equals(plan.constants())
                ? ""
                : ", " + source.use("java.util.List") + ".of("
                        + plan.labels().stream().map(JavaSource::literal).collect(Collectors.joining(", ")) + ")";
    }

    private String array(SqlType<?> type, String types, JavaSource source) {
        SqlType<?> element = type.element();
        if (element == null) {
            throw new IllegalArgumentException("an array type has an element type");
        }
        return types + "listArray(" + expression(element, source) + ")";
    }
}
