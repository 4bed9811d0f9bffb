package io.jalchemy.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example as somebody runs it. */
class MainTest {

    private static String output(boolean errors, String... words) throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream into = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try {
            System.setOut(errors ? out : into);
            System.setErr(errors ? into : err);
            assertThat(Main.status(words)).isEqualTo(errors ? 2 : 0);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void run_onEachDatabase_givesTheSameAnswers(String database) throws IOException {
        assertThat(output(false, "--database", database).lines().filter(line -> !line.startsWith(" ")))
                .contains(
                        "ed is in [admins]",
                        "AuthorStats[author=mary, posts=3]",
                        "7 tables created",
                        "2 rows",
                        "6 posts are left",
                        "wendy: [SQL, part 1 by wendy [java, sql], SQL, part 2 by wendy [sql], SQL, part 3 by wendy [sql]]");
    }

    @Test
    void statements_areShown_withoutColoursWhereThereIsNoTerminal() throws IOException {
        assertThat(output(false))
                .startsWith("1. Create the tables")
                .contains(
                        "    CREATE TABLE tags (\n        id INTEGER",
                        "    -- flush insert tags, 2 rows\n",
                        "    -- ['java', 'sql']\n")
                .doesNotContain("\u001b", "sqlite_")
                .endsWith("docs/guide/02-first-hour.md.\n");
    }

    @Test
    void wrongArguments_giveOneLine() throws IOException {
        assertThat(output(true, "--database", "oracle").lines())
                .containsExactly("There is no database \"oracle\". Usage: [--database sqlite|postgresql] [--url URL]");
        assertThat(output(true, "--what").lines()).hasSize(1);
    }

    @Test
    void unreachableServer_givesOneLine() throws IOException {
        assertThat(output(true, "--url", "postgresql://nobody:secret@localhost:1/blog")
                        .lines())
                .singleElement()
                .asString()
                .contains("localhost:1")
                .doesNotContain("secret");
    }
}
