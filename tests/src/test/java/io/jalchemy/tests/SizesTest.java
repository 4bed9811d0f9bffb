package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.state.InstanceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;

/** How large source files are, and what an object costs more for being managed. */
class SizesTest {

    private static final int MOST_LINES = 600;
    private static final int MOST_BYTES = 122;
    private static final int REFERENCE = 8;

    @Test
    void sourceFiles_areShort() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void managedObject_costsLittleMoreThanAPlainOne() {
        long state = ClassLayout.parseClass(InstanceState.class).instanceSize();
        assertThat(state + REFERENCE).isLessThanOrEqualTo(MOST_BYTES);
    }
}
