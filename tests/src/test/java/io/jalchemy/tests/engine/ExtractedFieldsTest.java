package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.extract;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.ExtractField;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Each field of a time that can be extracted is what java.time says, on each database. */
class ExtractedFieldsTest {

    private static long expected(ExtractField field, LocalDateTime time) {
        return switch (field) {
            case YEAR -> time.getYear();
            case QUARTER -> time.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> time.getMonthValue();
            case WEEK -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case DAY -> time.getDayOfMonth();
            case DOW -> time.get(ChronoField.DAY_OF_WEEK) % 7;
            case DOY -> time.getDayOfYear();
            case HOUR -> time.getHour();
            case MINUTE -> time.getMinute();
            case SECOND -> time.getSecond();
            case EPOCH -> time.toEpochSecond(ZoneOffset.UTC);
        };
    }

    @EachDatabase
    void extract_isWhatJavaSays(TestDatabase database) {
        Map<ExtractField, List<Long>> expected = new EnumMap<>(ExtractField.class);
        Map<ExtractField, List<Long>> found = new EnumMap<>(ExtractField.class);
        try (var connection = database.engine().connect()) {
            for (ExtractField field : ExtractField.values()) {
                for (int day = 0; day < 400; day += 9) {
                    LocalDateTime time =
                            LocalDateTime.of(2024, 1, 1, 13, 14, 15).plusDays(day);
                    expected.computeIfAbsent(field, each -> new java.util.ArrayList<>())
                            .add(expected(field, time));
                    found.computeIfAbsent(field, each -> new java.util.ArrayList<>())
                            .add(connection
                                    .execute(select(extract(field, literal(time))))
                                    .one()
                                    .longValue());
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }
}
