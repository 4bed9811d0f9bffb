package io.jalchemy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "users, -, -, true",
                "users, users, -, true",
                "Users, users, -, true",
                "users, user, -, false",
                "users, user*, -, true",
                "my.users, *.users, -, true",
                "myxusers, my.users, -, false",
                "a\\Eb, a\\Eb, -, true",
                "a\\Eb, a*b, -, true",
                "users, *, users, false",
                "users, -, us*, false",
                "posts, -, us*, true"
            })
    void names_areChosenByPatterns(String name, String wanted, String excluded, boolean chosen) {
        NamePatterns patterns = new NamePatterns(
                wanted == null ? List.of() : List.of(wanted), excluded == null ? List.of() : List.of(excluded));
        assertThat(patterns.chooses(name)).isEqualTo(chosen);
    }
}
