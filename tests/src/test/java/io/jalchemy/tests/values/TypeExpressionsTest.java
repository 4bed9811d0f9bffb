package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.excluded;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.values.LetterPath.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.Loading;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Types with SQL around their values: what the database holds has a mark, what programs see has none. */
class TypeExpressionsTest {

    private static final TextType MARKED = new Letter.Marked().sqlType();
    private static final Table NOTES = Table.of(
            "notes",
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("y", MARKED).insertValue("made"),
            Column.of("z", MARKED).serverDefaultValue("given"));
    private static final Column<Integer> ID = NOTES.c("id", Types.INTEGER);
    private static final Column<String> Y = NOTES.c("y", MARKED);
    private static final Column<String> Z = NOTES.c("z", MARKED);

    private static List<String> raw(Connection connection, String column, String table) {
        return connection
                .execute(text("SELECT " + column + " AS v FROM " + table + " ORDER BY 1")
                        .columns(text("v", Types.VARCHAR).as("v")))
                .all();
    }

    @FullFeatures
    @EachDatabase
    void core_writesMarked_findsAndReadsWithout(TestDatabase database) {
        MetaData.of(NOTES).createAll(database.engine());
        database.engine().begin(connection -> {
            connection.execute(insert(NOTES).values(ID.to(1), Y.to("a")));
            connection.execute(insert(NOTES).values(ID.to(2), Y.to("b")).values(ID.to(3), Y.to("c")));
            connection.execute(insert(NOTES), rows(4, 40));
            assertThat(connection
                            .execute(insert(NOTES).returning(Y, Z), rows(40, 80))
                            .all())
                    .allSatisfy(row -> assertThat(row.v2()).isEqualTo("given"))
                    .extracting(row -> row.v1())
                    .containsExactlyElementsOf(
                            IntStream.range(40, 80).mapToObj(i -> "v" + i).toList());
            connection.execute(insert(NOTES).values(ID.to(80)));
            assertThat(raw(connection, "y", "notes")).hasSize(80).allMatch(y -> y.matches("<[a-z0-9]+"));
            assertThat(raw(connection, "z", "notes")).containsOnly("<given");
            assertThat(connection.execute(select(Y).where(ID.eq(80))).one()).isEqualTo("made");
            assertThat(connection
                            .execute(select(ID).where(Y.in("a", "c", "v5")).orderBy(ID))
                            .all())
                    .containsExactly(1, 3, 5);
            assertThat(connection
                            .execute(select(ID).where(Y.notIn("made")).limit(1).orderBy(ID))
                            .all())
                    .containsExactly(1);
            assertThat(connection.execute(select(ID).where(Y.in(List.of()))).all())
                    .isEmpty();
            connection.execute(insert(NOTES)
                    .values(ID.to(1), Y.to("aa"))
                    .onConflict(ID)
                    .doUpdate(Y.to(excluded(Y)), Z.to("changed")));
            assertThat(connection.execute(select(Y, Z).where(ID.eq(1))).one())
                    .satisfies(row -> assertThat(List.of(row.v1(), row.v2())).containsExactly("aa", "changed"));
            assertThat(connection
                            .execute(update(NOTES)
                                    .set(Y.to("q"))
                                    .where(Y.eq("b"))
                                    .returning(Y))
                            .all())
                    .containsExactly("q");
            assertThat(connection.execute(delete(NOTES).where(Y.eq("q"))).rowCount())
                    .isEqualTo(1);
            connection.execute(insert(NOTES)
                    .fromSelect(List.of(ID, Y), select(number(ID).plus(1000), Y).where(ID.eq(1))));
            assertThat(connection.execute(select(Y).where(ID.eq(1001))).one()).isEqualTo("aa");
            assertThat(connection
                            .execute(text("SELECT id FROM notes WHERE y IN :some ORDER BY id")
                                    .bind("some", List.of("aa", "c"), MARKED)
                                    .columns(ID))
                            .all())
                    .containsExactly(1, 3, 1001);
            assertThat(raw(connection, "y", "notes")).allMatch(y -> y.matches("<[a-z0-9]+"));
        });
    }

    private static List<Map<String, Object>> rows(int from, int to) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(Map.of("id", i, "y", "v" + i));
        }
        return rows;
    }

    @EachDatabase
    void sessions_writeMarked_findAndReadWithout(TestDatabase database) {
        Registry registry = Registry.of(LETTER);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        sessions.inTransaction(session -> {
            Letter first = new Letter("first", "hello", null);
            session.add(first);
            for (int i = 0; i < 30; i++) {
                session.add(new Letter("answer" + i, i % 3 == 0 ? null : "text" + i, first));
            }
        });
        sessions.inTransaction(session -> {
            assertThat(raw(session.connection(), "code", "letters")).hasSize(31).allMatch(c -> c.matches("<[a-z0-9]+"));
            Letter answer = session.get(LETTER, "answer7");
            assertThat(answer.getText()).isEqualTo("text7");
            assertThat(answer.getAnswered().getText()).isEqualTo("hello");
            assertThat(answer.getAnswered().getAnswers()).hasSize(30).contains(answer);
            assertThat(session.getAll(LETTER, List.of("answer1", "answer7")))
                    .hasSize(2)
                    .contains(answer);
            session.refresh(answer);
            assertThat(answer.getText()).isEqualTo("text7");
            for (Letter each : answer.getAnswered().getAnswers()) {
                each.setText(each.getText() == null ? "set" : each.getText() + "x");
            }
        });
        sessions.inTransaction(session -> loads(session));
        sessions.inTransaction(session -> {
            assertThat(raw(session.connection(), "text", "letters")).hasSize(31).allMatch(c -> c.matches("<[a-z0-9]+"));
            session.execute(update(LETTER).set(LETTER.text.to("all")).where(LETTER.code.ne("first")));
            Letter merged = session.merge(new Letter("answer3", "merged", null));
            assertThat(merged.getText()).isEqualTo("merged");
            session.delete(merged);
            session.flush();
            List.copyOf(session.get(LETTER, "first").getAnswers()).forEach(session::delete);
            session.flush();
            assertThat(session.scalars(select(LETTER.code)).all()).containsExactly("first");
        });
    }

    private static void loads(Session session) {
        for (boolean joined : new boolean[] {true, false}) {
            session.expungeAll();
            Letter first = session.scalars(select(LETTER)
                            .where(LETTER.code.eq("first"))
                            .options(
                                    joined ? Loading.joinedLoad(LETTER.answers) : Loading.selectInLoad(LETTER.answers)))
                    .one();
            assertThat(first.getAnswers())
                    .hasSize(30)
                    .allSatisfy(each -> assertThat(each.getAnswered()).isSameAs(first))
                    .extracting(Letter::getText)
                    .contains("text1x", "set")
                    .doesNotContainNull();
        }
        assertThat(session.scalars(select(LETTER.text).where(LETTER.code.in("answer1", "answer2")))
                        .all())
                .containsExactlyInAnyOrder("text1x", "text2x");
    }

    @EachDatabase
    void typesOfTheDatabase_areTextsForTheProgram(TestDatabase database) {
        SqlType<String> hex = Types.TEXT
                .withNativeName("bytea")
                .withBindExpression("decode(:value, 'hex')")
                .withColumnExpression("encode(:column, 'hex')")
                .withVariant("sqlite", Types.TEXT);
        Table table = Table.of("hexes", Column.of("id", Types.INTEGER).primaryKey(), Column.of("h", hex));
        MetaData.of(table).createAll(database.engine());
        database.engine().begin(connection -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                rows.add(Map.of("id", i, "h", String.format("%04x", i)));
            }
            Column<Integer> id = table.c("id", Types.INTEGER);
            Column<String> h = table.c("h", hex);
            connection.execute(insert(table), rows);
            connection.execute(insert(table).values(id.to(50), h.to((String) null)));
            connection.execute(insert(table).values(id.to(51), h.to("ff")));
            assertThat(connection
                            .execute(select(id).where(h.in("0007", "ff")).orderBy(id))
                            .all())
                    .containsExactly(7, 51);
            assertThat(connection.execute(select(id).where(h.in(List.of()))).all())
                    .isEmpty();
            assertThat(connection
                            .execute(select(h).where(id.ge(49)).orderBy(id))
                            .all())
                    .containsExactly("0031", null, "ff");
        });
    }

    @EachDatabase
    void definitions_holdWhatTheDatabaseHolds(TestDatabase database) {
        Table checked = Table.of(
                        "checked",
                        Column.of("id", Types.INTEGER).primaryKey(),
                        Column.of("y", MARKED).serverDefaultValue("it's"))
                .with(CheckConstraint.of(Column.of("y", MARKED).ne("no")));
        Column<String> y = checked.c("y", MARKED);
        Table view = ViewDefinition.of(select(y).where(y.ne("never"))).toTable("seen");
        MetaData.of(checked, view).createAll(database.engine());
        database.engine().begin(connection -> {
            connection.execute(
                    insert(checked).values(checked.c("id", Types.INTEGER).to(1)));
            assertThat(raw(connection, "y", "checked")).containsExactly("<it's");
            assertThat(raw(connection, "y", "seen")).containsExactly("<it's");
            assertThat(connection.execute(select(view.c("y", MARKED))).all()).containsExactly("it's");
        });
        assertThatThrownBy(() -> database.engine()
                        .begin(connection -> connection.execute(insert(checked)
                                .values(checked.c("id", Types.INTEGER).to(2), y.to("no")))))
                .hasMessageContaining("[CHECK]");
    }
}
