package io.jalchemy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line takes, and what it refuses in one line. */
class OptionsTest {

    @Test
    void participants_withoutTheLimit_haveItFirst() {
        assertThat(Options.parse("--participants", "hibernate").participants())
                .extracting(Competitor::label)
                .containsExactly("jdbc", "hibernate");
    }

    @Test
    void workloads_someNamed_areThoseInTheirOrder() {
        assertThat(Options.parse("--workloads", "W6,W1").workloads()).containsExactly(Workload.W1, Workload.W6);
    }

    @Test
    void memory_notNamed_isNotMeasured() {
        assertThat(Options.parse().memory()).isTrue();
        assertThat(Options.parse("--workloads", "W1").memory()).isFalse();
        assertThat(Options.parse("--workloads", "W14").workloads()).isEmpty();
    }

    @Test
    void flags_areSeparatedByBlanks() {
        assertThat(Options.parse().flags()).isEmpty();
        assertThat(Options.parse("--flags", "-Xint  -ea").flags()).containsExactly("-Xint", "-ea");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --round          | 3      | There is no option --round. Known: --participants, --workloads,
            rounds           | 3      | There is no option rounds. Known: --participants, --workloads,
            --rounds         | none   | --rounds none: a whole number from 1 on is needed.
            --rounds         | 0      | --rounds 0: a whole number from 1 on is needed.
            --warmup         | -1     | --warmup -1: a whole number from 0 on is needed.
            --participants   | jdbc,x | --participants does not know x. Known: jdbc, jalchemy,
            --workloads      | W0     | --workloads does not know W0. Known: W1, W2,
            --fsync          | maybe  | --fsync does not know maybe. Known: on, off
            --pin            | yes    | --pin does not know yes. Known: true, false
            --latency        | much   | --latency much: milliseconds are needed, 0.5 for example.
            --profile        | x      | --profile does not know x. Known: jdbc, jalchemy,
            """)
    void parse_whatIsNotKnown_isRefusedInOneLine(String name, String value, String start) {
        assertThatThrownBy(() -> Options.parse(name, value))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(start)
                .hasMessageNotContaining("\n");
    }

    @Test
    void parse_noValue_isRefused() {
        assertThatThrownBy(() -> Options.parse("--rounds")).hasMessage("Option --rounds needs a value behind it.");
    }
}
