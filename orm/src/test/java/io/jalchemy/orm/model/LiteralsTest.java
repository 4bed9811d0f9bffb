package io.jalchemy.orm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Texts of annotations are the values that they say, or refused with the text and the type. */
class LiteralsTest {

    static final List<Arguments> VALUES = List.of(
            Arguments.of("true", Types.BOOLEAN, true),
            Arguments.of("FALSE", Types.BOOLEAN, false),
            Arguments.of("-32768", Types.SMALLINT, Short.MIN_VALUE),
            Arguments.of("42", Types.INTEGER, 42),
            Arguments.of("42.0", Types.INTEGER, 42),
            Arguments.of("1e3", Types.INTEGER, 1000),
            Arguments.of("-9223372036854775808", Types.BIGINT, Long.MIN_VALUE),
            Arguments.of("9223372036854775808", Types.BIG_INTEGER, BigInteger.TWO.pow(63)),
            Arguments.of("1.50", Types.NUMERIC, new BigDecimal("1.50")),
            Arguments.of("0.5", Types.REAL, 0.5f),
            Arguments.of("0.1", Types.DOUBLE, 0.1),
            Arguments.of("", Types.VARCHAR, ""),
            Arguments.of(" a ", Types.TEXT, " a "),
            Arguments.of("2024-02-29", Types.DATE, LocalDate.of(2024, 2, 29)),
            Arguments.of("23:59:59.5", Types.TIME, LocalTime.of(23, 59, 59, 500_000_000)),
            Arguments.of("2024-02-29T12:00", Types.TIMESTAMP, LocalDateTime.of(2024, 2, 29, 12, 0)),
            Arguments.of("2024-02-29T12:00:00Z", Types.TIMESTAMP_TZ, Instant.parse("2024-02-29T12:00:00Z")),
            Arguments.of(
                    "2024-02-29T12:00+02:00", Types.TIMESTAMP_OFFSET, OffsetDateTime.parse("2024-02-29T12:00+02:00")),
            Arguments.of(
                    "2024-02-29T12:00+02:00", Types.TIMESTAMP_ZONED, ZonedDateTime.parse("2024-02-29T12:00+02:00")),
            Arguments.of(
                    "123e4567-e89b-12d3-a456-426614174000",
                    Types.UUID,
                    UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
            Arguments.of("MONDAY", Types.enumeration(DayOfWeek.class), DayOfWeek.MONDAY));

    static final List<Arguments> WRONG = List.of(
            Arguments.of("yes", Types.BOOLEAN),
            Arguments.of("", Types.BOOLEAN),
            Arguments.of("32768", Types.SMALLINT),
            Arguments.of("2147483648", Types.INTEGER),
            Arguments.of("9223372036854775808", Types.BIGINT),
            Arguments.of("1.5", Types.INTEGER),
            Arguments.of("1.5", Types.BIG_INTEGER),
            Arguments.of("", Types.INTEGER),
            Arguments.of(" 1", Types.INTEGER),
            Arguments.of("0x10", Types.INTEGER),
            Arguments.of("1e400", Types.DOUBLE),
            Arguments.of("1e39", Types.REAL),
            Arguments.of("NaN", Types.DOUBLE),
            Arguments.of("2023-02-29", Types.DATE),
            Arguments.of("24:00", Types.TIME),
            Arguments.of("2024-02-29 12:00", Types.TIMESTAMP),
            Arguments.of("2024-02-29T12:00", Types.TIMESTAMP_TZ),
            Arguments.of("2024-02-29T12:00", Types.TIMESTAMP_OFFSET),
            Arguments.of("x", Types.UUID),
            Arguments.of("Monday", Types.enumeration(DayOfWeek.class)),
            Arguments.of("00", Types.BLOB),
            Arguments.of("{1}", Types.array(int[].class)),
            Arguments.of("PT1H", Types.INTERVAL));

    @ParameterizedTest
    @FieldSource("VALUES")
    void text_isTheValueThatItSays(String text, SqlType<?> type, Object value) {
        assertThat((Object) Literals.parse(text, type)).isEqualTo(value);
    }

    @ParameterizedTest
    @FieldSource("WRONG")
    void textThatIsNoValue_isRefused(String text, SqlType<?> type) {
        assertThatThrownBy(() -> Literals.parse(text, type))
                .isInstanceOf(JalchemyException.class)
                .hasMessage("\"" + text + "\" is not a value of " + type + " ("
                        + type.javaType().getName() + "). Mend the annotation. [BAD_LITERAL]");
    }
}
