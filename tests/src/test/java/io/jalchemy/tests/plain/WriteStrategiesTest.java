package io.jalchemy.tests.plain;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchLookup;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which strategy writes a batch follows from the features of the engine; whichever does, the same rows are there. */
class WriteStrategiesTest {

    private static final int ROWS = 5;

    private static final Table ITEMS = Table.of("items", column("id", BIGINT).primaryKey(), column("name", TEXT));
    private static final Column<Long> ID = ITEMS.c("id", BIGINT);
    private static final Column<String> NAME = ITEMS.c("name", TEXT);

    private static final Set<Feature> NONE = Set.of();
    private static final Set<Feature> ARRAYS = Set.of(Feature.ARRAYS);
    private static final Set<Feature> UNNEST = Set.of(Feature.UNNEST);
    private static final Set<Feature> UNORDERED = Set.of(Feature.ASCENDING_KEYS);
    private static final Set<Feature> RETURNING = Set.of(Feature.INSERT_RETURNING);
    private static final Set<Feature> BATCHES = Set.of(Feature.LOCKING_SUBQUERY, Feature.JDBC_BATCHES);

    private static Set<Feature> and(Set<Feature> some, Feature... others) {
        Set<Feature> all = new HashSet<>(some);
        all.addAll(List.of(others));
        return all;
    }

    /** Database, features left out, how the statements begin or what is in them, how many there are. */
    static Stream<Arguments> inserts() {
        return Stream.of(
                Arguments.of(Kind.POSTGRESQL, NONE, "unnest(?) WITH ORDINALITY", 1),
                Arguments.of(Kind.POSTGRESQL, UNORDERED, "MERGE INTO items", 1),
                Arguments.of(Kind.POSTGRESQL, and(UNORDERED, Feature.MERGE_RETURNING), "VALUES (?) RETURNING id", ROWS),
                Arguments.of(Kind.POSTGRESQL, ARRAYS, "VALUES (?), (?), (?), (?), (?) RETURNING id", 1),
                Arguments.of(Kind.POSTGRESQL, UNNEST, "VALUES (?), (?), (?), (?), (?) RETURNING id", 1),
                Arguments.of(
                        Kind.POSTGRESQL, and(UNNEST, Feature.MULTI_ROW_RETURNING), "VALUES (?) RETURNING id", ROWS),
                Arguments.of(Kind.POSTGRESQL, and(RETURNING, Feature.ARRAYS, Feature.MERGE_RETURNING), "VALUES (?)", 1),
                Arguments.of(
                        Kind.POSTGRESQL,
                        and(RETURNING, Feature.ARRAYS, Feature.BATCHED_GENERATED_KEYS),
                        "VALUES (?)",
                        ROWS),
                Arguments.of(Kind.SQLITE, NONE, "VALUES (?), (?), (?), (?), (?) RETURNING id", 1),
                Arguments.of(Kind.SQLITE, UNORDERED, "VALUES (?) RETURNING id", ROWS),
                Arguments.of(Kind.SQLITE, RETURNING, "VALUES (?)", ROWS));
    }

    private static TestDatabase items(Kind kind, Set<Feature> without, List<String> sent) {
        EngineOptions options = EngineOptions.defaults();
        for (Feature each : without) {
            options = options.without(each);
        }
        TestDatabase database = TestDatabase.fresh(kind, options);
        MetaData.of(ITEMS).createAll(database.engine());
        database.engine().listen(EngineListener.ofStatements(sent::add));
        return database;
    }

    private static Object[] names(String prefix) {
        return IntStream.range(0, ROWS).mapToObj(i -> prefix + i).toArray();
    }

    private static Object[][] inserted(Engine engine, Object... names) {
        Object[][] keys = new Object[1][];
        BatchInsert batch = new BatchInsert(ITEMS, List.of(WrittenColumn.value(NAME)), List.of(ID));
        engine.begin(
                connection -> keys[0] = connection.forMapper().insert(batch, new Object[][] {names}, names.length)[0]);
        return keys;
    }

    private static List<String> rows(Engine engine) {
        List<String> all = new ArrayList<>();
        engine.begin(connection -> connection
                .execute(select(ID, NAME).from(ITEMS).orderBy(ID))
                .all()
                .forEach(row -> all.add(row.v1() + row.v2())));
        return all;
    }

    @ParameterizedTest
    @MethodSource("inserts")
    void insert(Kind kind, Set<Feature> without, String text, int statements) {
        List<String> sent = new ArrayList<>();
        try (TestDatabase database = items(kind, without, sent)) {
            Object[][] keys = inserted(database.engine(), names("n"));
            sent.removeIf(sql -> sql.contains("pg_catalog"));
            assertThat(sent).hasSize(statements).allMatch(sql -> sql.contains(text), text);
            assertThat(rows(database.engine()))
                    .containsExactlyElementsOf(IntStream.range(0, ROWS)
                            .mapToObj(i -> keys[0][i] + "n" + i)
                            .toList());
        }
    }

    static Stream<Arguments> updates() {
        return Stream.of(
                Arguments.of(Kind.POSTGRESQL, NONE, "FOR NO KEY UPDATE", 1),
                Arguments.of(Kind.POSTGRESQL, ARRAYS, "SET name = ? WHERE items.id = ?", 1),
                Arguments.of(Kind.POSTGRESQL, Set.of(Feature.LOCKING_SUBQUERY), "SET name = ? WHERE items.id = ?", 1),
                Arguments.of(Kind.POSTGRESQL, Set.of(Feature.ROW_LOCKS), "SET name = ? WHERE items.id = ?", 1),
                Arguments.of(Kind.POSTGRESQL, BATCHES, "SET name = ? WHERE items.id = ?", ROWS),
                Arguments.of(Kind.SQLITE, NONE, "SET name = ? WHERE items.id = ?", 1),
                Arguments.of(Kind.SQLITE, BATCHES, "SET name = ? WHERE items.id = ?", ROWS));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void update(Kind kind, Set<Feature> without, String text, int statements) {
        List<String> sent = new ArrayList<>();
        try (TestDatabase database = items(kind, without, sent)) {
            Object[] keys = inserted(database.engine(), names("n"))[0];
            sent.clear();
            BatchUpdate batch = new BatchUpdate(ITEMS, List.of(WrittenColumn.value(NAME)), List.of(ID));
            database.engine().begin(connection -> assertThat(connection
                            .forMapper()
                            .update(batch, new Object[][] {names("u"), keys}, ROWS)
                            .cardinality())
                    .isEqualTo(ROWS));
            assertThat(sent).hasSize(statements).allMatch(sql -> sql.contains(text), text);
            assertThat(rows(database.engine())).allMatch(row -> row.contains("u"));
        }
    }

    static Stream<Arguments> deletes() {
        return Stream.of(
                Arguments.of(Kind.POSTGRESQL, NONE, "FOR UPDATE", 1),
                Arguments.of(Kind.POSTGRESQL, ARRAYS, "WHERE items.id = ?", 1),
                Arguments.of(Kind.POSTGRESQL, Set.of(Feature.ROW_LOCKS), "WHERE items.id = ?", 1),
                Arguments.of(Kind.POSTGRESQL, BATCHES, "WHERE items.id = ?", ROWS),
                Arguments.of(Kind.SQLITE, NONE, "WHERE items.id = ?", 1),
                Arguments.of(Kind.SQLITE, BATCHES, "WHERE items.id IN (?, ?, ?, ?, ?, ?, ?, ?)", 1));
    }

    @ParameterizedTest
    @MethodSource("deletes")
    void delete(Kind kind, Set<Feature> without, String text, int statements) {
        List<String> sent = new ArrayList<>();
        try (TestDatabase database = items(kind, without, sent)) {
            Object[] keys = inserted(database.engine(), names("n"))[0];
            sent.clear();
            BatchDelete batch = new BatchDelete(ITEMS, List.of(ID));
            database.engine().begin(connection -> assertThat(
                            connection.forMapper().deleteCounted(batch, new Object[][] {keys}, ROWS))
                    .isEqualTo(ROWS));
            assertThat(sent).hasSize(statements).allMatch(sql -> sql.contains(text), text);
            assertThat(rows(database.engine())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookup_findsEachRow_inTheOrderInWhichItIsAskedFor(Kind kind) {
        List<String> sent = new ArrayList<>();
        try (TestDatabase database = items(kind, NONE, sent)) {
            Object[] keys = inserted(database.engine(), names("n"))[0];
            sent.clear();
            Object[] turned = {keys[4], keys[0], keys[2]};
            database.engine().begin(connection -> {
                BatchLookup one = new BatchLookup(ITEMS, List.of(ID), List.of(NAME));
                assertThat(connection.forMapper().read(one, new Object[][] {turned}, 3)[0])
                        .containsExactly("n4", "n0", "n2");
                BatchLookup two = new BatchLookup(ITEMS, List.of(ID, NAME), List.of(NAME));
                Object[] names = {"n4", "n0", "n2"};
                assertThat(connection.forMapper().read(two, new Object[][] {turned, names}, 3)[0])
                        .containsExactly(names);
            });
            assertThat(sent.get(0)).contains(kind == Kind.SQLITE ? "IN (?, ?, ?, ?)" : "= ANY (?)");
            assertThat(sent.get(1)).contains("items.id = ? AND items.name = ? OR");
        }
    }

    /** Texts of 500 sizes: few, and few bytes. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void manySizesOfABatch_haveFewTexts_whichRetainLittle(Kind kind) {
        List<Column<?>> columns = new ArrayList<>();
        columns.add(column("id", BIGINT).primaryKey());
        for (int i = 1; i < 20; i++) {
            columns.add(column("some_column_" + i, TEXT));
        }
        Table wide = Table.of("wide", columns.toArray(Column[]::new));
        BatchInsert batch = new BatchInsert(
                wide, wide.columns().stream().skip(1).map(WrittenColumn::value).toList(), List.of(wide.c("id")));
        EngineOptions options = EngineOptions.defaults().without(Feature.ARRAYS);
        try (TestDatabase database = TestDatabase.fresh(kind, options)) {
            MetaData.of(wide).createAll(database.engine());
            Set<Integer> texts = new HashSet<>();
            database.engine().listen(EngineListener.ofStatements(sql -> texts.add(sql.hashCode())));
            insert(database.engine(), batch, 1);
            long before = used();
            for (int size = 1; size <= 500; size++) {
                insert(database.engine(), batch, size);
            }
            assertThat(texts).hasSizeLessThan(70);
            assertThat(used() - before).isLessThan(20L << 20);
        }
    }

    private static void insert(Engine engine, BatchInsert batch, int size) {
        Object[][] values = new Object[19][size];
        try (io.jalchemy.engine.Connection connection = engine.connect()) {
            assertThat(connection.forMapper().insert(batch, values, size)[0]).doesNotContainNull();
        }
    }

    /** How many bytes are reachable. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
