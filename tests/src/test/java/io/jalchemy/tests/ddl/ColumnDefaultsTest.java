package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.TIMESTAMP_TZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class ColumnDefaultsTest {

    private static final Table TABLE = Table.of(
            "t",
            column("id", BIGINT).primaryKey(),
            column("name", TEXT).notNull(),
            column("status", TEXT).insertValue("new"),
            column("length", INTEGER).insertDefault(context -> String.valueOf(context.value("name"))
                    .length()),
            column("answer", INTEGER).insertSql("6 * 7"),
            column("made", TIMESTAMP_TZ).serverDefault(ServerDefault.NOW),
            column("changes", INTEGER).insertValue(0).onUpdateSql("changes + 1"),
            column("written", INTEGER).serverDefaultValue(-1).onUpdate(context -> String.valueOf(context.value("name"))
                    .length()));

    private static final Table OTHER = Table.of("other", column("id", BIGINT).primaryKey(), column("note", TEXT));

    private static final Column<Long> ID = TABLE.c("id", BIGINT);
    private static final Column<String> NAME = TABLE.c("name", TEXT);
    private static final Column<String> STATUS = TABLE.c("status", TEXT);
    private static final Column<Integer> LENGTH = TABLE.c("length", INTEGER);
    private static final Column<Integer> ANSWER = TABLE.c("answer", INTEGER);
    private static final Column<Integer> CHANGES = TABLE.c("changes", INTEGER);
    private static final Column<Integer> WRITTEN = TABLE.c("written", INTEGER);
    private static final Column<Instant> MADE = TABLE.c("made", TIMESTAMP_TZ);

    @EachDatabase(requires = Feature.INSERT_RETURNING)
    void insert_getsDefaults_ofProgramAndDatabase(TestDatabase db) {
        MetaData.of(TABLE).createAll(db.engine());
        db.engine().begin(connection -> {
            var row = connection
                    .execute(insert(TABLE).values(NAME.to("ed")).returning(ID, STATUS, LENGTH, ANSWER, MADE))
                    .one();
            assertThat(row.v1()).isEqualTo(1L);
            assertThat(row.v2()).isEqualTo("new");
            assertThat(row.v3()).isEqualTo(2);
            assertThat(row.v4()).isEqualTo(42);
            assertThat(row.v5()).isNotNull();

            connection.execute(insert(TABLE).values(NAME.to("wendy")).values(NAME.to("al")));
            assertThat(connection.execute(select(LENGTH).orderBy(ID)).all()).containsExactly(2, 5, 2);
        });
    }

    /** What is given counts, a null as well; what has no default is NULL. */
    @EachDatabase
    void insert_takesWhatIsGiven_beforeAnyDefault(TestDatabase db) {
        MetaData.of(TABLE, OTHER).createAll(db.engine());
        db.engine().begin(connection -> {
            connection.execute(insert(TABLE)
                    .values(NAME.to("ed"), STATUS.to("old"), LENGTH.to(9), ANSWER.to(7), WRITTEN.to(3))
                    .values(
                            NAME.to("al"),
                            STATUS.to((String) null),
                            LENGTH.to((Integer) null),
                            ANSWER.to((Integer) null),
                            WRITTEN.to((Integer) null)));
            connection.execute(insert(TABLE).values(NAME.to("wendy")));
            assertThat(connection
                            .execute(select(STATUS, LENGTH, ANSWER, WRITTEN).orderBy(ID))
                            .all())
                    .extracting(row -> Arrays.asList(row.v1(), row.v2(), row.v3(), row.v4()))
                    .containsExactly(
                            Arrays.asList("old", 9, 7, 3),
                            Arrays.asList(null, null, null, null),
                            Arrays.asList("new", 5, 42, -1));
            connection.execute(insert(OTHER).values(OTHER.c("id", BIGINT).to(1L)));
            assertThat(connection.execute(select(OTHER.c("note", TEXT))).one()).isNull();
        });
    }

    @EachDatabase
    void insert_fromAQuery_getsDefaults(TestDatabase db) {
        MetaData.of(TABLE).createAll(db.engine());
        db.engine().begin(connection -> {
            connection.execute(insert(TABLE).values(NAME.to("ed"), STATUS.to("old")));
            connection.execute(
                    insert(TABLE).fromSelect(java.util.List.of(NAME), select(new TextView(NAME).concat("2"))));
            assertThat(connection.execute(select(STATUS).orderBy(ID)).all()).containsExactly("old", "new");
        });
    }

    @EachDatabase
    void update_getsItsDefaults_eachTime(TestDatabase db) {
        MetaData.of(TABLE).createAll(db.engine());
        db.engine().begin(connection -> {
            connection.execute(insert(TABLE).values(NAME.to("ed")));
            connection.execute(update(TABLE).set(NAME, "x"));
            assertThat(connection.execute(select(WRITTEN)).one()).isEqualTo(1);
            connection.execute(update(TABLE).set(NAME, "yyy"));
            assertThat(connection.execute(select(CHANGES)).one()).isEqualTo(2);
            assertThat(connection.execute(select(WRITTEN)).one()).isEqualTo(3);
            connection.execute(update(TABLE).set(CHANGES, 9).set(WRITTEN, 8));
            assertThat(connection.execute(select(CHANGES)).one()).isEqualTo(9);
            assertThat(connection.execute(select(WRITTEN)).one()).isEqualTo(8);
        });
    }

    @EachDatabase
    void rowsAsMaps_mayNameDifferentColumns(TestDatabase db) {
        MetaData.of(TABLE).createAll(db.engine());
        db.engine().begin(connection -> {
            long count = connection
                    .execute(
                            insert(TABLE),
                            List.of(
                                    Map.of("name", "ed"),
                                    Map.of("name", "wendy"),
                                    Map.of("name", "al", "status", "old", "id", 7)))
                    .rowCount();
            assertThat(count).isEqualTo(3);
            assertThat(connection.execute(select(STATUS).orderBy(NAME)).all()).containsExactly("old", "new", "new");
            assertThatThrownBy(() -> connection.execute(insert(TABLE), List.of(Map.of("nmae", "x"))))
                    .hasMessageContaining("no column \"nmae\"")
                    .hasMessageContaining("name");
        });
    }
}
