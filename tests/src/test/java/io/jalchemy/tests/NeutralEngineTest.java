package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Engine, sessions and the language ask what a database can do, never which one it is. */
class NeutralEngineTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** A database by its name, or what a dialect is called compared with anything. */
    private static final Pattern ASKS = Pattern.compile(
            "\"(postgresql|postgres|sqlite|h2|mysql|mariadb|oracle|sqlserver)\"|dialect(\\(\\))?\\.name\\(\\)\\.(equals|startsWith|contains|matches)"
                    + "|instanceof \\w*(Postgresql|Sqlite)\\w*",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nothingAsksForADialectsName() throws IOException {
        int files = 0;
        for (String module : List.of("engine", "orm")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path each : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    files++;
                    Matcher asks =
                            ASKS.matcher(COMMENT.matcher(Files.readString(each)).replaceAll(""));
                    assertThat(asks.find() ? asks.group() : "").as("%s", each).isEmpty();
                }
            }
        }
        assertThat(files).isGreaterThan(100);
    }
}
