package io.jalchemy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs with many rows and many threads work, with few of both. */
class ScaleTest {

    @Test
    void all_small_areDoneRight(@TempDir Path home) throws Exception {
        Path output = home.resolve("scale.md");
        Scale.run(
                "--rows",
                "2000",
                "--threads",
                "4",
                "--virtual",
                "20",
                "--transactions",
                "10",
                "--fsync",
                "off",
                "--flags",
                "-XX:TieredStopAtLevel=1",
                "--output",
                output.toString());
        List<String> lines = Files.readAllLines(output);
        assertThat(lines)
                .filteredOn(line -> line.matches("\\| (JDBC: )?(load|change|insert), .* \\| \\d+ MB \\| .*"))
                .hasSize(5);
        assertThat(lines).noneMatch(line -> line.contains("out of memory"));
        assertThat(lines).anyMatch(line -> line.startsWith("| 4 platform threads | "));
    }
}
