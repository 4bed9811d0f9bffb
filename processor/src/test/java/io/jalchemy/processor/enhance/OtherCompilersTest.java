package io.jalchemy.processor.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveObject;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor's jar with javac's command line and with Eclipse's compiler, which loads no plug-ins. */
class OtherCompilersTest {

    private static final String ENHANCED = "true lamp! 3";
    private static final String PLAIN = "false lamp 3";

    @TempDir
    Path home;

    private Path jar;
    private Path classes;

    @BeforeEach
    void sources() throws IOException {
        jar = ProcessorJar.packWith(MappingProcessor.class, home.resolve("processor.jar"));
        classes = Files.createDirectory(home.resolve("classes"));
        source("io/jalchemy/mapping/Entity.java", Javac.ANNOTATIONS + "Entity {}");
        source("shop/Item.java", """
                package shop;
                import io.jalchemy.mapping.Entity;
                @Entity public class Item {
                    private final String name;
                    private long count = 2;
                    public Item() { this("lamp"); count++; }
                    private Item(String name) { this.name = name; }
                    public static class Reader { String read(Item item) { return item.name + " " + item.count; } }
                }
                """);
        source("shop/Main.java", """
                package shop;
                public class Main {
                    public static void main(String[] arguments) {
                        Object item = new Item();
                        boolean live = item instanceof io.jalchemy.mapping.live.LiveObject;
                        System.out.print(live + " " + new Item.Reader().read((Item) item));
                    }
                }
                """);
    }

    private void source(String name, String text) throws IOException {
        Path file = home.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The test's processor is named, since a compiler in this process also finds the real one, which needs the ORM. */
    private List<String> arguments(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        boolean off = Runtime.version().feature() >= 23
                && !List.of(options).toString().contains("-processor");
        if (!off) {
            all.addAll(List.of("-processor", MappingProcessor.class.getName()));
        }
        all.addAll(List.of("-d", classes.toString(), "-s", classes.toString()));
        try (Stream<Path> files = Files.walk(home.resolve("src"))) {
            files.filter(Files::isRegularFile).map(Path::toString).forEach(all::add);
        }
        return all;
    }

    private String javac(String... options) throws IOException {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(out, out, arguments(options).toArray(String[]::new));
        assertThat(code).as(printed.toString()).isZero();
        return printed.toString();
    }

    private String run(String... jvm) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", classes + File.pathSeparator + runTime(), "shop.Main"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String runTime() {
        return ProcessorJar.home(LiveObject.class) + File.pathSeparator + ProcessorJar.home(RecordingRuntime.class);
    }

    @Test
    void javac_processorPath_enhances() throws IOException {
        assertThat(javac("-cp", runTime(), "-processorpath", jar.toString())).isEmpty();
        assertThat(run()).isEqualTo(ENHANCED);
    }

    @Test
    void javac_processorModulePath_enhances() throws IOException {
        assertThat(javac("-cp", runTime(), "--processor-module-path", jar.toString()))
                .isEmpty();
        assertThat(run()).isEqualTo(ENHANCED);
    }

    /** From JDK 23 on javac looks for processors on the class path no more. */
    @Test
    void javac_classPathAlone_enhancesOrWarns() throws IOException {
        String printed = javac("-cp", runTime() + File.pathSeparator + jar);
        if (Runtime.version().feature() < 23) {
            assertThat(run()).isEqualTo(ENHANCED);
        } else {
            assertThat(printed).contains("shop.Item was not enhanced, because annotation processing is off.");
            assertThat(run()).isEqualTo(PLAIN);
        }
    }

    @Test
    void eclipse_thenAgent_enhances() throws IOException {
        eclipse();
        assertThat(run()).isEqualTo(PLAIN);
        assertThat(run("-javaagent:" + jar)).isEqualTo(ENHANCED);
    }

    @Test
    void eclipse_thenDirectory_enhances() throws IOException {
        eclipse();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(EnhanceDirectory.run(out, out, classes.toString())).isZero();
        assertThat(printed).hasToString("Enhanced 2 classes in " + classes + "." + System.lineSeparator());
        assertThat(run()).isEqualTo(ENHANCED);
        assertThat(run("-javaagent:" + jar)).isEqualTo(ENHANCED);
    }

    /** The processor runs there, the plug-in does not. */
    private void eclipse() throws IOException {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        List<String> all = arguments("-17", "-cp", runTime(), "-processorpath", jar.toString());
        boolean compiled = BatchCompiler.compile(all.toArray(String[]::new), out, out, null);
        assertThat(compiled).as(printed.toString()).isTrue();
        assertThat(printed.toString()).contains("Entities are not enhanced by this compiler");
    }
}
