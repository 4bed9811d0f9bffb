package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.event.Compilation;
import io.jalchemy.engine.event.InsertPart;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.engine.event.StatementValues;
import io.jalchemy.engine.event.TransactionEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements for people: who asked, how many rows, how long, the text, and the values if they may be seen. */
class StatementTextTest {

    private static StatementStarted started(StatementKind kind, int batchSize, StatementValues values) {
        return new StatementStarted(
                kind,
                "SELECT 1",
                values,
                batchSize,
                1,
                "lazy load User.posts",
                null,
                Map.of(),
                Compilation.GIVEN,
                null);
    }

    private static String rows(StatementKind kind, int batchSize, long rows) {
        return StatementText.rows(new StatementSucceeded(started(kind, batchSize, StatementValues.HIDDEN), rows, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.00",
        "5000, 0.01",
        "123456, 0.12",
        "1000000, 1.00",
        "9990000, 9.99",
        "10000000, 10.0",
        "99900000, 99.9",
        "100000000, 100",
        "1234567890, '1,235'",
        "3600000000000, '3,600,000'"
    })
    void millis_haveThreeDigits(long nanos, String text) {
        assertThat(StatementText.millis(nanos)).isEqualTo(text);
    }

    @Test
    void rows_areCounted_unlessTheyAreNotKnownOrMeanNothing() {
        for (StatementKind kind : StatementKind.values()) {
            String batch = kind == StatementKind.BATCH ? ", batch of 1,500" : "";
            boolean meaningless = kind == StatementKind.DDL || kind == StatementKind.TEXT;
            assertThat(rows(kind, 1500, -1)).isEqualTo(batch);
            assertThat(rows(kind, 1500, 0)).isEqualTo(batch + (meaningless ? "" : ", 0 rows"));
            assertThat(rows(kind, 1500, 1)).isEqualTo(batch + ", 1 row");
            assertThat(rows(kind, 1500, 2)).isEqualTo(batch + ", 2 rows");
            assertThat(rows(kind, 1500, 12_345)).isEqualTo(batch + ", 12,345 rows");
        }
    }

    @Test
    void statement_isIndented_withItsValuesAsComments() {
        List<@Nullable Object> row = List.of("x".repeat(70), "y".repeat(70));
        StatementStarted started = started(StatementKind.QUERY, 1, StatementValues.of(() -> List.of(row)));
        String values = "\n    -- ['" + "x".repeat(70) + "',\n    --  '" + "y".repeat(70) + "']";
        assertThat(StatementText.of(started)).isEqualTo("\n    SELECT 1" + values);
        assertThat(StatementText.of(new StatementSucceeded(started, 3, 1_500_000)))
                .isEqualTo("lazy load User.posts, 3 rows, 1.50 ms\n    SELECT 1" + values);
        assertThat(StatementText.of(new StatementFailed(started, 1_500_000, new IllegalStateException("secret"), true)))
                .isEqualTo("lazy load User.posts, failed, 1.50 ms: IllegalStateException\n    SELECT 1" + values);
    }

    @Test
    void label_followsTheOrigin() {
        StatementStarted labelled = new StatementStarted(
                StatementKind.QUERY,
                "SELECT 1",
                StatementValues.HIDDEN,
                1,
                1,
                "flush",
                "checkout",
                Map.of(),
                Compilation.GIVEN,
                null);
        assertThat(StatementText.of(new StatementSucceeded(labelled, 1, 10_000_000)))
                .isEqualTo("flush [checkout], 1 row, 10.0 ms\n    SELECT 1");
    }

    /** How a text came about, the rows that an INSERT has, and what both are in words. */
    private record Said(Compilation compilation, @Nullable InsertPart part, String before, String after) {}

    @Test
    void text_saysHowItCameAbout_andWhichRowsItInserts() {
        InsertPart part = new InsertPart(1_001, 2_000, 12_345);
        String rows = ", rows 1,001 to 2,000 of 12,345";
        List<Said> all = List.of(
                new Said(Compilation.GIVEN, null, "", ""),
                new Said(Compilation.CACHED, null, "", ", cached"),
                new Said(new Compilation(Compilation.Kind.COMPILED, 250_000), null, "", ", compiled in 0.25 ms"),
                new Said(
                        new Compilation(Compilation.Kind.NOT_KEPT, 250_000),
                        null,
                        "",
                        ", compiled in 0.25 ms and not kept"),
                new Said(Compilation.CACHED, part, rows, ", cached"),
                new Said(Compilation.GIVEN, part, rows, ""));
        for (Said each : all) {
            StatementStarted started = new StatementStarted(
                    StatementKind.QUERY,
                    "SELECT 1",
                    StatementValues.HIDDEN,
                    1,
                    1,
                    "flush",
                    null,
                    Map.of(),
                    each.compilation(),
                    each.part());
            assertThat(StatementText.of(new StatementSucceeded(started, 3, 10_000_000)))
                    .isEqualTo("flush" + each.before() + ", 3 rows, 10.0 ms" + each.after() + "\n    SELECT 1");
            assertThat(StatementText.of(new StatementFailed(started, 10_000_000, new IllegalStateException(), true)))
                    .isEqualTo("flush" + each.before() + ", failed, 10.0 ms" + each.after()
                            + ": IllegalStateException\n    SELECT 1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BEGIN, BEGIN",
        "COMMIT, COMMIT",
        "ROLLBACK, ROLLBACK",
        "SAVEPOINT, SAVEPOINT",
        "RELEASE, RELEASE SAVEPOINT",
        "ROLLBACK_TO, ROLLBACK TO SAVEPOINT",
        "PREPARE, PREPARE TRANSACTION",
        "COMMIT_PREPARED, COMMIT PREPARED",
        "ROLLBACK_PREPARED, ROLLBACK PREPARED",
        "LEAVE, LEAVE"
    })
    void transactions_areLines(TransactionEvent.Kind kind, String words) {
        assertThat(StatementText.of(new TransactionEvent(kind, 1, null, 1_500_000, null)))
                .isEqualTo(words + ", 1.50 ms");
        assertThat(StatementText.of(
                        new TransactionEvent(kind, 1, null, 1_500_000, new IllegalStateException("secret"))))
                .isEqualTo(words + ", failed, 1.50 ms: IllegalStateException");
    }
}
