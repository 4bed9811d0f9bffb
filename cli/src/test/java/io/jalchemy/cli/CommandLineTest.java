package io.jalchemy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.MetaDataSource;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    /** A model, as a program has one. */
    public static final class OneTable implements MetaDataSource {
        @Override
        public MetaData metaData() {
            return MetaData.of(Table.of("users", Column.of("id", Types.BIGINT).primaryKey()));
        }
    }

    /** None. */
    public static final class NoModel {}

    /** One that fails. */
    public static final class Failing {
        /** Fails. */
        public Failing() {
            throw new IllegalStateException("no file");
        }
    }

    @Test
    void commandAlone_andHelp_tellWhatThereIs() {
        assertThat(run()).isZero();
        assertThat(run("help", "generate")).isZero();
        assertThat(run("diagram", "--help")).isZero();
        assertThat(out.toString()).contains("generate", "diagram", "--package=NAME", "--model=CLASS", "Exit codes:");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "generate, Missing required option: '--package=NAME'",
        "genrate, jalchemy generate",
        "generate --package=a --accessors=beans, expected one of [METHODS",
        "diagram --format=png, expected one of [MERMAID"
    })
    void whatIsNotUnderstood_isSaid_andHasACodeOfItsOwn(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message).contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "generate --package=1a, [PACKAGE_NAME]",
        "generate --package=a.class, [PACKAGE_NAME]",
        "generate --package=a --url=nothing:x, [UNKNOWN_DATABASE]",
        "diagram --model=no.Such, [NO_MODEL]",
        "diagram --model=io.jalchemy.cli.CommandLineTest$NoModel, [NO_MODEL]",
        "diagram --model=io.jalchemy.cli.CommandLineTest$Failing, no file"
    })
    void whatFails_isSaidInOneLine(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(1);
        assertThat(err.toString()).startsWith("error: ").contains(message).hasLineCount(1);
    }

    @Test
    void verbose_showsWhereItFailed() {
        assertThat(run("diagram", "--verbose", "--model=no.Such")).isEqualTo(1);
        assertThat(err.toString()).contains("[NO_MODEL]").contains("at io.jalchemy.cli");
    }

    @Test
    void diagram_ofAModel_isPrintedOrWritten(@TempDir Path home) throws Exception {
        assertThat(run("diagram", "--model=" + OneTable.class.getName())).isZero();
        assertThat(out.toString()).isEqualTo("erDiagram\n    \"users\" {\n        BIGINT id PK\n    }\n");
        Path file = home.resolve("model.svg");
        assertThat(run("diagram", "--model=" + OneTable.class.getName(), "--output=" + file))
                .isZero();
        assertThat(Files.readString(file)).startsWith("<svg ").contains(">users</text>");
    }
}
