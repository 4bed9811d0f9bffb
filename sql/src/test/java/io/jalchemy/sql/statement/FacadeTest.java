package io.jalchemy.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacadeTest {

    private static final Path SOURCES = Path.of("src/main/java/io/jalchemy/sql/statement");

    /** To write them anew: {@code mvn test -pl sql -Dtest=FacadeTest -Djalchemy.write=true}, then {@code spotless:apply}. */
    @Test
    void generatedSources_areWhatTheGeneratorWrites() throws IOException {
        for (Map.Entry<String, String> file : FacadeGenerator.files().entrySet()) {
            Path path = SOURCES.resolve(file.getKey());
            if (Boolean.getBoolean("jalchemy.write")) {
                Files.writeString(path, file.getValue());
            }
            boolean same = words(Files.readString(path)).equals(words(file.getValue()));
            assertThat(same).as(file.getKey() + " is what the generator writes").isTrue();
        }
    }

    /** Formatting and the order of imports apart. */
    private static String words(String source) {
        return source.replaceAll("(?m)^import .*$", "").replaceAll("\\s+", "");
    }
}
