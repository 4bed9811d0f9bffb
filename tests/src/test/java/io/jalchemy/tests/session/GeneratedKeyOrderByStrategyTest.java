package io.jalchemy.tests.session;

import static io.jalchemy.tests.rows.TicketPath.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.rows.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that the database makes follow the order of {@code add}, with each strategy by which rows are written, whatever they name. */
class GeneratedKeyOrderByStrategyTest {

    /** How the engine may write, by what it does without. */
    enum Writing {
        ALL,
        WITHOUT_ARRAYS(Feature.ARRAYS, Feature.UNNEST),
        BY_MERGE(Feature.ASCENDING_KEYS),
        BY_MERGE_IN_RUNS(Feature.ASCENDING_KEYS, Feature.DEFAULT_IN_VALUES),
        IN_RUNS(Feature.DEFAULT_IN_VALUES),
        ROW_BY_ROW(Feature.ASCENDING_KEYS, Feature.MERGE_RETURNING),
        ONE_ROW_RETURNING(Feature.MULTI_ROW_RETURNING, Feature.MERGE_RETURNING),
        BATCHED_GENERATED_KEYS(Feature.INSERT_RETURNING, Feature.MERGE_RETURNING),
        GENERATED_KEYS(Feature.INSERT_RETURNING, Feature.MERGE_RETURNING, Feature.BATCHED_GENERATED_KEYS),
        WITHOUT_BATCHES(Feature.INSERT_RETURNING, Feature.MERGE_RETURNING, Feature.JDBC_BATCHES);

        private final List<Feature> without;

        Writing(Feature... without) {
            this.without = List.of(without);
        }
    }

    /** Which rows are added together. */
    enum Mix {
        ALIKE,
        TWO_SHAPES,
        FOUR_SHAPES,
        LONG_RUNS,
        WITH_EXPRESSIONS,
        WITH_PARENTS_THAT_ARE_THERE;

        private Ticket ticket(int number, Session session, @Nullable Ticket there) {
            Ticket ticket = new Ticket("t" + number);
            int shape =
                    switch (this) {
                        case ALIKE, WITH_EXPRESSIONS -> 0;
                        case TWO_SHAPES, WITH_PARENTS_THAT_ARE_THERE -> number % 2;
                        case FOUR_SHAPES -> number % 4;
                        case LONG_RUNS -> number / 60 % 3;
                    };
            if ((shape & 1) != 0) {
                ticket.setPriority("high" + number);
            }
            if ((shape & 2) != 0) {
                ticket.setSize(number);
            }
            if (this == WITH_PARENTS_THAT_ARE_THERE && number % 3 == 0) {
                ticket.setParent(there);
            }
            session.add(ticket);
            if (this == WITH_EXPRESSIONS && number % 3 == 0) {
                session.set(ticket, TICKET.size, Sql.whole(Sql.literal(number)).plus(0));
            }
            return ticket;
        }
    }

    static Stream<Arguments> cells() {
        return TestDatabase.kinds().stream().flatMap(kind -> Stream.of(Writing.values())
                .filter(writing -> writing.without.stream().allMatch(kind.dialect()::has))
                .flatMap(writing -> Stream.of(Mix.values()).map(mix -> Arguments.of(kind, writing, mix))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void keysFollowTheOrderOfAdd(TestDatabase.Kind kind, Writing writing, Mix mix) {
        EngineOptions options = TestDatabase.options();
        for (Feature each : writing.without) {
            options = options.without(each);
        }
        try (TestDatabase database = TestDatabase.fresh(kind, options)) {
            SessionFixture fixture = new SessionFixture(database, TICKET);
            for (int size : new int[] {2, 7, 200}) {
                try (Session session = fixture.sessions.open()) {
                    Ticket there = new Ticket("there");
                    session.add(there);
                    session.flush();
                    List<Ticket> tickets = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        tickets.add(mix.ticket(i, session, there));
                    }
                    session.flush();
                    check(tickets, there.getId());
                    session.commit();
                    for (int i = 0; i < size; i++) {
                        assertThat(tickets.get(i).getText()).isEqualTo("t" + i);
                    }
                }
            }
        }
    }

    private static void check(List<Ticket> tickets, Long before) {
        Long last = before;
        for (Ticket ticket : tickets) {
            assertThat(ticket.getId()).isGreaterThan(last);
            last = ticket.getId();
        }
    }
}
