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

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final List<String> MODULES =
            List.of("sql", "engine", "dialects", "mapping", "orm", "processor", "tests");

    @Test
    void namedTests_exist() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Path table = root.resolve("docs/design/parity.md");
        Matcher named = NAMED.matcher(Files.readString(table));
        List<String> missing = new ArrayList<>();
        int count = 0;
        while (named.find()) {
            count++;
            String method = named.group(2) == null ? "" : "void " + named.group(2) + "(";
            List<String> sources = sources(root, named.group(1));
            if (sources.stream().noneMatch(each -> each.contains(method))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(90);
    }

    /** Returns the texts of all classes called {@code test}: modules may have a class of that name each. */
    private static List<String> sources(Path root, String test) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module + "/src/test/java"))) {
                for (Path file :
                        files.filter(each -> each.endsWith(test + ".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
