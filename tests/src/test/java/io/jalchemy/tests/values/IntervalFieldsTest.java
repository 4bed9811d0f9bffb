package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.Interval;
import io.jalchemy.dialect.postgresql.IntervalFields;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Intervals of some fields are cut as the server cuts them. */
class IntervalFieldsTest {

    private static final List<Interval> VALUES = List.of(
            new Interval(26, 40, 90_061_123_456L),
            new Interval(-26, -40, -90_061_123_456L),
            new Interval(0, 0, 59_999_999L),
            new Interval(13, -1, 1),
            new Interval(0, 0, 0));

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh(Kind.POSTGRESQL);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<SqlType<Interval>> types() {
        List<SqlType<Interval>> types = new ArrayList<>();
        for (IntervalFields fields : IntervalFields.values()) {
            types.add(PostgresqlTypes.interval(fields));
        }
        types.add(PostgresqlTypes.interval(IntervalFields.DAY_TO_SECOND, 6));
        types.add(PostgresqlTypes.interval(6));
        return types.stream();
    }

    /** The server's own cut is the truth: of a text without fields that is cast to the type. */
    @ParameterizedTest
    @MethodSource("types")
    void values_areCutAsTheServerCuts_andReadSo(SqlType<Interval> type) {
        Table table = Table.of("t", Column.of("id", Types.INTEGER).primaryKey(), Column.of("v", type));
        MetaData metadata = MetaData.of(table);
        metadata.createAll(database.engine());
        Column<Interval> v = table.c("v", type);
        database.engine().begin(connection -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < VALUES.size(); i++) {
                rows.add(Map.of("id", i, "v", VALUES.get(i)));
            }
            connection.execute(insert(table), rows);
            List<Interval> read = connection
                    .execute(select(v).orderBy(table.c("id", Types.INTEGER)))
                    .all();
            for (int i = 0; i < VALUES.size(); i++) {
                Interval server = connection
                        .execute(text("SELECT CAST(CAST(:v AS interval) AS " + type.nativeName() + ") AS v")
                                .bind("v", VALUES.get(i).toString(), Types.TEXT)
                                .columns(text("v", PostgresqlTypes.INTERVAL).as("v")))
                        .one();
                assertThat(read.get(i)).as("%s of %s", type, VALUES.get(i)).isEqualTo(server);
                assertThat(type.normalize(VALUES.get(i))).isEqualTo(server);
            }
        });
        SqlType<?> reflected = database.engine().inspector().table("t").c("v").type();
        boolean months = reflected.javaType() == Interval.class;
        if (months) {
            assertThat(reflected).isEqualTo(type);
        } else if (reflected.nativeName() != null) {
            assertThat(reflected.nativeName()).isEqualTo(type.nativeName());
        } else {
            assertThat(reflected).hasToString("INTERVAL(6)");
        }
        metadata.dropAll(database.engine());
    }

    @Test
    void digitsBeyondThePrecision_areCutAndNotRounded() {
        SqlType<Interval> type = PostgresqlTypes.interval(IntervalFields.DAY_TO_SECOND, 3);
        assertThat(type.nativeName()).isEqualTo("interval day to second(3)");
        assertThat(type.normalize(new Interval(0, 1, 1_999_999L))).isEqualTo(new Interval(0, 1, 1_999_000L));
        assertThat(PostgresqlTypes.interval(0).normalize(new Interval(0, 0, -1_999_999L)))
                .isEqualTo(new Interval(0, 0, -1_000_000L));
        assertThat(PostgresqlTypes.interval(3))
                .isEqualTo(PostgresqlTypes.interval(3))
                .isNotEqualTo(type);
        assertThat(PostgresqlTypes.interval(3).nativeName()).isEqualTo("interval(3)");
    }

    @Test
    void precisionWithoutSeconds_isRefused() {
        assertThatThrownBy(() -> PostgresqlTypes.interval(IntervalFields.YEAR_TO_MONTH, 3))
                .hasMessageContaining("YEAR TO MONTH")
                .hasMessageEndingWith("[BAD_PRECISION]");
        assertThatThrownBy(() -> PostgresqlTypes.interval(7)).hasMessageEndingWith("[BAD_PRECISION]");
        assertThatThrownBy(() -> PostgresqlTypes.interval(IntervalFields.SECOND, -1))
                .hasMessageEndingWith("[BAD_PRECISION]");
    }
}
