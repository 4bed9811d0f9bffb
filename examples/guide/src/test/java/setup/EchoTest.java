package setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the page on set-up says of the echo. */
class EchoTest {

    @Test
    void echo_showsStatements() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both); // where the logger prints
        try (Engine engine = Echo.engine("sqlite::memory:")) {
            engine.begin(connection -> connection.executeText("SELECT 1"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("SELECT 1");
    }
}
