package io.jalchemy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark runs, with small sizes and no clock: every participant does the same work. */
class MainTest {

    private static final Set<Workload> DISTANT = EnumSet.of(Workload.W1, Workload.W6, Workload.W7);
    private static final Set<Workload> VARIED = EnumSet.of(Workload.W1, Workload.W2, Workload.W6);

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
                "--flags",
                "-XX:TieredStopAtLevel=1",
                "--starts",
                "1",
                "--variants",
                "true",
                "--latency",
                "0.5",
                "--output",
                output.toString());
        List<String> lines = Files.readAllLines(output);
        for (Workload each : Workload.values()) {
            assertThat(rows(lines, each.name()))
                    .hasSize(4 + (DISTANT.contains(each) ? 1 : 0) + (VARIED.contains(each) ? 2 : 0));
        }
        assertThat(lines).contains("Time on the clock with 0.5 ms added to each round trip.");
        assertThat(rows(lines, "W14")).hasSize(1);
        assertThat(rows(lines, "W13")).hasSize(1);
    }

    private static List<String> rows(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith("| " + start + " "))
                .toList();
    }
}
