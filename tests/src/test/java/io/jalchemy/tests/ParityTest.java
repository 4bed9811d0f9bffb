package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that the parity table names is there. */
class ParityTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void namedTests_exist() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Path table = root.resolve("docs/parity.md");
        Matcher named = NAMED.matcher(Files.readString(table));
        List<String> missing = new ArrayList<>();
        int count = 0;
        while (named.find()) {
            count++;
            Path source = source(root, named.group(1));
            if (source == null || !Files.readString(source).contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(90);
    }

    private static Path source(Path root, String test) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("tests/src/test/java"))) {
            return files.filter(file -> file.getFileName().toString().equals(test + ".java"))
                    .findFirst()
                    .orElse(null);
        }
    }
}
