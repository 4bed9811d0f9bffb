package io.jalchemy.sql.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("id", "name", "fullname", "created_at");

    @Test
    void of_proposesTheNameWithFewestEdits() {
        assertThat(Nearest.of("nam", KNOWN)).isEqualTo("name");
        assertThat(Nearest.of("fulname", KNOWN)).isEqualTo("fullname");
        assertThat(Nearest.of("createdAt", KNOWN)).isEqualTo("created_at");
    }

    @Test
    void of_countsSwappedCharactersOnce() {
        assertThat(Nearest.of("nmae", KNOWN)).isEqualTo("name");
    }

    @Test
    void of_isBlindToCase() {
        assertThat(Nearest.of("NAME", KNOWN)).isEqualTo("name");
    }

    @Test
    void of_proposesNothingFarAway() {
        assertThat(Nearest.of("color", KNOWN)).isNull();
        assertThat(Nearest.of("x", List.of())).isNull();
    }

    @Test
    void hint_isASentenceOrNothing() {
        assertThat(Nearest.hint("nam", KNOWN)).isEqualTo(" Did you mean \"name\"?");
        assertThat(Nearest.hint("color", KNOWN)).isEmpty();
    }
}
