package io.jalchemy.tests.histories;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.histories.Run.Disagreement;
import io.jalchemy.tests.histories.oracle.Mistake;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories of sessions do what an oracle says. {@code -Dhistories=100000} does more of them, {@code
 * -Dhistories.database=postgresql} on another database, {@code -Dhistories.seed=…} repeats those of a seed.
 */
class HistoriesTest {

    private static final int COUNT = Integer.getInteger("histories", 450);
    private static final TestDatabase.Kind DATABASE = TestDatabase.Kind.valueOf(
            System.getProperty("histories.database", "sqlite").toUpperCase(Locale.ROOT));

    /** What the library does not do yet. */
    private static final Set<Awaited> AWAITED = EnumSet.allOf(Awaited.class);

    private static World world() {
        return new World(TestDatabase.fresh(DATABASE));
    }

    @Test
    void histories_doWhatTheOracleSays() {
        long seed = Long.getLong("histories.seed", 1_000_000L);
        System.out.println("Histories: repeat this run with -Dhistories.seed=" + seed);
        try (World world = world()) {
            Histories histories = Histories.of(world, AWAITED);
            histories.run(seed, COUNT, 5);
            assertThat(histories.disagreements()).as(histories.report()).isEmpty();
            if (COUNT >= 100_000 && AWAITED.isEmpty()) {
                assertThat(histories.coverage().missing(50)).isEmpty();
            }
        }
    }

    /** What histories tell apart already; rows that are switched, JSON and expiry wait for what is awaited. */
    static Stream<Mistake> mistakes() {
        return Stream.of(
                Mistake.ORPHANS_STAY,
                Mistake.DELETE_DOES_NOT_CASCADE,
                Mistake.OLD_PARTNER_KEEPS_ITS_KEY,
                Mistake.ROLLBACK_KEEPS_CHANGES,
                Mistake.SAVEPOINT_ROLLBACK_TAKES_ALL,
                Mistake.REMOVED_NEW_CHILD_STAYS,
                Mistake.LINKS_COME_BACK);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeOfTheOracle_isFound(Mistake mistake) {
        try (World world = world()) {
            Histories histories = Histories.of(world, Set.of());
            Disagreement found = histories.find(mistake, 1, 2_000);
            assertThat(found).as("what histories found").isNotNull();
            assertThat(found.done()).as("the shortest history").hasSizeLessThan(25);
        }
    }

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
