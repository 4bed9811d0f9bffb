package io.jalchemy.tests.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Histories find mistakes that are made in the library on purpose; {@code -Dhistories.planted=true} has them look. */
class PlantedMistakesTest {

    /** How many histories there may be until the mistake is found. */
    private static final long BUDGET = 2_000;

    @ParameterizedTest
    @EnumSource
    void mistake_appliesToTheSourcesAsTheyAre(PlantedMistake mistake) {
        assertThat(mistake.source()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "histories.planted", matches = "true")
    void mistake_isFound(PlantedMistake mistake, @TempDir Path directory) {
        Path classes = directory.resolve("classes");
        mistake.compile(classes);
        long found = PlantedMistake.firstDisagreement(classes, 1, BUDGET);
        while (found >= 0 && !agreesWithoutIt(found)) {
            found = PlantedMistake.firstDisagreement(classes, found + 1, BUDGET - found);
        }
        assertThat(found).as("the history that finds it").isPositive();
        System.out.println(mistake + " is found by history " + found);
    }

    private static boolean agreesWithoutIt(long seed) {
        try (World world = new World(TestDatabase.fresh(TestDatabase.Kind.SQLITE))) {
            Histories histories = Histories.of(world);
            histories.run(seed, 1, 1);
            return histories.disagreements().isEmpty();
        }
    }
}
