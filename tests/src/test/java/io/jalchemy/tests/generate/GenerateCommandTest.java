package io.jalchemy.tests.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.cli.Main;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a database, as they are run from the command line. */
class GenerateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path home;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /** Makes tables; on SQLite in a file, since a database in memory belongs to its connections. Returns the URL. */
    private String tables(TestDatabase database) {
        boolean file = database.kind() == TestDatabase.Kind.SQLITE;
        String url = file ? "jdbc:sqlite:" + home.resolve("shop.db") : database.url();
        try (io.jalchemy.engine.Engine engine = io.jalchemy.engine.Engine.create(url)) {
            engine.begin(connection -> {
                connection.executeText("CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL)");
                connection.executeText("CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL"
                        + " REFERENCES customers (id) ON DELETE CASCADE)");
                connection.executeText("CREATE TABLE old_orders (id INTEGER PRIMARY KEY)");
                connection.executeText("CREATE VIEW names AS SELECT name FROM customers");
            });
        }
        return url;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(home.resolve("src"))) {
            return found.filter(Files::isRegularFile)
                    .map(file -> home.resolve("src").relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @EachDatabase
    void classes_areWrittenOnce_andNeverOverWhatDiffers(TestDatabase database) throws IOException {
        String[] command = {
            "generate",
            "--url=" + tables(database),
            "--package=shop.model",
            "--output=" + home.resolve("src"),
            "--exclude=OLD_*"
        };
        assertThat(run(command)).isZero();
        assertThat(files())
                .containsExactly("shop/model/Customer.java", "shop/model/Model.java", "shop/model/Order.java");
        assertThat(out.toString())
                .contains("created   shop/model/Order.java")
                .endsWith("3 of 3 files were written, 0 are the same already.\n");
        assertThat(err.toString()).contains("Read 2 tables.");
        assertThat(home.resolve("src/shop/model/Order.java"))
                .content()
                .contains(
                        "@ForeignKey(value = \"customers.id\"",
                        "onDelete = OnDelete.CASCADE",
                        "private Customer customer;");

        assertThat(run(command)).isZero();
        assertThat(out.toString()).isEqualTo("0 of 3 files were written, 3 are the same already.\n");

        Files.writeString(home.resolve("src/shop/model/Order.java"), "class Order {}\n");
        assertThat(run(command)).isEqualTo(1);
        assertThat(err.toString()).contains("shop/model/Order.java", "[FILES_DIFFER]");
        assertThat(home.resolve("src/shop/model/Order.java")).hasContent("class Order {}");
    }

    @EachDatabase
    void dryRun_writesNothing_andViewsAreTables(TestDatabase database) throws IOException {
        String url = tables(database);
        Files.createDirectories(home.resolve("src"));
        String output = "--output=" + home.resolve("src");
        assertThat(run(
                        "generate",
                        "--url=" + url,
                        "--package=shop",
                        output,
                        "--table=customers",
                        "--views",
                        "--dry-run"))
                .isZero();
        assertThat(out.toString()).contains("would be created   shop/Customer.java");
        assertThat(files()).isEmpty();
        assertThat(run(
                        "generate",
                        "--url=" + url,
                        "--package=shop",
                        output,
                        "--table=customers",
                        "--table=n*",
                        "--views"))
                .isZero();
        assertThat(home.resolve("src/shop/Tables.java"))
                .content()
                .contains("public static final Table NAMES", ".asView(");
    }

    @EachDatabase
    void lombok_standsForTheMethods(TestDatabase database) {
        assertThat(run(
                        "generate",
                        "--url=" + tables(database),
                        "--package=shop",
                        "--output=" + home.resolve("src"),
                        "--accessors=lombok"))
                .isZero();
        assertThat(home.resolve("src/shop/Order.java"))
                .content()
                .contains("import lombok.Getter;", "@Getter\n@Setter\npublic class Order {")
                .doesNotContain("getCustomer");
    }

    @EachDatabase
    void diagram_drawsADatabase(TestDatabase database) throws IOException {
        String url = tables(database);
        assertThat(run("diagram", "--url=" + url, "--exclude=old*")).isZero();
        assertThat(out.toString())
                .startsWith("erDiagram\n")
                .contains("\"customers\" ||--o{ \"orders\" : \"customer_id\"", "\"names\" {");
        Path file = home.resolve("shop.svg");
        assertThat(run("diagram", "--url=" + url, "--output=" + file)).isZero();
        assertThat(file).content().startsWith("<svg ").contains(">orders</text>");
    }
}
