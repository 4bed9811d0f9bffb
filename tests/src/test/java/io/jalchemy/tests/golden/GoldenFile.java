package io.jalchemy.tests.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the project that says what a text has to be. */
final class GoldenFile {

    private static final boolean UPDATES = Boolean.getBoolean("golden.update");

    private GoldenFile() {}

    /**
     * Asserts that {@code file} has {@code text}; writes it there instead if the system property {@code golden.update} is true.
     *
     * @param file relative to the project's root
     */
    static void check(String file, String text) throws IOException {
        Path golden = Path.of("").toAbsolutePath().getParent().resolve(file);
        if (UPDATES) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
            return;
        }
        assertThat(golden)
                .as("%s; if the change is meant, run the test with -Dgolden.update=true and commit the file", file)
                .exists()
                .content()
                .isEqualTo(text);
    }
}
