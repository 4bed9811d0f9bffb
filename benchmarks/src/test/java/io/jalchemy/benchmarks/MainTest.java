package io.jalchemy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark runs, with small sizes and no clock: every participant does the same work. */
class MainTest {

    @Test
    void allWorkloads_small_areDoneAlikeByAll(@TempDir Path home) throws Exception {
        Path table = home.resolve("table.md");
        Main.main(new String[] {
            "--divisor", "200", "--warmup", "0", "--rounds", "1", "--fsync", "off", "--output", table.toString()
        });
        assertThat(Files.readAllLines(table)).hasSize(2 + Workload.values().length);
    }
}
