package io.jalchemy.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Random values: an element of an array is what a value of its own is. */
class ArrayPropertiesTest {

    /** What is before the year 4713 BC is refused. */
    private static final long FIRST_SECOND =
            Instant.parse("-4712-01-01T00:00:00Z").getEpochSecond();

    private static TestDatabase database;

    @BeforeContainer
    static void open() {
        database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Property(tries = 60)
    void randomNumbersTextsAndTimes_areWhatValuesAre(@ForAll long seed, @ForAll @IntRange(max = 40) int size)
            throws SQLException {
        Random random = new Random(seed);
        List<@Nullable Object> numbers = new ArrayList<>();
        List<@Nullable Object> texts = new ArrayList<>();
        List<@Nullable Object> instants = new ArrayList<>();
        List<@Nullable Object> clocks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(new BigDecimal(new BigInteger(random.nextInt(130), random), random.nextInt(50) - 20)
                    .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
            texts.add(text(random));
            long second = Math.max(FIRST_SECOND, (long) (random.nextGaussian() * 1e11));
            instants.add(Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)));
            clocks.add(LocalTime.ofNanoOfDay((long) (random.nextDouble() * 86_400e9)));
        }
        database.engine().begin(connection -> {
            agree(connection, Types.NUMERIC, numbers);
            agree(connection, Types.TEXT, texts);
            agree(connection, Types.TIMESTAMP_TZ, instants);
            agree(connection, Types.TIME, clocks);
        });
    }

    private static void agree(Connection connection, SqlType<?> type, List<@Nullable Object> values)
            throws SQLException {
        assertThat(ArrayBindingTest.elements(connection, type, values.toArray(), 0, values.size()))
                .isEqualTo(ArrayBindingTest.single(connection, type, values));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int bound = random.nextBoolean() ? 0x7f : random.nextBoolean() ? 0x7ff : 0x1ffff;
        for (int length = random.nextInt(100); length > 0; length--) {
            int point = 1 + random.nextInt(bound);
            if (point < 0xd800 || point > 0xdfff) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
