package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Sends values of a type in every way that there is, and reads them in every way: alone and in batches, in conditions and projections, as
 * elements of arrays, as defaults of columns. What is read is the normal form of what was sent.
 *
 * @param engine where
 * @param type of the values
 * @param compared whether the database can compare such values
 * @param streamed whether rows can be read part after part
 */
record TypeRoundTrips<J>(Engine engine, SqlType<J> type, boolean compared, boolean streamed) {

    TypeRoundTrips(Engine engine, SqlType<J> type, boolean compared) {
        this(engine, type, compared, true);
    }

    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final int ROWS = 40;

    /** Checks all ways for {@code values}. */
    void check(List<? extends J> values) {
        Table table = Table.of(
                "trips_" + TABLES.incrementAndGet(),
                Column.of("id", Types.BIGINT).primaryKey().autoincrement(io.jalchemy.sql.schema.Autoincrement.OFF),
                Column.of("v", type));
        Column<Long> id = table.c("id", Types.BIGINT);
        Column<J> v = table.c("v", type);
        MetaData metadata = MetaData.of(table);
        metadata.createAll(engine);
        try {
            engine.begin(connection -> {
                single(connection, table, id, v, values);
                conditions(connection, id, v, values);
                projected(connection, values);
            });
            engine.begin(connection -> connection.executeText("DELETE FROM " + table.name()));
            engine.begin(connection -> batches(connection, table, id, v, values));
        } finally {
            metadata.dropAll(engine);
        }
        if (engine.dialect().has(Feature.ARRAYS)) {
            arrays(values);
        }
    }

    private void single(Connection connection, Table table, Column<Long> id, Column<J> v, List<? extends J> values) {
        List<@Nullable J> sent = new ArrayList<>(values);
        sent.add(null);
        for (int i = 0; i < sent.size(); i++) {
            J value = sent.get(i);
            connection.execute(insert(table).values(id.to((long) i), v.to(value)));
        }
        List<@Nullable J> read = connection.execute(select(v).orderBy(id)).all();
        same(read, sent, "written one by one");
        if (streamed) {
            streamed(connection, id, v, sent);
        }
        for (int i = 0; i < values.size(); i++) {
            connection.execute(
                    update(table).set(v, values.get(values.size() - 1 - i)).where(id.eq((long) i)));
        }
        List<@Nullable J> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        same(
                connection
                        .execute(select(v).where(id.lt((long) values.size())).orderBy(id))
                        .all(),
                reversed,
                "updated");
        for (int i = 0; i < values.size(); i++) {
            connection.execute(update(table).set(v, values.get(i)).where(id.eq((long) i)));
        }
    }

    private void streamed(Connection connection, Column<Long> id, Column<J> v, List<@Nullable J> sent) {
        try (StreamedResult<J> rows = connection.stream(select(v).orderBy(id), 2)) {
            List<@Nullable J> streamed = new ArrayList<>();
            rows.forEach(streamed::add);
            same(streamed, sent, "streamed");
        }
    }

    private void conditions(Connection connection, Column<Long> id, Column<J> v, List<? extends J> values) {
        if (!compared) {
            return;
        }
        List<J> stored = values.stream().map(type::normalize).toList(); // numbers are compared with all their digits
        for (int i = 0; i < values.size(); i++) {
            J value = stored.get(i);
            assertThat(connection.execute(select(id).where(v.eq(value))).all())
                    .as("eq %s", value)
                    .contains((long) i);
            assertThat(connection
                            .execute(select(id).where(v.isNotDistinctFrom(value)))
                            .all())
                    .as("isNotDistinctFrom %s", value)
                    .contains((long) i);
            assertThat(connection.execute(select(id).where(v.ne(value))).all())
                    .as("ne %s", value)
                    .doesNotContain((long) i);
            assertThat(connection
                            .execute(select(id).where(v.in(List.of(value))))
                            .all())
                    .as("in %s alone", value)
                    .contains((long) i);
        }
        assertThat(connection
                        .execute(select(id).where(v.in(stored)).orderBy(id))
                        .all())
                .as("in")
                .hasSize(values.size());
        assertThat(connection.execute(select(id).where(v.notIn(stored))).all())
                .as("notIn")
                .isEmpty();
    }

    private void projected(Connection connection, List<? extends J> values) {
        for (J value : values) {
            List<@Nullable J> read = connection
                    .execute(select(literal(type.normalize(value), type)))
                    .all();
            same(read, Collections.singletonList(value), "projected");
        }
        same(
                connection.execute(select(literal(null, type))).all(),
                Collections.singletonList(null),
                "a projected null");
    }

    private void batches(Connection connection, Table table, Column<Long> id, Column<J> v, List<? extends J> values) {
        List<@Nullable J> sent = new ArrayList<>();
        Object[][] rows = new Object[2][ROWS];
        Object[][] changes = new Object[2][ROWS];
        for (int i = 0; i < ROWS; i++) {
            J value = i % (values.size() + 1) == values.size() ? null : values.get(i % (values.size() + 1));
            sent.add(value);
            rows[0][i] = (long) i;
            rows[1][i] = value;
            changes[1][i] = (long) (ROWS - 1 - i);
            changes[0][i] = value;
        }
        List<WrittenColumn> both = List.of(WrittenColumn.value(id), WrittenColumn.value(v));
        connection.forMapper().insert(new BatchInsert(table, both, List.of()), rows, ROWS);
        same(connection.execute(select(v).orderBy(id)).all(), sent, "a batch");
        connection
                .forMapper()
                .update(new BatchUpdate(table, List.of(WrittenColumn.value(v)), List.of(id)), changes, ROWS);
        Collections.reverse(sent);
        same(connection.execute(select(v).orderBy(id)).all(), sent, "a batch of changes");
    }

    private void arrays(List<? extends J> values) {
        List<J> elements = new ArrayList<>(values);
        elements.add(null);
        List<J> stored = new ArrayList<>();
        elements.forEach(each -> stored.add(type.normalize(each)));
        SqlType<List<J>> ofList = Types.arrayOf(type);
        SqlType<List<List<J>>> ofLists = Types.arrayOf(ofList);
        Table table = Table.of("trips_" + TABLES.incrementAndGet(), Column.of("a", ofList), Column.of("m", ofLists));
        MetaData metadata = MetaData.of(table);
        metadata.createAll(engine);
        Column<List<J>> a = table.c("a", ofList);
        Column<List<List<J>>> m = table.c("m", ofLists);
        try {
            engine.begin(connection -> {
                connection.execute(insert(table).values(a.to(elements), m.to(List.of(elements, elements))));
                connection.execute(insert(table).values(a.to(List.of()), m.to(List.of())));
                List<List<J>> read = connection.execute(select(a)).all();
                same(read.get(0), elements, "elements");
                assertThat(read.get(1)).isEmpty();
                if (compared) {
                    assertThat(connection.execute(select(a).where(a.eq(stored))).all())
                            .hasSize(1);
                    assertThat(connection
                                    .execute(select(a).where(m.in(List.of(List.of(), List.of(elements, elements)))))
                                    .all())
                            .hasSize(2);
                }
                List<List<List<J>>> nested = connection.execute(select(m)).all();
                assertThat(nested.get(0)).hasSize(2);
                same(nested.get(0).get(1), elements, "elements of two dimensions");
                assertThat(nested.get(1)).isEmpty();
            });
        } finally {
            metadata.dropAll(engine);
        }
    }

    /** Checks that {@code read} is the normal form of {@code sent}, as an object, to the database, and as a key. */
    private void same(List<? extends @Nullable J> read, List<? extends @Nullable J> sent, String how) {
        assertThat(read).as(how).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            J value = sent.get(i);
            J found = read.get(i);
            J normal = type.normalize(value);
            boolean free =
                    type.kind() == TypeKind.NUMERIC && type.precision() == null; // any number of zeros at the end
            if (Objects.deepEquals(found, normal) || (free && type.same(found, normal))) {
                assertThat(type.same(found, normal))
                        .as("%s: %s is same", how, value)
                        .isTrue();
                assertThat(type.key(found)).as("%s: key of %s", how, value).isEqualTo(type.key(value));
            } else {
                assertThat(found)
                        .as(how)
                        .usingRecursiveComparison(
                                RecursiveComparisonConfiguration.builder().build())
                        .isEqualTo(normal);
                assertThat(Objects.deepEquals(found, normal))
                        .as("%s: %s and %s", how, found, normal)
                        .isTrue();
            }
        }
    }

    /** Checks that {@code value} is what a row gets for which none is given. */
    void checkDefault(J value) {
        Table table = Table.of(
                "trips_" + TABLES.incrementAndGet(),
                Column.of("id", Types.BIGINT).primaryKey().autoincrement(io.jalchemy.sql.schema.Autoincrement.OFF),
                Column.of("v", type).serverDefaultValue(value));
        MetaData metadata = MetaData.of(table);
        metadata.createAll(engine);
        Column<J> v = table.c("v", type);
        try {
            engine.begin(connection -> {
                connection.execute(
                        insert(table).values(table.c("id", Types.BIGINT).to(1L)));
                same(connection.execute(select(v)).all(), Collections.singletonList(value), "default");
            });
        } finally {
            metadata.dropAll(engine);
        }
    }
}
