package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.type.Types;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What an engine keeps of statements is bounded, however many different ones a program sends. */
class StatementMemoryTest {

    private static final int STATEMENTS = 100_000;

    /** A character of text is a byte; what else is kept of a statement weighs as many characters as make this true. */
    private static final int BYTES_FOR_A_CHARACTER = 4;

    @Test
    void manyDifferentStatements_retainNoMoreThanTheBound() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            long before = used();
            try (Connection connection = engine.connect()) {
                for (int i = 0; i < STATEMENTS; i++) {
                    connection
                            .execute(select(literal(i).as("n" + i), literal("x").as("t" + i)))
                            .all();
                }
            }
            assertBounded(engine, before);
            assertThat(engine.compilations()).isEqualTo(STATEMENTS);
        }
    }

    @Test
    void manyDifferentQueriesOfEntities_retainNoMoreThanTheBound() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Registry registry = Registry.of(EMPLOYEE);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            long before = used();
            try (Session session = sessions.open()) {
                for (int i = 0; i < STATEMENTS / 4; i++) {
                    session.execute(select(EMPLOYEE, literal(i).as("n" + i))).all();
                }
            }
            assertBounded(engine, before);
            assertThat(sessions.plansMade()).isGreaterThanOrEqualTo(STATEMENTS / 4);
        }
    }

    /** The cache may be the last to hold tables that a program makes for one statement. */
    @Test
    void statementsOverTablesOfTheirOwn_retainNoMoreThanTheBound() {
        assertBoundedFor(20_000, number -> {
            Column<?>[] columns = new Column<?>[10];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = column("column_" + number + "_" + i, Types.BIGINT);
            }
            return select(Table.of("table_" + number, columns).c("column_" + number + "_0"));
        });
    }

    /** Characters that take two bytes, in the text and in the key. */
    @Test
    void longTexts_retainNoMoreThanTheBound() {
        assertBoundedFor(300, number -> select(text("'" + "\u4e00".repeat(40_000) + number + "'", Types.VARCHAR)));
    }

    private static void assertBoundedFor(int statements, IntFunction<Query<?>> statement) {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            long before = used();
            try (Connection connection = engine.connect()) {
                for (int i = 0; i < statements; i++) {
                    try {
                        connection.execute(statement.apply(i));
                    } catch (DatabaseException e) {
                        assertThat(e.kind())
                                .isEqualTo(ErrorKind.SYNTAX); // no such table; its text is kept all the same
                    }
                }
            }
            assertBounded(engine, before);
        }
    }

    /** Returns how many bytes are in use after a collection. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static void assertBounded(Engine engine, long before) {
        long bound = EngineOptions.defaults().statementCacheSize();
        assertThat(engine.forMapper().statementCache().weight())
                .as("the cache is full, or this shows nothing")
                .isBetween(bound * 9 / 10, bound);
        assertThat(used() - before).isLessThanOrEqualTo(BYTES_FOR_A_CHARACTER * bound);
        Reference.reachabilityFence(engine);
    }

    @Test
    void statementsThatAreUsedAgainAndAgain_stayWhileOthersComeAndGo() {
        try (Engine engine =
                Engine.create("sqlite::memory:", EngineOptions.defaults().statementCacheSize(20_000))) {
            try (Connection connection = engine.connect()) {
                for (int i = 0; i < 5_000; i++) {
                    connection.execute(select(literal(i).as("again"))).all();
                    connection.execute(select(literal(i).as("n" + i))).all();
                }
            }
            assertThat(engine.compilations()).isEqualTo(5_001);
        }
    }
}
