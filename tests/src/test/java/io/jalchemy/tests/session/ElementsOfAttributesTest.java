package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.json;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.mutable.ArraysPath.ARRAYS;
import static io.jalchemy.tests.mutable.DocPath.DOC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.ArrayOperators;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.Synchronize;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.statement.Update;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.mutable.Arrays;
import io.jalchemy.tests.mutable.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elements of attributes that hold JSON or arrays: as what is asked for, and as what an UPDATE of an entity sets. */
class ElementsOfAttributesTest {

    private static SessionFixture docs(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, DOC);
        fixture.sessions.inTransaction(session -> session.addAll(List.of(doc("a", 1), doc("b", 2), new Doc("none"))));
        return fixture;
    }

    private static Doc doc(String name, int number) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", name);
        map.put("number", number);
        Doc made = new Doc(name);
        made.setMap(map);
        made.setList(new ArrayList<>(List.of(number, "x")));
        return made;
    }

    @EachDatabase
    void elementsOfAttributes_areAskedFor(TestDatabase database) {
        SessionFixture fixture = docs(database);
        try (Session session = fixture.sessions.open()) {
            assertThat(session.scalars(select(DOC.name)
                                    .where(json(DOC.map)
                                            .element("number")
                                            .asInteger()
                                            .gt(1)))
                            .all())
                    .containsExactly("b");
            assertThat(session.scalars(select(DOC)
                                    .where(json(DOC.map)
                                            .element("kind")
                                            .asString()
                                            .eq("a")))
                            .one()
                            .getName())
                    .isEqualTo("a");
            assertThat(session.scalars(select(json(DOC.list).element(0).asLong())
                                    .where(DOC.map.isNotNull())
                                    .orderBy(DOC.name))
                            .all())
                    .containsExactly(1L, 2L);
            assertThat(session.scalars(select(json(DOC.map).element("number").asInteger())
                                    .where(DOC.name.eq("none")))
                            .all())
                    .containsOnlyNulls();
        }
    }

    @EachDatabase(requires = Feature.ELEMENT_ASSIGNMENT)
    void elementOfJson_isSet_andTheObjectReadsItsRowAgain(TestDatabase database) {
        SessionFixture fixture = docs(database);
        Update update = update(DOC)
                .set(json(DOC.map).element("number").asInteger(), 9)
                .set(json(DOC.map).element("kind").asString(), "new")
                .set(DOC.name, "c")
                .where(DOC.name.eq("a"));
        for (Synchronize how : List.of(Synchronize.AUTO, Synchronize.EVALUATE, Synchronize.FETCH)) {
            try (Session session = fixture.sessions.open()) {
                List<Doc> all = session.scalars(select(DOC).orderBy(DOC.id)).all();
                fixture.forget();
                session.execute(update, how);
                fixture.forget();
                assertThat(all.get(0).getName()).as("%s", how).isEqualTo("c");
                assertThat(fixture.sent()).as("%s: a value was given", how).isEmpty();
                assertThat(all.get(0).getMap()).as("%s", how).isEqualTo(Map.of("kind", "new", "number", 9));
                assertThat(fixture.sent())
                        .as("%s: the element needs the row", how)
                        .hasSize(1);
                assertThat(all.get(1).getMap()).as("%s", how).isEqualTo(Map.of("kind", "b", "number", 2));
                assertThat(fixture.sent()).as("%s: it was not matched", how).isEmpty();
                session.rollback();
            }
        }
    }

    @EachDatabase(requires = Feature.ELEMENT_ASSIGNMENT)
    void elementOfAnArray_isSet_beneathChangesOfTheProgram(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ARRAYS);
        fixture.sessions.inTransaction(session -> {
            Arrays arrays = new Arrays("a");
            arrays.setWords(new ArrayList<>(List.of("u", "v")));
            session.add(arrays);
        });
        fixture.sessions.inTransaction(session -> {
            Arrays loaded = session.scalars(select(ARRAYS)).one();
            session.execute(update(ARRAYS).set(ArrayOperators.element(ARRAYS.words, 2), "w"));
            assertThat(loaded.getWords()).containsExactly("u", "w");
            loaded.getWords().add("x");
        });
        fixture.sessions.inTransaction(session ->
                assertThat(session.scalars(select(ARRAYS.words)).one()).containsExactly("u", "w", "x"));
    }

    @EachDatabase
    void element_isRefused_beforeAnythingIsSent_whereTheDatabaseSetsNone(TestDatabase database) {
        if (database.engine().dialect().has(Feature.ELEMENT_ASSIGNMENT)) {
            return;
        }
        SessionFixture fixture = docs(database);
        try (Session session = fixture.sessions.open()) {
            fixture.forget();
            assertThatThrownBy(() -> session.execute(
                            update(DOC).set(json(DOC.map).element("kind").asString(), "x")))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("SET of an element of docs.the_map is not supported by sqlite")
                    .hasMessageEndingWith("[ELEMENT_ASSIGNMENT]");
            assertThat(fixture.sent()).isEmpty();
        }
    }
}
