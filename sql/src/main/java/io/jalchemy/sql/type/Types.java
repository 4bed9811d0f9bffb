package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The SQL types, as constants and factories.
 *
 * <pre>{@code
 * Column<String> name = Column.of("name", Types.varchar(50));
 * Column<BigDecimal> price = Column.of("price", Types.numeric(10, 2));
 * Expression<Long> size = Sql.func("pg_relation_size", Types.BIGINT, Sql.literal("users"));
 * }</pre>
 */
public final class Types {

    /** Boolean values. */
    public static final BooleanType BOOLEAN = new BooleanType(SqlType.parts(TypeKind.BOOLEAN, Boolean.class));

    /** Whole numbers of 16 bits. */
    public static final WholeType<Short> SMALLINT = new WholeType<>(SqlType.parts(TypeKind.SMALLINT, Short.class));

    /** Whole numbers of 32 bits. */
    public static final WholeType<Integer> INTEGER = new WholeType<>(SqlType.parts(TypeKind.INTEGER, Integer.class));

    /** Whole numbers of 64 bits. */
    public static final WholeType<Long> BIGINT = new WholeType<>(SqlType.parts(TypeKind.BIGINT, Long.class));

    /** Exact numbers; give precision and scale with {@link #numeric}. */
    public static final NumericType<BigDecimal> NUMERIC =
            new NumericType<>(SqlType.parts(TypeKind.NUMERIC, BigDecimal.class));

    /** Whole numbers of any size, stored as {@code NUMERIC}. */
    public static final SqlType<BigInteger> BIG_INTEGER =
            NUMERIC.whole().converted(BigInteger.class, Conversions.BIG_INTEGER);

    /** Floating-point numbers of 32 bits. */
    public static final FloatingType<Float> REAL = new FloatingType<>(SqlType.parts(TypeKind.REAL, Float.class));

    /** Floating-point numbers of 64 bits. */
    public static final FloatingType<Double> DOUBLE = new FloatingType<>(SqlType.parts(TypeKind.DOUBLE, Double.class));

    /** Character strings; {@link #varchar} limits their length. */
    public static final TextType VARCHAR = new TextType(SqlType.parts(TypeKind.VARCHAR, String.class));

    /** Character strings without a limit. */
    public static final TextType TEXT = new TextType(SqlType.parts(TypeKind.TEXT, String.class));

    /** Bytes. */
    public static final SqlType<byte[]> BLOB = SqlType.of(TypeKind.BLOB, byte[].class);

    /** Dates. */
    public static final TemporalType<LocalDate> DATE =
            new TemporalType<>(SqlType.parts(TypeKind.DATE, LocalDate.class));

    /** Times of day, to the microsecond. */
    public static final TemporalType<LocalTime> TIME =
            new TemporalType<>(SqlType.parts(TypeKind.TIME, LocalTime.class));

    /** Dates with times of day, without a zone, to the microsecond. */
    public static final TemporalType<LocalDateTime> TIMESTAMP =
            new TemporalType<>(SqlType.parts(TypeKind.TIMESTAMP, LocalDateTime.class));

    /** Instants, to the microsecond: {@code TIMESTAMP WITH TIME ZONE}. */
    public static final TemporalType<Instant> TIMESTAMP_TZ =
            new TemporalType<>(SqlType.parts(TypeKind.TIMESTAMP_TZ, Instant.class));

    /** Instants with an offset that is not stored: values read are in UTC. */
    public static final TemporalType<OffsetDateTime> TIMESTAMP_OFFSET =
            new TemporalType<>(SqlType.parts(TypeKind.TIMESTAMP_TZ, OffsetDateTime.class));

    /** Instants with a zone that is not stored: values read are in UTC. */
    public static final TemporalType<ZonedDateTime> TIMESTAMP_ZONED =
            new TemporalType<>(SqlType.parts(TypeKind.TIMESTAMP_TZ, ZonedDateTime.class));

    /** Durations. */
    public static final SqlType<Duration> INTERVAL = SqlType.of(TypeKind.INTERVAL, Duration.class);

    /** Identifiers of 128 bits. */
    public static final SqlType<UUID> UUID = SqlType.of(TypeKind.UUID, UUID.class);

    /** JSON as its text. */
    public static final SqlType<String> JSON = SqlType.of(TypeKind.JSON, String.class);

    /** The null of JSON, a value of its own: {@code column.to(JSON_NULL)} writes it, and {@code column.to(null)} writes NULL. */
    public static final String JSON_NULL = "null";

    private static final Map<Class<?>, SqlType<?>> FROM_JAVA = fromJava();

    private Types() {}

    /** Returns the type {@code VARCHAR(length)}. */
    public static TextType varchar(int length) {
        return VARCHAR.withLength(length);
    }

    /** Returns the type {@code CHAR(length)}. */
    public static TextType character(int length) {
        return new TextType(SqlType.parts(TypeKind.CHAR, String.class)).withLength(length);
    }

    /** Returns the type {@code TIME(precision)}: with 0 to 6 digits of the fraction of a second. */
    public static TemporalType<LocalTime> time(int precision) {
        return TIME.withPrecision(precision);
    }

    /** Returns the type {@code TIMESTAMP(precision)}: with 0 to 6 digits of the fraction of a second. */
    public static TemporalType<LocalDateTime> timestamp(int precision) {
        return TIMESTAMP.withPrecision(precision);
    }

    /** Returns the type {@code TIMESTAMP(precision) WITH TIME ZONE}: with 0 to 6 digits of the fraction of a second. */
    public static TemporalType<Instant> timestampTz(int precision) {
        return TIMESTAMP_TZ.withPrecision(precision);
    }

    /** Returns the type {@code NUMERIC(precision, scale)}. */
    public static NumericType<BigDecimal> numeric(int precision, int scale) {
        return NUMERIC.withPrecision(precision, scale);
    }

    /** Returns the type of an enum that is stored as characters, by {@code name()}; the length is that of the longest name. */
    public static <E extends Enum<E>> SqlType<E> enumeration(Class<E> type) {
        return enumeration(
                type, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /**
     * Returns the type of an enum that is stored as characters.
     *
     * @param type the enum
     * @param labels one for each constant, in their order; all different
     */
    public static <E extends Enum<E>> SqlType<E> enumeration(Class<E> type, List<String> labels) {
        int longest = labels.stream().mapToInt(String::length).max().orElse(1);
        return SqlType.of(TypeKind.ENUM, String.class)
                .withLength(Math.max(1, longest))
                .withLabels(labels)
                .converted(type, new Conversions.OfEnum<>(type, labels));
    }

    /**
     * Returns the type of an enum whose values are its labels as strings, for labels that no Java enum has.
     *
     * @param labels in their order; at least one
     */
    public static SqlType<String> enumerationOf(List<String> labels) {
        int longest = labels.stream().mapToInt(String::length).max().orElse(1);
        return SqlType.of(TypeKind.ENUM, String.class)
                .withLength(Math.max(1, longest))
                .withLabels(labels);
    }

    /**
     * Returns the type of an array whose Java form is {@code arrayType}, such as {@code int[].class} or {@code String[].class}.
     *
     * @throws JalchemyException if the class is not an array
     */
    public static <A> SqlType<A> array(Class<A> arrayType) {
        Class<?> element = component(arrayType);
        boolean nested = element.isArray() && element != byte[].class;
        return SqlType.of(TypeKind.ARRAY, arrayType).withElement(nested ? array(element) : of(element));
    }

    /**
     * Returns the type of an array of {@code element} whose Java form is {@code arrayType}, such as {@code Range[].class}.
     *
     * @throws JalchemyException if the class is not an array, or its elements are not those of {@code element}
     */
    public static <A> SqlType<A> array(Class<A> arrayType, SqlType<?> element) {
        Class<?> component = component(arrayType);
        if (!component.isAssignableFrom(element.javaType()) && !Objects.equals(FROM_JAVA.get(component), element)) {
            throw new JalchemyException(
                    "NOT_AN_ARRAY",
                    "The elements of " + arrayType.getSimpleName() + " are not those of " + element + ", which are of "
                            + element.javaType().getName() + ". Give the class of an array of these.");
        }
        return SqlType.of(TypeKind.ARRAY, arrayType).withElement(element);
    }

    private static Class<?> component(Class<?> arrayType) {
        Class<?> component = arrayType.getComponentType();
        if (component == null) {
            throw new JalchemyException(
                    "NOT_AN_ARRAY", arrayType.getName() + " is not an array. Give the class of an array.");
        }
        return component;
    }

    /**
     * Returns the type of a list that is stored as an array of {@code element}. An array of several dimensions is a list of lists, {@code
     * arrayOf(arrayOf(INTEGER))}, which all have the same length.
     */
    @SuppressWarnings("unchecked") // List.class stands for every list
    public static <E> SqlType<List<E>> arrayOf(SqlType<E> element) {
        Class<List<E>> list = (Class<List<E>>) (Class<?>) List.class;
        return SqlType.of(TypeKind.ARRAY, list).withElement(element);
    }

    /** Returns the type of a list that is stored as an array of {@code element}. */
    public static SqlType<List<?>> listArray(SqlType<?> element) {
        @SuppressWarnings("unchecked") // List.class stands for every list
        Class<List<?>> list = (Class<List<?>>) (Class<?>) List.class;
        return SqlType.of(TypeKind.ARRAY, list).withElement(element);
    }

    /** Returns the type of JSON that {@code conversion} converts between {@code javaType} and text. */
    public static <J> SqlType<J> json(Class<J> javaType, Conversion<J, String> conversion) {
        return JSON.converted(javaType, conversion);
    }

    /**
     * Returns the type for {@code value}, by its class: of a constant its enum, of an array an array type.
     *
     * @throws JalchemyException if there is none; a type can be given with {@code literal(value, type)}
     */
    @SuppressWarnings("unchecked") // a value is of its own class
    public static <J> SqlType<J> ofValue(J value) {
        Class<?> found = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return (SqlType<J>) (found.isArray() && found != byte[].class ? array(found) : of(found));
    }

    /**
     * Returns the type for values of {@code javaType}, a primitive or a class.
     *
     * @throws JalchemyException if there is none; a {@link Conversion} may give it one
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the map pairs classes with types of the same; an enum is its own E
    public static <J> SqlType<J> of(Class<J> javaType) {
        SqlType<?> known = FROM_JAVA.get(javaType);
        if (known == null && javaType.isEnum()) {
            known = enumeration((Class) javaType);
        }
        if (known == null) {
            throw new JalchemyException(
                    "NO_SQL_TYPE",
                    "No SQL type is known for " + javaType.getName()
                            + ". Use one of the types of the guide's table, or give a user type.");
        }
        return (SqlType<J>) known;
    }

    private static Map<Class<?>, SqlType<?>> fromJava() {
        Map<Class<?>, SqlType<?>> types = new LinkedHashMap<>();
        types.put(boolean.class, BOOLEAN);
        types.put(short.class, SMALLINT);
        types.put(int.class, INTEGER);
        types.put(long.class, BIGINT);
        types.put(float.class, REAL);
        types.put(double.class, DOUBLE);
        for (SqlType<?> type : List.of(
                BOOLEAN,
                SMALLINT,
                INTEGER,
                BIGINT,
                NUMERIC,
                BIG_INTEGER,
                REAL,
                DOUBLE,
                TEXT,
                BLOB,
                DATE,
                TIME,
                TIMESTAMP,
                TIMESTAMP_TZ,
                TIMESTAMP_OFFSET,
                TIMESTAMP_ZONED,
                INTERVAL,
                UUID)) {
            types.put(type.javaType(), type);
        }
        return Map.copyOf(types);
    }
}
