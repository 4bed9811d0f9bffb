package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;

/** Eclipse's compiler runs the processor, but lets nothing change classes: there the agent does it when they are loaded. */
class EclipseCompilerTest {

    @Test
    void classes_ofEclipsesCompiler_areEnhancedByTheAgent() throws Exception {
        UserProject project = UserProject.of("eclipse", "shop");
        String processor = Installation.jar("processor").toString();
        String libraries = Stream.concat(
                        Stream.of("sql", "engine", "dialects", "mapping", "orm")
                                .map(module -> Installation.jar(module).toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(each -> each.matches(".*(HikariCP|slf4j|sqlite-jdbc|jspecify).*jar")))
                .collect(Collectors.joining(File.pathSeparator));
        StringWriter printed = new StringWriter();
        String classes = project.home().resolve("bin").toString();
        boolean compiled = BatchCompiler.compile(
                new String[] {
                    "-17",
                    "-nowarn",
                    "-classpath",
                    libraries,
                    "-processorpath",
                    processor,
                    "-s",
                    project.home().resolve("apt").toString(),
                    "-d",
                    classes,
                    project.home().resolve("src/main/java").toString()
                },
                new PrintWriter(printed),
                new PrintWriter(printed),
                null);
        assertThat(compiled).as(printed.toString()).isTrue();
        String path = classes + File.pathSeparator + libraries;
        assertThat(project.java("-javaagent:" + processor, "-cp", path, "shop.Main")
                        .stored())
                .isEqualTo("stored: desk lamp");
        assertThat(project.java("-cp", path, "shop.Main").printed())
                .contains("NOT_ENHANCED")
                .contains("-javaagent");
    }
}
