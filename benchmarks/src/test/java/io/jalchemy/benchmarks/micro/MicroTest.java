package io.jalchemy.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each of the small benchmarks runs, for a moment and without a process of its own. */
class MicroTest {

    @Test
    void all_forAMoment_run() throws Exception {
        System.setProperty("jmh.ignoreLock", "true"); // two builds may run at once
        var options = new OptionsBuilder()
                .include("io.jalchemy.benchmarks.micro")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        assertThat(new Runner(options).run()).hasSize(17);
    }
}
