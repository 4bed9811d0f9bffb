package io.jalchemy.tests.histories;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.histories.Run.Disagreement;
import io.jalchemy.tests.histories.oracle.Mistake;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories of sessions do what an oracle says. {@code -Dhistories=100000} does more of them, {@code
 * -Dhistories.database=postgresql} on another database, {@code -Dhistories.seed=…} repeats those of a seed.
 */
class HistoriesTest {

    /** Tests of the histories and their oracle; one run of them is enough, whatever the database. */
    private static final String ORACLE = "oracle";

    private static final int COUNT = Integer.getInteger("histories", 2_000);
    private static final TestDatabase.Kind DATABASE = TestDatabase.Kind.valueOf(
            System.getProperty("histories.database", "sqlite").toUpperCase(Locale.ROOT));

    private static World world() {
        return new World(TestDatabase.fresh(DATABASE));
    }

    @Test
    void histories_doWhatTheOracleSays() {
        long seed = Long.getLong("histories.seed", 1_000_000L);
        System.out.println("Histories: repeat this run with -Dhistories.seed=" + seed);
        try (World world = world()) {
            Histories histories = Histories.of(world);
            histories.run(seed, COUNT, 5);
            assertThat(histories.disagreements()).as(histories.report()).isEmpty();
            if (COUNT >= 100_000) {
                assertThat(histories.coverage().missing(50)).isEmpty();
            }
        }
    }

    /** Each way to change a relationship, of each kind and in each state, is drawn; how it ends others look at. */
    @Tag(ORACLE)
    @Test
    void everyCell_isReached() {
        try (World world = world()) {
            Histories histories = Histories.of(world);
            histories.run(1, 500, 0);
            assertThat(histories.reach(10_000, 1, 20)).isEmpty();
            assertThat(histories.coverage().unexpected()).isEmpty();
        }
    }

    @Tag(ORACLE)
    @ParameterizedTest
    @EnumSource
    void mistakeOfTheOracle_isFound(Mistake mistake) {
        try (World world = world()) {
            Histories histories = Histories.of(world);
            Disagreement found = histories.find(mistake, 1, 2_000);
            assertThat(found).as("what histories found").isNotNull();
            assertThat(found.done()).as("the shortest history").hasSizeLessThan(25);
        }
    }

    @Tag(ORACLE)
    @Test
    void oracle_knowsNothingOfTheLibrary() {
        noClasses()
                .that()
                .resideInAPackage("io.jalchemy.tests.histories.oracle")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.jalchemy.sql..",
                        "io.jalchemy.engine..",
                        "io.jalchemy.orm..",
                        "io.jalchemy.mapping..",
                        "io.jalchemy.tests.histories",
                        "io.jalchemy.tests.histories.entities")
                .check(new ClassFileImporter().importPackages("io.jalchemy.tests.histories"));
    }
}
