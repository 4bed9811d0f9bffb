package io.jalchemy.tests.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of SQLite whose texts were made at random: what is reflected is what the text was made from. */
class RandomTextsTest {

    private static final int TABLES = 400;

    @Test
    void whatIsReflected_isWhatTheTextWasMadeFrom() {
        for (long seed = 1; seed <= TABLES; seed++) {
            RandomTableText made = new RandomTableText(seed);
            List<String> expected = made.make();
            try (TestDatabase database = TestDatabase.fresh(Kind.SQLITE);
                    Connection connection = database.engine().connect()) {
                connection.executeText(made.sql());
                assertThat(SchemaText.of(connection.inspector().metadata()))
                        .as("seed %d: %s", seed, made.sql())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }
}
