package io.jalchemy.tests.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blog compiled by Eclipse's compiler, which runs the processor and no plug-ins, and then run with the agent. */
class EclipseCompilerTest {

    private static final String MAIN = """
            package io.jalchemy.tests.blog;
            import static io.jalchemy.tests.blog.UserPath.USER;
            import io.jalchemy.mapping.live.LiveObject;
            import io.jalchemy.mapping.live.LiveType;
            public class Main {
                public static void main(String[] arguments) {
                    LiveType type = LiveType.require(User.class);
                    User user = (User) (Object) type.newObject(null);
                    ((LiveObject) (Object) user).jalchemy$set(type.index("name"), "ed");
                    System.out.print(type.attributes().size() + " " + (type.path() == USER) + " " + user.getName());
                }
            }
            """;

    @TempDir
    Path home;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = Files.createDirectory(home.resolve("classes"));
        Path main = Files.writeString(home.resolve("Main.java"), MAIN);
        List<String> arguments = new ArrayList<>(List.of("-17", "-nowarn", "-cp", classPath()));
        arguments.addAll(List.of("-processorpath", processor(), "-d", classes.toString(), "-s", home.toString()));
        arguments.add(main.toString());
        try (Stream<Path> sources = Files.list(Path.of("src/test/java/io/jalchemy/tests/blog"))) {
            sources.map(Path::toString)
                    .filter(name -> !name.endsWith("Test.java"))
                    .forEach(arguments::add);
        }
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        boolean compiled = BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
        assertThat(compiled).as(printed.toString()).isTrue();
    }

    @Test
    void blog_withTheAgent_isLive() throws Exception {
        assertThat(run("-javaagent:" + agent())).isEqualTo("8 true ed");
    }

    @Test
    void blog_withoutIt_saysWhatIsMissing() throws Exception {
        assertThat(run("-Dnothing")).contains("User was not enhanced", "-javaagent:jalchemy-processor.jar");
    }

    private String run(String option) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String main = "io.jalchemy.tests.blog.Main";
        String path = classes + File.pathSeparator + classPath();
        Process process = new ProcessBuilder(java, option, "-cp", path, main)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The class path of this test without its own classes, which javac compiled. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The processor's jar; before the build has packed it, its classes and ASM's jars. */
    private static String processor() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("processor") || entry.contains("asm"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The processor's jar; before the build has packed it, a jar that refers to its classes. */
    private Path agent() throws IOException, URISyntaxException, ClassNotFoundException {
        Class<?> agent = Class.forName("io.jalchemy.processor.enhance.EnhancingAgent");
        Path found = Path.of(
                agent.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(found)) {
            return found;
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, found.toUri().toString());
        manifest.getMainAttributes().putValue("Premain-Class", agent.getName());
        Path jar = home.resolve("agent.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
        return jar;
    }
}
