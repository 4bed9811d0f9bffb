package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BLOB;
import static io.jalchemy.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.List;
import java.util.function.Consumer;

/** Texts that are written into statements mean the same whatever the server takes a backslash for. */
class TextLiteralsTest {

    private static final List<String> TEXTS =
            List.of("plain", "it's", "a\\b", "\\", "\\'", "'; DROP TABLE x; --", "\\\\'\\n", "a\\\\", "ü\n\t");

    private static void each(TestDatabase database, Consumer<Connection> work) {
        boolean postgresql = database.kind() == TestDatabase.Kind.POSTGRESQL;
        for (String setting : postgresql ? List.of("on", "off") : List.of("")) {
            database.engine().begin(connection -> {
                if (postgresql) {
                    connection.execute(text("SET LOCAL standard_conforming_strings = " + setting));
                }
                work.accept(connection);
            });
        }
    }

    @EachDatabase
    void defaultsAndConditions_areTheTextsThatWereGiven(TestDatabase database) {
        int[] number = {0};
        each(database, connection -> {
            for (String value : TEXTS) {
                Table table = Table.of(
                        "t" + number[0]++,
                        column("id", BIGINT).primaryKey(),
                        column("name", TEXT).serverDefaultValue(value),
                        column("bytes", BLOB).serverDefaultValue(new byte[] {0, 92, 39, -1}),
                        Index.of("name").asUnique().where(column("name", TEXT).eq(value)));
                MetaData.of(table).createAll(connection);
                Column<Long> id = table.c("id", BIGINT);
                Column<String> name = table.c("name", TEXT);
                for (long row = 1; row < 3; row++) {
                    connection.execute(insert(table)
                            .values(id.to(row))
                            .onConflict(name)
                            .indexWhere(name.eq(value))
                            .doNothing());
                }
                Row2<String, byte[]> row =
                        connection.execute(select(name, table.c("bytes", BLOB))).one();
                assertThat(row.v1()).isEqualTo(value);
                assertThat(row.v2()).containsExactly(0, 92, 39, -1);
            }
        });
    }

    @EachDatabase(requires = Feature.SEQUENCES)
    void namesInTexts_areThoseOfTheObjects(TestDatabase database) {
        int[] number = {0};
        each(database, connection -> {
            Sequence odd = Sequence.of("odd\\'name" + number[0]++);
            MetaData.of(Table.of("u" + number[0], column("id", BIGINT).primaryKey()))
                    .with(odd)
                    .createAll(connection);
            assertThat(connection.execute(select(odd.nextValue())).one()).isEqualTo(1);
        });
    }
}
