package io.jalchemy.sql.type;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BIG_INTEGER;
import static io.jalchemy.sql.type.Types.BLOB;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.DATE;
import static io.jalchemy.sql.type.Types.DOUBLE;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.INTERVAL;
import static io.jalchemy.sql.type.Types.NUMERIC;
import static io.jalchemy.sql.type.Types.REAL;
import static io.jalchemy.sql.type.Types.SMALLINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.TIME;
import static io.jalchemy.sql.type.Types.TIMESTAMP;
import static io.jalchemy.sql.type.Types.TIMESTAMP_OFFSET;
import static io.jalchemy.sql.type.Types.TIMESTAMP_TZ;
import static io.jalchemy.sql.type.Types.TIMESTAMP_ZONED;
import static io.jalchemy.sql.type.Types.UUID;
import static io.jalchemy.sql.type.Types.array;
import static io.jalchemy.sql.type.Types.enumeration;
import static io.jalchemy.sql.type.Types.listArray;
import static io.jalchemy.sql.type.Types.numeric;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTypeTest {

    private static final Instant NANOS = Instant.parse("2026-01-31T12:00:00.123456789Z");
    private static final Instant MICROS = Instant.parse("2026-01-31T12:00:00.123456Z");

    private enum Mood {
        SAD,
        HAPPY
    }

    @Test
    void of_everyJavaTypeOfTheGuide() {
        assertThat(Types.of(boolean.class)).isEqualTo(BOOLEAN);
        assertThat(Types.of(Boolean.class)).isEqualTo(BOOLEAN);
        assertThat(Types.of(short.class)).isEqualTo(SMALLINT);
        assertThat(Types.of(int.class)).isEqualTo(INTEGER);
        assertThat(Types.of(Long.class)).isEqualTo(BIGINT);
        assertThat(Types.of(BigInteger.class).kind()).isEqualTo(TypeKind.NUMERIC);
        assertThat(Types.of(float.class)).isEqualTo(REAL);
        assertThat(Types.of(Double.class)).isEqualTo(DOUBLE);
        assertThat(Types.of(BigDecimal.class)).isEqualTo(NUMERIC);
        assertThat(Types.of(String.class)).isEqualTo(TEXT);
        assertThat(Types.of(byte[].class)).isEqualTo(BLOB);
        assertThat(Types.of(LocalDate.class)).isEqualTo(DATE);
        assertThat(Types.of(LocalTime.class)).isEqualTo(TIME);
        assertThat(Types.of(LocalDateTime.class)).isEqualTo(TIMESTAMP);
        assertThat(Types.of(Instant.class)).isEqualTo(TIMESTAMP_TZ);
        assertThat(Types.of(OffsetDateTime.class)).isEqualTo(TIMESTAMP_OFFSET);
        assertThat(Types.of(ZonedDateTime.class)).isEqualTo(TIMESTAMP_ZONED);
        assertThat(Types.of(Duration.class)).isEqualTo(INTERVAL);
        assertThat(Types.of(java.util.UUID.class)).isEqualTo(UUID);
        assertThat(Types.of(Mood.class)).isEqualTo(enumeration(Mood.class));
    }

    @Test
    void of_anyOtherClass_isRefused() {
        assertThatThrownBy(() -> Types.of(Thread.class))
                .isInstanceOf(JalchemyException.class)
                .hasMessage("No SQL type is known for java.lang.Thread. Use one of the types of the guide's table, or"
                        + " give a user type. [NO_SQL_TYPE]");
    }

    @Test
    void coerce_exactNumbers_ofAnyClass() {
        assertThat(BIGINT.coerce(5)).isEqualTo(5L);
        assertThat(SMALLINT.coerce(5L)).isEqualTo((short) 5);
        assertThat(INTEGER.coerce(new BigDecimal("7.00"))).isEqualTo(7);
        assertThat(INTEGER.coerce(7.0)).isEqualTo(7);
        assertThat(NUMERIC.coerce(7)).isEqualByComparingTo("7");
        assertThat(NUMERIC.coerce(0.1)).isEqualByComparingTo("0.1");
        assertThat(DOUBLE.coerce(3)).isEqualTo(3.0);
        assertThat(DOUBLE.coerce(0.5f)).isEqualTo(0.5);
        assertThat(REAL.coerce(0.5)).isEqualTo(0.5f);
        assertThat(BIG_INTEGER.coerce(5)).isEqualTo(BigInteger.valueOf(5));
        assertThat(DOUBLE.coerce(Float.NaN)).isNaN();
    }

    @Test
    void coerce_whatDoesNotFit_isRefused_namingValueClassAndType() {
        assertThatThrownBy(() -> SMALLINT.coerce(40_000))
                .hasMessage(
                        "A value of java.lang.Integer does not fit into SMALLINT, which takes java.lang.Short. Give a value"
                                + " of that type, or a number that fits exactly. [WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> INTEGER.coerce(1.5)).hasMessageContaining("[WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> REAL.coerce(0.1)).hasMessageContaining("[WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> DOUBLE.coerce((1L << 53) + 1)).hasMessageContaining("[WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> NUMERIC.coerce(Double.NaN)).hasMessageContaining("[WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> NUMERIC.coerce(Double.POSITIVE_INFINITY)).hasMessageContaining("[WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> BIGINT.coerce("5")).hasMessageContaining("[WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> TEXT.coerce(5)).hasMessageContaining("[WRONG_VALUE_TYPE]");
        assertThatThrownBy(() -> BOOLEAN.coerce(1)).hasMessageContaining("[WRONG_VALUE_TYPE]");
    }

    @Test
    void coerce_timesWithAndWithoutZone_onlyWhereTheInstantIsKnown() {
        OffsetDateTime offset = OffsetDateTime.parse("2026-01-31T13:00:00+01:00");
        assertThat(TIMESTAMP_TZ.coerce(offset)).isEqualTo(offset.toInstant());
        assertThat(TIMESTAMP_OFFSET.coerce(offset.toInstant())).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(TIMESTAMP_ZONED.coerce(offset.toInstant()).toInstant()).isEqualTo(offset.toInstant());
        assertThatThrownBy(() -> TIMESTAMP_TZ.coerce(LocalDateTime.of(2026, 1, 31, 12, 0)))
                .hasMessageContaining("[WRONG_VALUE_TYPE]");
    }

    @Test
    void coerce_null_isNull() {
        assertThat(BIGINT.coerce(null)).isNull();
    }

    @Test
    void coerce_uuid_fromItsText() {
        java.util.UUID uuid = java.util.UUID.randomUUID();
        assertThat(UUID.coerce(uuid.toString())).isEqualTo(uuid);
        assertThatThrownBy(() -> UUID.coerce("no")).hasMessageContaining("[WRONG_VALUE_TYPE]");
    }

    @Test
    void same_comparesAsTheDatabaseDoes() {
        assertThat(NUMERIC.same(new BigDecimal("1.50"), new BigDecimal("1.5"))).isTrue();
        assertThat(NUMERIC.same(new BigDecimal("1.50"), new BigDecimal("1.51"))).isFalse();
        ZonedDateTime paris = NANOS.atZone(ZoneId.of("Europe/Paris"));
        assertThat(TIMESTAMP_ZONED.same(paris, NANOS.atZone(ZoneId.of("UTC")))).isTrue();
        assertThat(TIMESTAMP_OFFSET.same(
                        OffsetDateTime.parse("2026-01-31T13:00:00+01:00"),
                        OffsetDateTime.parse("2026-01-31T12:00:00Z")))
                .isTrue();
        assertThat(BLOB.same(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
        assertThat(BLOB.same(new byte[] {1, 2}, new byte[] {1, 3})).isFalse();
        assertThat(array(String[].class).same(new String[] {"a"}, new String[] {"a"}))
                .isTrue();
        assertThat(TEXT.same("a", "A")).isFalse();
        assertThat(TEXT.same(null, null)).isTrue();
        assertThat(TEXT.same("a", null)).isFalse();
        assertThat(TEXT.same(null, "a")).isFalse();
    }

    @Test
    void normalize_cutsTimesToMicroseconds() {
        assertThat(TIMESTAMP_TZ.normalize(NANOS)).isEqualTo(MICROS);
        assertThat(TIMESTAMP.normalize(LocalDateTime.parse("2026-01-31T12:00:00.123456789")))
                .isEqualTo("2026-01-31T12:00:00.123456");
        assertThat(TIME.normalize(LocalTime.parse("12:00:00.123456789"))).isEqualTo("12:00:00.123456");
        assertThat(INTERVAL.normalize(Duration.ofNanos(1_234_567))).isEqualTo(Duration.ofNanos(1_234_000));
        assertThat(TIMESTAMP_TZ.normalize(null)).isNull();
        assertThat(TEXT.normalize("x")).isEqualTo("x");
    }

    @Test
    void normalize_negativeDurations_downwards_likeInstants() {
        assertThat(INTERVAL.normalize(Duration.ofNanos(-1_500))).isEqualTo(Duration.ofNanos(-2_000));
    }

    @Test
    void types_areEqualByAllTheirParts() {
        assertThat(varchar(5)).isEqualTo(varchar(5)).isNotEqualTo(varchar(6)).hasSameHashCodeAs(varchar(5));
        assertThat(numeric(10, 2)).isNotEqualTo(numeric(10, 3));
        assertThat(enumeration(Mood.class)).isEqualTo(enumeration(Mood.class));
        assertThat(enumeration(Mood.class)).isNotEqualTo(enumeration(Mood.class).named("mood"));
        assertThat(TIMESTAMP_TZ).isNotEqualTo(TIMESTAMP_OFFSET);
    }

    @Test
    void toString_isTheStandardsName() {
        assertThat(varchar(50)).hasToString("VARCHAR(50)");
        assertThat(numeric(12, 2)).hasToString("NUMERIC(12, 2)");
        assertThat(DOUBLE).hasToString("DOUBLE PRECISION");
        assertThat(TIMESTAMP_TZ).hasToString("TIMESTAMP WITH TIME ZONE");
        assertThat(array(int[].class)).hasToString("INTEGER[]");
    }

    @Test
    void impossibleLengthsAndPrecisions_areRefused() {
        assertThatThrownBy(() -> varchar(0)).hasMessageContaining("[BAD_LENGTH]");
        assertThatThrownBy(() -> numeric(2, 3)).hasMessageContaining("[BAD_PRECISION]");
        assertThatThrownBy(() -> numeric(0, 0)).hasMessageContaining("[BAD_PRECISION]");
    }

    @Test
    void enums_haveTheirNamesAsLabels_orOthers() {
        SqlType<Mood> type = enumeration(Mood.class, List.of(":(", ":-)"));
        Conversion<Mood, String> conversion = conversion(type);
        assertThat(conversion.toDatabase(Mood.HAPPY)).isEqualTo(":-)");
        assertThat(conversion.toJava(":(")).isEqualTo(Mood.SAD);
        assertThat(type.length()).isEqualTo(3);
        assertThat(type.labels()).containsExactly(":(", ":-)");
        assertThat(enumeration(Mood.class).labels()).containsExactly("SAD", "HAPPY");
        assertThat(type.mutable()).isFalse();
    }

    @Test
    void enums_unknownOrAmbiguousLabels_areRefused() {
        Conversion<Mood, String> conversion = conversion(enumeration(Mood.class));
        assertThatThrownBy(() -> conversion.toJava("ANGRY"))
                .hasMessageContaining("is not a label of")
                .hasMessageNotContaining("ANGRY") // a message has no value of a row
                .hasMessageContaining("[UNKNOWN_LABEL]");
        assertThatThrownBy(() -> enumeration(Mood.class, List.of("x", "x"))).hasMessageContaining("[LABEL_TWICE]");
    }

    @SuppressWarnings("unchecked") // an enum is kept as characters
    private static Conversion<Mood, String> conversion(SqlType<Mood> type) {
        return (Conversion<Mood, String>) java.util.Objects.requireNonNull(type.conversion());
    }

    /** Labels of a thing, kept as one text; a program may change the list. */
    private static final class Labels implements Conversion<List<String>, String> {

        @Override
        public String toDatabase(List<String> value) {
            return String.join(",", value);
        }

        @Override
        public List<String> toJava(String value) {
            return new ArrayList<>(List.of(value.split(",", -1)));
        }
    }

    @SuppressWarnings("unchecked") // List.class stands for every list
    private static SqlType<List<String>> labelsType() {
        return varchar(100).converted((Class<List<String>>) (Class<?>) List.class, new Labels());
    }

    @Test
    void userTypes_takeKindAndParametersOfTheirBase() {
        SqlType<List<String>> type = labelsType();
        assertThat(type.kind()).isEqualTo(TypeKind.VARCHAR);
        assertThat(type.length()).isEqualTo(100);
        assertThat(type.base()).isEqualTo(varchar(100));
        assertThat(type.javaType()).isEqualTo(List.class);
    }

    @Test
    void userTypes_areMutableUnlessTheySayOtherwise_copiedAndComparedByTheDatabasesForm() {
        SqlType<List<String>> type = labelsType();
        List<String> value = new ArrayList<>(List.of("a", "b"));
        List<String> copy = type.copy(value);
        assertThat(type.mutable()).isTrue();
        assertThat(copy).isEqualTo(value).isNotSameAs(value);
        assertThat(type.same(value, copy)).isTrue();
        value.add("c");
        assertThat(type.same(value, copy)).isFalse();
    }

    @Test
    void variants_areFoundByDialect_alsoUnderAConversion() {
        SqlType<String> type = TEXT.withVariant("sqlite", varchar(9));
        assertThat(type.on("sqlite")).isEqualTo(varchar(9));
        assertThat(type.on("postgresql")).isEqualTo(type).isNotEqualTo(TEXT);
        @SuppressWarnings("unchecked") // List.class stands for every list
        SqlType<List<String>> labels = type.converted((Class<List<String>>) (Class<?>) List.class, new Labels());
        assertThat(labels.on("sqlite").base()).isEqualTo(varchar(9));
        assertThatThrownBy(() -> type.withVariant("sqlite", TEXT)).hasMessageContaining("[VARIANT_TWICE]");
        assertThatThrownBy(() -> TEXT.withVariant("sqlite", type)).hasMessageContaining("[VARIANT_TWICE]");
    }

    @Test
    void parse_readsWhatAProgramWrites() {
        assertThat(BOOLEAN.parse("true")).isTrue();
        assertThat(SMALLINT.parse("-3")).isEqualTo((short) -3);
        assertThat(BIGINT.parse("5")).isEqualTo(5L);
        assertThat(numeric(10, 2).parse("1.50")).isEqualTo(new BigDecimal("1.50"));
        assertThat(BIG_INTEGER.parse("7")).isEqualTo(BigInteger.valueOf(7));
        assertThat(REAL.parse("0.1")).isEqualTo(0.1f);
        assertThat(DOUBLE.parse("0.1")).isEqualTo(0.1);
        assertThat(varchar(9).parse("it's")).isEqualTo("it's");
        assertThat(BLOB.parse("01ff")).containsExactly(1, 255);
        assertThat(DATE.parse("2026-01-31")).isEqualTo("2026-01-31");
        assertThat(TIME.parse("12:00")).isEqualTo("12:00:00");
        assertThat(TIMESTAMP.parse("2026-01-31 12:00:00")).isEqualTo("2026-01-31T12:00:00");
        assertThat(TIMESTAMP_TZ.parse("2026-01-31T13:00:00+01:00")).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(TIMESTAMP_OFFSET.parse("2026-01-31T13:00:00+01:00")).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(INTERVAL.parse("PT1H30M")).isEqualTo(Duration.ofMinutes(90));
        assertThat(enumeration(Mood.class).parse("SAD")).isEqualTo(Mood.SAD);
        assertThat(labelsType().parse("a,b")).containsExactly("a", "b");
    }

    @Test
    void parse_whatIsNoValue_isRefused() {
        assertThatThrownBy(() -> BIGINT.parse("1.5"))
                .hasMessage("\"1.5\" is not a value of BIGINT. Write a whole number that fits. [BAD_LITERAL]");
        assertThatThrownBy(() -> BOOLEAN.parse("yes")).hasMessageContaining("[BAD_LITERAL]");
        assertThatThrownBy(() -> SMALLINT.parse("40000")).hasMessageContaining("[BAD_LITERAL]");
        assertThatThrownBy(() -> TIMESTAMP_TZ.parse("2026-01-31T12:00:00")).hasMessageContaining("[BAD_LITERAL]");
        assertThatThrownBy(() -> DATE.parse("soon")).hasMessageContaining("[BAD_LITERAL]");
        assertThatThrownBy(() -> UUID.parse("no")).hasMessageContaining("[BAD_LITERAL]");
        assertThatThrownBy(() -> BLOB.parse("xyz")).hasMessageContaining("[BAD_LITERAL]");
        assertThatThrownBy(() -> array(int[].class).parse("1")).hasMessageContaining("[BAD_LITERAL]");
        assertThatThrownBy(() -> enumeration(Mood.class).parse("ANGRY"))
                .hasMessageContaining("\"ANGRY\" cannot be used: ")
                .hasMessageContaining("[UNKNOWN_LABEL]");
    }

    @Test
    void enumLength_shorterThanALabel_isRefused() {
        assertThat(enumeration(Mood.class).withLength(20).length()).isEqualTo(20);
        assertThatThrownBy(() -> enumeration(Mood.class).withLength(4))
                .hasMessage("The label \"HAPPY\" is longer than 4 characters. Give a greater length. [BAD_LENGTH]");
    }

    @Test
    void copy_ofArraysAndBytes_isDeep() {
        byte[] bytes = {1, 2};
        assertThat(BLOB.copy(bytes)).isEqualTo(bytes).isNotSameAs(bytes);
        String[] texts = {"a", null};
        assertThat(array(String[].class).copy(texts)).isEqualTo(texts).isNotSameAs(texts);
        List<Object> list = new ArrayList<>(List.of(new HashMap<>(Map.of("k", new ArrayList<>(List.of(1))))));
        List<?> copy = listArray(TEXT).copy(list);
        assertThat(copy).isEqualTo(list);
        assertThat(copy.get(0)).isNotSameAs(list.get(0));
        assertThat(TEXT.mutable()).isFalse();
    }

    @Test
    void array_ofANonArray_isRefused() {
        assertThatThrownBy(() -> array(String.class)).hasMessageContaining("[NOT_AN_ARRAY]");
        assertThat(array(String[].class).element()).isEqualTo(TEXT);
    }
}
