package io.jalchemy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.cli.generate.SourceFile;
import io.jalchemy.sql.error.JalchemyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDirectoryTest {

    private static final SourceFile A = new SourceFile("shop/A.java", "class A {\n}\n");
    private static final SourceFile B = new SourceFile("shop/B.java", "class B {}\n");

    @TempDir
    private Path home;

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(home)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private SourceDirectory.Changes write(boolean force, SourceFile... files) throws IOException {
        SourceDirectory directory = new SourceDirectory(home, force);
        SourceDirectory.Changes changes = directory.changes(List.of(files));
        directory.write(changes);
        return changes;
    }

    @Test
    void newFiles_areWritten_andNothingElseStays() throws IOException {
        SourceDirectory.Changes changes = write(false, A, B);
        assertThat(changes.created()).containsExactly(A, B);
        assertThat(files()).containsExactly("shop/A.java", "shop/B.java");
        assertThat(home.resolve("shop/A.java")).hasContent("class A {\n}");
    }

    @Test
    void sameFiles_areLeft_alsoWithOtherLineEnds() throws IOException {
        Files.createDirectories(home.resolve("shop"));
        Files.writeString(home.resolve("shop/A.java"), "class A {\r\n}\r\n");
        assertThat(write(false, A).same()).containsExactly(A);
        assertThat(Files.readString(home.resolve("shop/A.java"))).contains("\r\n");
    }

    @Test
    void otherFiles_areRefused_beforeAnythingIsWritten() throws IOException {
        write(false, B);
        SourceFile other = new SourceFile(B.path(), "class B { int more; }\n");
        assertThatThrownBy(() -> write(false, A, other))
                .isInstanceOfSatisfying(
                        JalchemyException.class, e -> assertThat(e.code()).isEqualTo("FILES_DIFFER"))
                .hasMessageContaining("shop/B.java")
                .hasMessageContaining("--force");
        assertThat(files()).containsExactly("shop/B.java");
        assertThat(write(true, A, other).replaced()).containsExactly(other);
        assertThat(home.resolve("shop/B.java")).hasContent("class B { int more; }");
    }
}
