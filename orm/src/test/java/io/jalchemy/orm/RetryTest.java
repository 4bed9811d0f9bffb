package io.jalchemy.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.error.StaleDataException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** After which errors work is repeated, how often, and how long the waits are at most. */
class RetryTest {

    private static DatabaseException refused(ErrorKind kind) {
        return new DatabaseException(kind, null, new SQLException());
    }

    @ParameterizedTest
    @EnumSource
    void error_isRepeatedIfItIsOfOneOfTheKinds(ErrorKind kind) {
        boolean usual = kind == ErrorKind.DEADLOCK || kind == ErrorKind.SERIALIZATION_FAILURE;
        assertThat(Retry.times(2).again(1, refused(kind))).isEqualTo(usual);
        Set<ErrorKind> others = EnumSet.complementOf(EnumSet.of(kind));
        Retry allOthers = Retry.times(2).on(others.iterator().next(), others.toArray(new ErrorKind[0]));
        assertThat(allOthers.again(1, refused(kind))).isFalse();
        assertThat(Retry.times(2).on(kind).again(1, refused(kind))).isTrue();
        assertThat(Retry.times(2).on(kind).kinds()).isEqualTo(Set.of(kind));
    }

    @Test
    void cause_countsLikeTheErrorItself() {
        Throwable around = new IllegalStateException(new RuntimeException(refused(ErrorKind.DEADLOCK)));
        assertThat(Retry.times(2).again(1, around)).isTrue();
        assertThat(Retry.times(2).again(1, new IllegalStateException())).isFalse();
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        assertThat(Retry.times(2).again(1, one)).as("a circle of causes").isFalse();
    }

    @Test
    void attempts_includeTheFirst() {
        DatabaseException deadlock = refused(ErrorKind.DEADLOCK);
        for (int attempts = 1; attempts < 5; attempts++) {
            for (int attempt = 1; attempt < 7; attempt++) {
                assertThat(Retry.times(attempts).again(attempt, deadlock)).isEqualTo(attempt < attempts);
            }
        }
    }

    @Test
    void staleData_isRepeatedOnlyIfTheRulesSaySo() {
        StaleDataException stale = new StaleDataException("stale");
        assertThat(Retry.times(2).again(1, stale)).isFalse();
        assertThat(Retry.times(2).onStaleData().again(1, stale)).isTrue();
        assertThat(Retry.times(2).onStaleData().again(1, new RuntimeException(stale)))
                .isTrue();
        assertThat(Retry.times(2).onStaleData().again(2, stale)).isFalse();
    }

    @Test
    void rules_areKeptByLaterOnes() {
        Duration first = Duration.ofMillis(1);
        Duration longest = Duration.ofMillis(2);
        assertThat(Retry.times(3)
                        .waiting(first, longest)
                        .on(ErrorKind.TIMEOUT)
                        .idempotent()
                        .onStaleData())
                .isEqualTo(new Retry(3, Set.of(ErrorKind.TIMEOUT), first, longest, true, true));
        assertThat(Retry.times(3)
                        .onStaleData()
                        .idempotent()
                        .on(ErrorKind.TIMEOUT)
                        .waiting(first, longest))
                .isEqualTo(new Retry(3, Set.of(ErrorKind.TIMEOUT), first, longest, true, true));
    }

    @Test
    void rulesThatMakeNoSense_areRefused() {
        for (int attempts : List.of(0, -1)) {
            assertThatThrownBy(() -> Retry.times(attempts))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Retry.times(" + attempts + "): give at least 1. [NEGATIVE]");
        }
        Duration negative = Duration.ofNanos(-1);
        assertThatThrownBy(() -> Retry.times(1).waiting(negative, Duration.ZERO))
                .hasMessageContaining("[NEGATIVE]");
        assertThatThrownBy(() -> Retry.times(1).waiting(Duration.ZERO, negative))
                .hasMessageContaining("[NEGATIVE]");
    }

    @ParameterizedTest
    @CsvSource({
        // first wait, longest wait, the number of the attempt that failed; the limit of the wait, in nanoseconds
        "10, 1000, 1, 10",
        "10, 1000, 2, 20",
        "10, 1000, 3, 40",
        "10, 1000, 7, 640",
        "10, 1000, 8, 1000",
        "10, 1000, 100, 1000",
        "10, 1000, 2147483647, 1000",
        "10, 5, 1, 5",
        "0, 1000, 9, 0",
        "10, 0, 9, 0",
        "3, 9223372036854775807, 31, 3221225472",
        "4611686018427387904, 9223372036854775807, 2, 9223372036854775807"
    })
    void limitOfTheWait_doublesUpToTheLongest(long first, long longest, int attempt, long expected) {
        Retry retry = Retry.times(2).waiting(Duration.ofNanos(first), Duration.ofNanos(longest));
        assertThat(retry.longestWaitAfter(attempt)).isEqualTo(expected);
    }

    /** A program may say "for ever" for a wait that is not to be limited. */
    @Test
    void waitLongerThanAnyClock_isNoError() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        assertThat(Retry.times(2).waiting(Duration.ofMillis(1), forever).longestWaitAfter(3))
                .isEqualTo(4_000_000);
        assertThat(Retry.times(2).waiting(forever, Duration.ofMillis(1)).longestWaitAfter(3))
                .isEqualTo(1_000_000);
        assertThat(Retry.times(2).waiting(forever, forever).longestWaitAfter(1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    @Timeout(20)
    void await_takesNoLongerThanItsLimit_andSaysIfItWasInterrupted() {
        Retry quick = Retry.times(2).waiting(Duration.ofMillis(1), Duration.ofMillis(2));
        for (int attempt = 1; attempt < 50; attempt++) {
            assertThat(quick.await(attempt)).isTrue();
        }
        for (Retry each : List.of(
                quick.waiting(Duration.ofDays(1), Duration.ofDays(1)), quick.waiting(Duration.ZERO, Duration.ZERO))) {
            Thread.currentThread().interrupt();
            assertThat(each.await(1)).isFalse();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
