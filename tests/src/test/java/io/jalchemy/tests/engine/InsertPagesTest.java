package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many rows one INSERT writes, where the program says so: each way to write many, in each scope of options, by each strategy. */
class InsertPagesTest {

    private static final Table NUMBERS =
            Table.of("numbers", column("id", Types.BIGINT).primaryKey(), column("name", Types.VARCHAR));
    private static final Column<Long> ID = NUMBERS.c("id", Types.BIGINT);

    private static final int ROWS = 23;

    /** Where the option is given. */
    private enum Scope {
        ENGINE,
        CONNECTION,
        BLOCK
    }

    /** Who writes. */
    private enum Way {
        ROWS,
        ROWS_WITH_RETURNING,
        ROWS_OF_ENTITIES,
        FLUSH
    }

    private static final List<List<Feature>> WITHOUT = List.of(
            List.of(),
            List.of(Feature.ARRAYS),
            List.of(Feature.ARRAYS, Feature.MERGE_RETURNING, Feature.INSERT_RETURNING, Feature.MULTI_ROW_RETURNING));

    private static Engine engine(TestDatabase database, List<Feature> without) {
        EngineOptions options = EngineOptions.defaults();
        for (Feature each : without) {
            options = options.without(each);
        }
        return Engine.create(database.url(), options);
    }

    private static List<Map<String, Object>> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> Map.<String, Object>of("id", (long) i, "name", "n" + i))
                .toList();
    }

    /** Writes 23 rows, and returns how many each INSERT has written. */
    private static List<Long> written(Engine engine, Way way, Scope scope, ExecutionOptions options) {
        Engine own = scope == Scope.ENGINE ? engine.withExecutionOptions(options) : engine;
        ExecutionOptions block = scope == Scope.BLOCK ? options : ExecutionOptions.NONE;
        List<Long> written = new ArrayList<>();
        ListenerRegistration listening = engine.listen(new EngineListener() {
            @Override
            public void statementSucceeded(StatementSucceeded event) {
                if (event.started().sql().matches("(?s)(INSERT|MERGE).*")) {
                    boolean together = event.started().kind() == StatementKind.BATCH;
                    written.add(together ? event.started().batchSize() : event.rows());
                }
            }
        });
        try {
            if (way == Way.ROWS || way == Way.ROWS_WITH_RETURNING) {
                writeRows(own, way, scope == Scope.CONNECTION ? options : ExecutionOptions.NONE, block);
            } else {
                writeEntities(own, way, block);
            }
        } finally {
            listening.close();
        }
        return written;
    }

    private static void writeRows(Engine engine, Way way, ExecutionOptions ofConnection, ExecutionOptions block) {
        try (Connection connection = engine.connect()) {
            connection.executionOptions(ofConnection);
            connection.withExecutionOptions(block, () -> {
                if (way == Way.ROWS) {
                    connection.execute(insert(NUMBERS), rows());
                } else {
                    connection.execute(insert(NUMBERS).returning(ID), rows());
                }
            });
            assertThat(connection.execute(select(count()).from(NUMBERS)).one()).isEqualTo(ROWS);
        }
    }

    private static void writeEntities(Engine engine, Way way, ExecutionOptions block) {
        try (Session session =
                SessionFactory.of(engine, Registry.of(USER, POST)).open()) {
            List<User> users =
                    IntStream.range(0, ROWS).mapToObj(i -> new User("n" + i)).toList();
            session.withExecutionOptions(block, () -> {
                if (way == Way.FLUSH) {
                    session.addAll(users);
                    session.flush();
                    assertThat(users.stream().map(User::getId))
                            .doesNotContainNull()
                            .doesNotHaveDuplicates();
                } else {
                    session.execute(
                            insert(USER),
                            users.stream()
                                    .map(each -> Map.of("name", each.getName()))
                                    .toList());
                }
            });
            assertThat(session.scalars(select(USER)).all()).hasSize(ROWS);
        }
    }

    private static @Nullable String skipped(Way way, Scope scope, List<Feature> without) {
        if (way.compareTo(Way.ROWS_OF_ENTITIES) >= 0 && scope == Scope.CONNECTION) {
            return "a session has no such scope";
        }
        return way == Way.ROWS_WITH_RETURNING && without.contains(Feature.INSERT_RETURNING) ? "refused" : null;
    }

    @EachDatabase
    void statements_haveAtMostThatManyRows(TestDatabase database) {
        for (List<Feature> without : WITHOUT) {
            try (Engine engine = engine(database, without)) {
                Registry.of(USER, POST).metadata().with(NUMBERS).createAll(engine);
                for (Way way : Way.values()) {
                    for (Scope scope : Scope.values()) {
                        if (skipped(way, scope, without) != null) {
                            continue;
                        }
                        for (int page : new int[] {1, 2, 10, ROWS, 1_000}) {
                            ExecutionOptions options = ExecutionOptions.NONE.insertPageSize(page);
                            List<Long> written = written(engine, way, scope, options);
                            assertThat(written)
                                    .as("%s %s %s without %s", page, way, scope, without)
                                    .allSatisfy(rows -> assertThat(rows).isBetween(1L, (long) page));
                            assertThat(written.stream().mapToLong(each -> each).sum())
                                    .isEqualTo(ROWS);
                        }
                    }
                }
            }
        }
    }

    @EachDatabase
    void innerOption_takesPrecedence_andTheLimitOfTheDatabaseStays(TestDatabase database) {
        Engine engine = database.engine();
        Registry.of(USER, POST).metadata().with(NUMBERS).createAll(engine);
        Engine small = engine.withExecutionOptions(ExecutionOptions.NONE.insertPageSize(2));
        assertThat(written(small, Way.ROWS, Scope.BLOCK, ExecutionOptions.NONE.insertPageSize(20)))
                .containsExactly(20L, 3L);
        assertThat(written(small, Way.ROWS, Scope.BLOCK, ExecutionOptions.NONE.label("other")))
                .hasSize(12);
        assertThat(ExecutionOptions.NONE.insertPageSize(5).label("x").insertPageSize())
                .isEqualTo(5);
        assertThatThrownBy(() -> ExecutionOptions.NONE.insertPageSize(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("insertPageSize(0): give at least 1. [NEGATIVE]");
        List<Map<String, Object>> many = IntStream.range(0, 1_200)
                .mapToObj(i -> Map.<String, Object>of("id", (long) i, "name", "n" + i))
                .toList();
        List<Long> written = new ArrayList<>();
        engine.listen(new EngineListener() {
            @Override
            public void statementSucceeded(StatementSucceeded event) {
                written.add(event.rows());
            }
        });
        try (Connection connection = engine.connect()) {
            connection.executionOptions(ExecutionOptions.NONE.insertPageSize(1_000_000));
            connection.execute(insert(NUMBERS), many);
        }
        assertThat(written).as("no more than without the option").allSatisfy(each -> assertThat(each)
                .isLessThan(501));
        assertThat(written.stream().mapToLong(each -> each).sum()).isEqualTo(1_200);
    }
}
