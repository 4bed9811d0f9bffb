package generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.cli.Main;
import io.jalchemy.cli.diagram.Diagram;
import io.jalchemy.cli.generate.Accessors;
import io.jalchemy.cli.generate.EntityGenerator;
import io.jalchemy.cli.generate.GeneratedSources;
import io.jalchemy.cli.generate.GeneratorOptions;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.sql.schema.MetaData;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on generated classes says. */
class GenerateTest {

    @TempDir
    private Path folder;

    private String url;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void create() throws Exception {
        url = "jdbc:sqlite:" + folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(text("shop.sql"));
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream file = GenerateTest.class.getResourceAsStream("/generate/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void command_writesTheClassesOfThePage() throws IOException {
        Path sources = folder.resolve("src");
        assertThat(run("generate", "--url=" + url, "--package=shop", "--output=" + sources))
                .isZero();
        assertThat(out.toString()).isEqualTo(text("written.txt"));
        assertThat(Files.readString(sources.resolve("shop/Order.java"))).contains(text("Order.txt"));
        assertThat(Files.readString(sources.resolve("shop/Model.java"))).contains(text("Model.txt"));
        assertThat(Files.readString(sources.resolve("shop/Char2Type.java"))).contains(text("Char2Type.txt"));
    }

    @Test
    void diagram_isThatOfThePage() throws IOException {
        assertThat(run("diagram", "--url=" + url)).isZero();
        assertThat(out.toString()).isEqualTo(text("diagram.txt"));
    }

    @Test
    void programs_doTheSame() throws IOException {
        Path directory = folder.resolve("made");
        // region program
        try (Engine engine = Engine.create(url)) {
            MetaData read = engine.inspector()
                    .metadata(ReflectionOptions.defaults()
                            .only(table -> !table.name().startsWith("old_")));
            GeneratedSources sources = EntityGenerator.generate(
                    read, GeneratorOptions.inPackage("shop").accessors(Accessors.LOMBOK));
            for (var file : sources.files()) {
                Path path = directory.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
            sources.notes().forEach(System.out::println); // what classes cannot say
            Files.writeString(directory.resolve("shop.svg"), Diagram.of(read).svg());
        }
        // endregion
        assertThat(Files.readString(directory.resolve("shop/Order.java"))).contains("@Getter");
        assertThat(Files.readString(directory.resolve("shop.svg"))).startsWith("<svg");
    }
}
