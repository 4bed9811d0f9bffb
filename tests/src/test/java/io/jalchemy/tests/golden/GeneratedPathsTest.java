package io.jalchemy.tests.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sources that the processor writes for the entities of an example, and for those of two packages of tests with inheritance and
 * mixins, are those in {@code docs/design/generated}.
 */
class GeneratedPathsTest {

    private static final List<String> ENTITIES = List.of(
            "examples/blog/src/main/java/io/jalchemy/examples/blog",
            "tests/src/test/java/io/jalchemy/tests/staff",
            "tests/src/test/java/io/jalchemy/tests/club");

    @Test
    void sources_areThoseOfTheFiles(@TempDir Path home) throws IOException {
        List<Javac.Source> sources = new ArrayList<>();
        for (String folder : ENTITIES) {
            addEntities(Path.of("").toAbsolutePath().getParent().resolve(folder), sources);
        }
        assertThat(Javac.compile(home, false, sources))
                .filteredOn(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        List<Path> generated = javaFiles(home);
        assertThat(generated).hasSizeGreaterThan(10);
        for (Path file : generated) {
            GoldenFile.check("docs/design/generated/" + file.getFileName(), Files.readString(file));
        }
    }

    private static void addEntities(Path folder, List<Javac.Source> sources) throws IOException {
        for (Path file : javaFiles(folder)) {
            String text = Files.readString(file);
            if (text.contains("import io.jalchemy.mapping.") && !text.contains("import io.jalchemy.orm.")) {
                String type = file.getFileName().toString().replace(".java", "");
                sources.add(new Javac.Source(packageOf(text).replace('.', '/') + "/" + type, text));
            }
        }
    }

    private static String packageOf(String text) {
        int start = text.indexOf("package ") + "package ".length();
        return text.substring(start, text.indexOf(';', start));
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
