package io.jalchemy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark runs, with small sizes and no clock: every participant does the same work. */
class MainTest {

    @Test
    void allWorkloads_small_areDoneAlikeByAll(@TempDir Path home) throws Exception {
        Path output = home.resolve("table.md");
        Main.run(
                "--divisor",
                "200",
                "--warmup",
                "0",
                "--rounds",
                "1",
                "--repeat",
                "0",
                "--fsync",
                "off",
                "--output",
                output.toString());
        List<String> lines = Files.readAllLines(output);
        for (Workload each : Workload.values()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("| " + each + " "))
                    .hasSize(4);
        }
    }
}
