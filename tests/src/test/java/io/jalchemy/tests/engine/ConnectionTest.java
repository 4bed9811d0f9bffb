package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;

/** Where transactions begin and end. */
class ConnectionTest {

    private static final Table MARKS = Table.of("marks", column("id", BIGINT).primaryKey());
    private static final Column<Long> ID = MARKS.c("id", BIGINT);

    private static void mark(Connection connection, long id) {
        connection.execute(insert(MARKS).values(ID.to(id)));
    }

    private static long marks(Engine engine) {
        try (Connection connection = engine.connect()) {
            return connection.execute(select(count()).from(MARKS)).one();
        }
    }

    @EachDatabase
    void begin_beginsOnce_andCommitAndRollbackEndIt(TestDatabase database) {
        Engine engine = database.engine();
        MetaData.of(MARKS).createAll(engine);
        try (Connection connection = engine.connect()) {
            assertThat(connection.inTransaction()).isFalse();
            connection.begin();
            assertThat(connection.inTransaction()).isTrue();
            assertThatThrownBy(connection::begin)
                    .hasMessageContaining("begun already")
                    .hasMessageContaining("beginNested()");
            mark(connection, 1);
            connection.commit();
            assertThat(connection.inTransaction()).isFalse();
            mark(connection, 2);
            assertThatThrownBy(connection::begin).as("the statement began one").hasMessageContaining("begun already");
            connection.rollback();
            assertThat(connection.inTransaction()).isFalse();
            connection.begin();
            mark(connection, 3);
        }
        assertThat(marks(engine)).isEqualTo(1);
    }

    @EachDatabase
    void beginBlock_commitsAtItsEnd_andSavepointsTakeBackTheirOwn(TestDatabase database) {
        Engine engine = database.engine();
        MetaData.of(MARKS).createAll(engine);
        engine.begin(connection -> {
            mark(connection, 1);
            try (Savepoint savepoint = connection.beginNested()) {
                mark(connection, 2);
                assertThat(savepoint).isNotNull();
            }
            try (Savepoint savepoint = connection.beginNested()) {
                mark(connection, 3);
                savepoint.commit();
            }
        });
        assertThat(marks(engine)).isEqualTo(2);
        assertThatThrownBy(() -> engine.begin(connection -> {
                    mark(connection, 4);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(marks(engine)).isEqualTo(2);
    }

    /** SQLite's driver says of DDL with expressions that it gives rows. */
    @EachDatabase
    void text_isExecuted_whetherItGivesRowsOrNot(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TABLE plain (id INTEGER)");
            assertThat(connection.executeText("ALTER TABLE plain ADD COLUMN n INTEGER DEFAULT 1 CHECK (n > 0)"))
                    .isZero();
            assertThat(connection.executeText("INSERT INTO plain (id) VALUES (1), (2)"))
                    .isEqualTo(2);
            assertThat(connection.executeText("SELECT id FROM plain")).isZero();
            assertThat(connection.executeText("UPDATE plain SET n = 7 WHERE n = 1"))
                    .isEqualTo(2);
            connection.commit();
        }
    }
}
