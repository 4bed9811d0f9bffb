package io.jalchemy.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.SqlFormatter;
import io.jalchemy.testkit.StatementRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a page shows as sent or printed, in files under {@code src/test/resources}; {@code -Dgolden.update=true} writes them anew. */
public final class Shown {

    private Shown() {}

    /** Checks that {@code recorder} has recorded the statements of {@code file}, laid out as {@code echo} prints them. */
    public static void sql(String file, StatementRecorder recorder) throws IOException {
        text(
                file,
                recorder.texts().stream()
                        .map(sql -> SqlFormatter.format(sql) + ";\n")
                        .collect(Collectors.joining()));
    }

    /** Checks that {@code text} is that of {@code file}. */
    public static void text(String file, String text) throws IOException {
        Path path = Path.of("src/test/resources", file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        assertThat(text).isEqualTo(Files.readString(path));
    }
}
