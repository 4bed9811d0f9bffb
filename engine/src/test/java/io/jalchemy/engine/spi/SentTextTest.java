package io.jalchemy.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that UTF-8 has no form for is refused, and so is one with the character of code 0 where it cannot be kept. */
class SentTextTest {

    private static final char[] CHARACTERS = {'a', 'é', '€', '\uD83D', '\uDE00', '\uD800', '\uDFFF', '\uE000', '\uFFFF'
    };

    /** The encoder of the JDK says which texts have a form. */
    @Test
    void checked_takesWhatUtf8HasAFormFor() {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            }
            String given = text.toString();
            if (StandardCharsets.UTF_8.newEncoder().canEncode(given)) {
                assertThat(SentText.checked(given, false)).isSameAs(given);
            } else {
                refused++;
                assertThatThrownBy(() -> SentText.checked(given, true))
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining("[LONE_SURROGATE]");
            }
        }
        assertThat(refused).isBetween(5_000, 15_000);
    }

    @ParameterizedTest
    @CsvSource({"'\uD83D', 0", "'ab\uDE00', 2", "'\uD83D\uDE00\uD83D', 2", "'\uD83D\uD83D\uDE00', 0"})
    void loneSurrogate_isRefusedByItsPlace(String text, int place) {
        assertThatThrownBy(() -> SentText.checked(text, true))
                .hasMessage("A text has half of a surrogate pair at position " + place
                        + ", which is no character and has no form in UTF-8. Mend the text: was it cut there?"
                        + " [LONE_SURROGATE]");
    }

    @Test
    void characterOfCode0_isTakenOnlyWhereItCanBeKept() {
        assertThat(SentText.checked("a\0b", true)).isEqualTo("a\0b");
        assertThatThrownBy(() -> SentText.checked("a\0b", false))
                .hasMessage(
                        "A text has the character of code 0 at position 1, which the database cannot keep in a text."
                                + " Leave it out, or use a column of bytes. [NUL_CHARACTER]");
    }
}
