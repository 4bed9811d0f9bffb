package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.type.NumericType;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types that PostgreSQL has and other databases lack, as constants and factories.
 *
 * <pre>{@code
 * Table rooms = Table.of(
 *         "rooms",
 *         Column.of("id", Types.BIGINT).primaryKey(),
 *         Column.of("booked", PostgresqlTypes.DATERANGE),
 *         Column.of("hosts", Types.arrayOf(PostgresqlTypes.INET)));
 * Column<Range<LocalDate>> booked = rooms.c("booked", PostgresqlTypes.DATERANGE);
 * Insert insert = insert(rooms).values(booked.to(Range.atLeast(LocalDate.of(2026, 5, 1))));
 * }</pre>
 *
 * <p>On another database they are refused before anything is sent, unless they have a variant for it: {@code
 * INET.withVariant("sqlite", INET.asGeneric())} is TEXT there. Types that the program has created itself are {@link #named},
 * {@link #domain} and {@link #composite}. Values are sent as text, with a cast.
 */
public final class PostgresqlTypes {

    private static final String NAME = PostgresqlDialect.INSTANCE.name();

    // ---- ranges

    /** Ranges of integers of 32 bits. */
    public static final SqlType<Range<Integer>> INT4RANGE = range("int4range", Types.INTEGER);

    /** Ranges of integers of 64 bits. */
    public static final SqlType<Range<Long>> INT8RANGE = range("int8range", Types.BIGINT);

    /** Ranges of exact numbers. */
    public static final SqlType<Range<BigDecimal>> NUMRANGE = range("numrange", Types.NUMERIC);

    /** Ranges of dates. */
    public static final SqlType<Range<LocalDate>> DATERANGE = range("daterange", Types.DATE);

    /** Ranges of times without a zone. */
    public static final SqlType<Range<LocalDateTime>> TSRANGE = range("tsrange", Types.TIMESTAMP);

    /** Ranges of instants. */
    public static final SqlType<Range<Instant>> TSTZRANGE = range("tstzrange", Types.TIMESTAMP_TZ);

    /** Multiranges of integers of 32 bits. */
    public static final SqlType<MultiRange<Integer>> INT4MULTIRANGE = multiRange("int4multirange", Types.INTEGER);

    /** Multiranges of integers of 64 bits. */
    public static final SqlType<MultiRange<Long>> INT8MULTIRANGE = multiRange("int8multirange", Types.BIGINT);

    /** Multiranges of exact numbers. */
    public static final SqlType<MultiRange<BigDecimal>> NUMMULTIRANGE = multiRange("nummultirange", Types.NUMERIC);

    /** Multiranges of dates. */
    public static final SqlType<MultiRange<LocalDate>> DATEMULTIRANGE = multiRange("datemultirange", Types.DATE);

    /** Multiranges of times without a zone. */
    public static final SqlType<MultiRange<LocalDateTime>> TSMULTIRANGE = multiRange("tsmultirange", Types.TIMESTAMP);

    /** Multiranges of instants. */
    public static final SqlType<MultiRange<Instant>> TSTZMULTIRANGE = multiRange("tstzmultirange", Types.TIMESTAMP_TZ);

    // ---- networks, bits, money

    /** IP addresses with the prefix of their network. */
    public static final SqlType<Inet> INET =
            text("inet").converted(Inet.class, new TextForm<>(Inet.class, "inet", Inet::of, Inet::toString));

    /** IP networks. */
    public static final SqlType<Cidr> CIDR =
            text("cidr").converted(Cidr.class, new TextForm<>(Cidr.class, "cidr", Cidr::of, Cidr::toString));

    /** Addresses of network cards, of 6 bytes. */
    public static final SqlType<MacAddress> MACADDR = macAddress("macaddr", 6);

    /** Addresses of network cards, of 8 bytes. */
    public static final SqlType<MacAddress> MACADDR8 = macAddress("macaddr8", 8);

    /** Any number of bits. */
    public static final SqlType<BitString> VARBIT = bits("varbit", null, true);

    /**
     * Amounts of money, with the two digits behind the point that most currencies have; sent as numbers. The server writes them as the
     * locale of the database says, and they are read so.
     */
    public static final NumericType<BigDecimal> MONEY =
            Types.NUMERIC.withPrecision(19, 2).withNativeName("money").onlyOn(NAME);

    // ---- times

    /** The digits of the fraction of a second that the server keeps. */
    static final int DIGITS_OF_SECOND = 6;

    /** Intervals of months, days and microseconds. */
    public static final SqlType<Interval> INTERVAL = text("interval")
            .converted(Interval.class, new TextForm<>(Interval.class, "interval", Interval::parse, Interval::toString));

    /** Intervals of years, months and days; one with a time is refused when it is read. */
    public static final SqlType<Period> PERIOD = text("interval")
            .converted(
                    Period.class,
                    new TextForm<>(Period.class, "period", PostgresqlTypes::period, each -> Interval.of(each)
                            .toString()));

    /** Times of day with an offset. */
    public static final SqlType<OffsetTime> TIMETZ = text("timetz")
            .converted(
                    OffsetTime.class, new TextForm<>(OffsetTime.class, "timetz", TimeText::offsetTime, TimeText::text));

    // ---- texts

    /** Texts that are compared without regard to case, of the extension {@code citext}. */
    public static final TextType CITEXT = text("citext");

    /** XML documents and contents as their text. They cannot be compared. */
    public static final SqlType<String> XML = text("xml");

    /** The words of documents, for full text search, as their text. */
    public static final SqlType<String> TSVECTOR = text("tsvector");

    /** Queries for full text search, as their text. */
    public static final SqlType<String> TSQUERY = text("tsquery");

    /** Paths into JSON values, as their text. */
    public static final SqlType<String> JSONPATH = text("jsonpath");

    /** JSON as its text, stored as it was given, with blanks and the order of keys. It cannot be compared. */
    public static final SqlType<String> JSON = Types.JSON.withNativeName("json").onlyOn(NAME);

    /** JSON as its text, stored in a form that can be searched: without blanks, and each key once. */
    public static final SqlType<String> JSONB = Types.JSON.onlyOn(NAME);

    /** Maps from texts to texts or null, of the extension {@code hstore}. */
    public static final SqlType<Map<String, @Nullable String>> HSTORE =
            text("hstore").converted(mapClass(), new HstoreConversion());

    // ---- objects of the server

    /** Identifiers of the server's objects: numbers of 32 bits without a sign. */
    public static final SqlType<Long> OID =
            Types.BIGINT.withNativeName("oid").onlyOn(NAME).converted(Long.class, new OidConversion());

    /** Tables, indexes, sequences and views by their names. */
    public static final SqlType<String> REGCLASS = text("regclass");

    /** Configurations of full text search by their names. */
    public static final SqlType<String> REGCONFIG = text("regconfig");

    private PostgresqlTypes() {}

    /**
     * Returns the type {@code bit(length)}.
     *
     * @param length the number of bits that every value has, at least 1
     */
    public static SqlType<BitString> bit(int length) {
        return bits("bit(" + positive(length) + ")", length, false);
    }

    /**
     * Returns the type {@code bit varying(length)}.
     *
     * @param length the greatest number of bits, at least 1
     */
    public static SqlType<BitString> varbit(int length) {
        return bits("varbit(" + positive(length) + ")", length, true);
    }

    private static int positive(int length) {
        if (length < 1) {
            throw new JalchemyException("BAD_LENGTH", "A length of " + length + " is not possible. Give at least 1.");
        }
        return length;
    }

    /**
     * Returns the type of ranges that the program has created: {@code CREATE TYPE name AS RANGE (subtype = …)}.
     *
     * @param name of the type, perhaps with a schema before a dot
     * @param bound the type of the bounds
     */
    @SuppressWarnings("unchecked") // Range.class stands for every range
    public static <T extends Comparable<? super T>> SqlType<Range<T>> range(String name, SqlType<T> bound) {
        Class<Range<T>> range = (Class<Range<T>>) (Class<?>) Range.class;
        return text(quoted(name)).converted(range, new RangeConversion<>(bound));
    }

    /**
     * Returns the type of multiranges of a type of ranges that the program has created.
     *
     * @param name of the type, perhaps with a schema before a dot
     * @param bound the type of the bounds
     */
    @SuppressWarnings("unchecked") // MultiRange.class stands for every multirange
    public static <T extends Comparable<? super T>> SqlType<MultiRange<T>> multiRange(String name, SqlType<T> bound) {
        Class<MultiRange<T>> ranges = (Class<MultiRange<T>>) (Class<?>) MultiRange.class;
        return text(quoted(name)).converted(ranges, new MultiRangeConversion<>(new RangeConversion<>(bound)));
    }

    /** Returns the type of intervals of some fields, {@code INTERVAL YEAR TO MONTH}; what is smaller than the last field is cut. */
    public static SqlType<Interval> interval(IntervalFields fields) {
        return interval(new IntervalForm(fields, null));
    }

    /**
     * Returns the type of intervals of some fields with a precision, {@code INTERVAL DAY TO SECOND(3)}.
     *
     * @param fields of which seconds are the last
     * @param precision the number of digits of the fraction of a second, 0 to 6; digits beyond are cut
     * @throws JalchemyException if there are no seconds, or the precision is another number
     */
    public static SqlType<Interval> interval(IntervalFields fields, int precision) {
        if (!fields.hasSeconds()) {
            throw new JalchemyException(
                    "BAD_PRECISION",
                    "INTERVAL " + fields.sql().toUpperCase(Locale.ROOT)
                            + " has no fraction of a second. Leave the precision out, or take fields that end with seconds.");
        }
        return interval(new IntervalForm(fields, checked(precision)));
    }

    /**
     * Returns the type of intervals with a precision, {@code INTERVAL(3)}.
     *
     * @param precision the number of digits of the fraction of a second, 0 to 6; digits beyond are cut
     * @throws JalchemyException if it is another number
     */
    public static SqlType<Interval> interval(int precision) {
        return interval(new IntervalForm(null, checked(precision)));
    }

    private static int checked(int precision) {
        if (precision < 0 || precision > DIGITS_OF_SECOND) {
            throw new JalchemyException(
                    "BAD_PRECISION",
                    "A precision of " + precision + " is not possible for INTERVAL. Seconds have 0 to "
                            + DIGITS_OF_SECOND + " digits of their fraction.");
        }
        return precision;
    }

    private static SqlType<Interval> interval(IntervalForm form) {
        return text(form.typeName()).converted(Interval.class, form);
    }

    /**
     * Returns a type of an extension whose values are texts for the program: {@code ltree}, {@code pg_lsn}.
     *
     * @param name of the type, perhaps with a schema before a dot
     */
    public static TextType named(String name) {
        return text(quoted(name));
    }

    /**
     * Returns a domain: a type of its own over {@code base}, whose values are sent and read as those. On databases that have no domains it
     * is {@code base}.
     *
     * @param name of the domain, perhaps with a schema before a dot
     */
    public static <J> SqlType<J> domain(String name, SqlType<J> base) {
        return base.withNativeName(quoted(name));
    }

    /**
     * Returns the type of composite values as records: the fields of the type are the components of the record, in their order.
     *
     * <pre>{@code
     * record Place(String street, int number) {}
     *
     * // CREATE TYPE place AS (street text, number integer)
     * SqlType<Place> place = PostgresqlTypes.composite("place", Place.class);
     * }</pre>
     *
     * @param name of the type, perhaps with a schema before a dot
     * @param record the class, whose package is open to the library if it is in a named module
     * @param fields the types of the fields; for none those that the classes of the components have
     * @throws JalchemyException if the record has another number of components, or a component no SQL type
     */
    public static <R extends Record> SqlType<R> composite(String name, Class<R> record, SqlType<?>... fields) {
        List<SqlType<?>> types = fields.length == 0 ? CompositeRecord.types(record) : List.of(fields);
        return text(quoted(name)).converted(record, CompositeRecord.of(record, types));
    }

    /**
     * Returns the type of composite values as lists: of the values of the fields, in their order.
     *
     * @param name of the type, perhaps with a schema before a dot
     * @param fields the types of the fields
     */
    @SuppressWarnings("unchecked") // List.class stands for every list
    public static SqlType<List<@Nullable Object>> composite(String name, List<? extends SqlType<?>> fields) {
        Class<List<@Nullable Object>> list = (Class<List<@Nullable Object>>) (Class<?>) List.class;
        return text(quoted(name)).converted(list, new CompositeConversion(List.copyOf(fields)));
    }

    /**
     * Returns {@code value} as a bind parameter of its type, one of this class or one that every database has; that of a range is the
     * type of its bounds.
     *
     * @throws JalchemyException if the class has no type of its own: of a range without bounds, of a map
     */
    @SuppressWarnings("unchecked") // a type is found by the class of the value
    public static <J> Bind<J> literal(J value) {
        SqlType<?> found = KNOWN.get(value.getClass());
        if (value instanceof Range<?> range) {
            found = ofBound(range.lower() == null ? range.upper() : range.lower(), false);
        } else if (value instanceof MultiRange<?> ranges && !ranges.isEmpty()) {
            Range<?> first = ranges.ranges().get(0);
            found = ofBound(first.lower() == null ? first.upper() : first.lower(), true);
        } else if (value instanceof MacAddress address) {
            found = address.length() == 8 ? MACADDR8 : MACADDR;
        }
        return found == null ? Bind.of(value) : new Bind<>(value, (SqlType<J>) found);
    }

    private static final Map<Class<?>, SqlType<?>> KNOWN = known();
    private static final Map<Class<?>, SqlType<?>> RANGES =
            ranges(INT4RANGE, INT8RANGE, NUMRANGE, DATERANGE, TSRANGE, TSTZRANGE);
    private static final Map<Class<?>, SqlType<?>> MULTIRANGES =
            ranges(INT4MULTIRANGE, INT8MULTIRANGE, NUMMULTIRANGE, DATEMULTIRANGE, TSMULTIRANGE, TSTZMULTIRANGE);

    private static Map<Class<?>, SqlType<?>> known() {
        Map<Class<?>, SqlType<?>> known = new LinkedHashMap<>();
        for (SqlType<?> type : List.of(INET, CIDR, VARBIT, INTERVAL, PERIOD, TIMETZ)) {
            known.put(type.javaType(), type);
        }
        return Map.copyOf(known);
    }

    private static Map<Class<?>, SqlType<?>> ranges(SqlType<?>... types) {
        List<SqlType<?>> bounds =
                List.of(Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_TZ);
        Map<Class<?>, SqlType<?>> byBound = new LinkedHashMap<>();
        Arrays.stream(types)
                .forEach(type -> byBound.put(bounds.get(byBound.size()).javaType(), type));
        return Map.copyOf(byBound);
    }

    private static @Nullable SqlType<?> ofBound(@Nullable Object bound, boolean multi) {
        return bound == null ? null : (multi ? MULTIRANGES : RANGES).get(bound.getClass());
    }

    // ---- how they are made

    private static TextType text(String name) {
        return Types.TEXT.withNativeName(name).onlyOn(NAME);
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        for (String part : name.split("\\.", -1)) {
            quoted.append(quoted.length() == 0 ? "" : ".")
                    .append(PostgresqlDialect.INSTANCE.identifiers().quoted(part));
        }
        return quoted.toString();
    }

    private static SqlType<MacAddress> macAddress(String name, int length) {
        return text(name)
                .converted(MacAddress.class, new TextForm<>(MacAddress.class, name, MacAddress::of, address -> {
                    if (address.length() != length) {
                        throw new JalchemyException(
                                "BAD_MAC_ADDRESS",
                                "An address of " + Counted.of(address.length(), "byte") + " was given for " + name
                                        + ", which has " + length
                                        + ". Use the type macaddr for 6 bytes and macaddr8 for 8.");
                    }
                    return address.toString();
                }));
    }

    private static SqlType<BitString> bits(String name, @Nullable Integer length, boolean varying) {
        return text(name).converted(BitString.class, new TextForm<>(BitString.class, name, BitString::of, bits -> {
            if (length != null && (varying ? bits.length() > length : bits.length() != length)) {
                throw new JalchemyException(
                        "BAD_BIT_STRING",
                        "A text of " + Counted.of(bits.length(), "bit") + " was given for " + name + ", which has "
                                + (varying ? "at most " : "exactly ") + length + ". Give as many bits as it has.");
            }
            return bits.toString();
        }));
    }

    private static Period period(String text) {
        Interval interval = Interval.parse(text);
        if (interval.micros() != 0) {
            throw new JalchemyException(
                    "INTERVAL_HAS_TIME",
                    "It is an interval with a time, which is no Period. Read it as PostgresqlTypes.INTERVAL.");
        }
        return interval.period();
    }

    @SuppressWarnings("unchecked") // Map.class stands for every map
    private static Class<Map<String, @Nullable String>> mapClass() {
        return (Class<Map<String, @Nullable String>>) (Class<?>) Map.class;
    }
}
