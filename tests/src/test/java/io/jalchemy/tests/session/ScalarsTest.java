package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;

/** Asking for single values: statements that give several are refused before anything is sent, whatever there is. */
class ScalarsTest {

    private static Map<String, RowStatement<?>> several() {
        Map<String, RowStatement<?>> all = new LinkedHashMap<>();
        all.put("two columns", select(TAG.id, TAG.name));
        all.put("entity and column", select(TAG, TAG.name));
        all.put("a list", select(List.of(TAG.id, TAG.name)));
        all.put("compound", select(TAG.id, TAG.name).union(select(TAG.id, TAG.name)));
        all.put("returning", update(TAG).set(TAG.name, "x").returning(TAG.id, TAG.name));
        return all;
    }

    private static Map<String, RowStatement<?>> single() {
        Map<String, RowStatement<?>> all = new LinkedHashMap<>();
        all.put("column", select(TAG.id));
        all.put("entity", select(TAG));
        all.put("count", select(count(TAG.id)));
        all.put("compound", select(TAG.id).union(select(TAG.id)));
        all.put("what the program makes of two", select(TAG.id, TAG.name).into((id, name) -> id + name));
        all.put("returning", update(TAG).set(TAG.name, "x").returning(TAG));
        return all;
    }

    private static final Map<String, BiConsumer<Session, RowStatement<?>>> METHODS =
            Map.of("scalars", (session, query) -> session.scalars(query).all(), "scalar", Session::scalar);

    @EachDatabase(requires = Feature.UPDATE_RETURNING)
    @FullFeatures
    void severalThings_areRefused_beforeAnythingIsSent(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, TAG);
        SoftAssertions soft = new SoftAssertions();
        for (boolean empty : new boolean[] {true, false}) {
            if (!empty) {
                blog.sessions.inTransaction(session -> session.add(new Tag("there")));
            }
            several()
                    .forEach((what, query) -> METHODS.forEach((name, method) -> {
                        try (Session session = blog.sessions.open()) {
                            session.add(new Tag("pending"));
                            blog.forget();
                            soft.assertThatThrownBy(() -> method.accept(session, query))
                                    .as(name + " of " + what)
                                    .isInstanceOfSatisfying(JalchemyException.class, e -> assertThat(e.code())
                                            .isEqualTo("SEVERAL_COLUMNS"));
                            soft.assertThat(blog.sent())
                                    .as(name + " of " + what)
                                    .isEmpty();
                            session.rollback();
                        }
                    }));
            single().forEach((what, query) -> METHODS.forEach((name, method) -> {
                try (Session session = blog.sessions.open()) {
                    blog.forget();
                    soft.assertThatCode(() -> method.accept(session, query))
                            .as(name + " of " + what)
                            .doesNotThrowAnyException();
                    soft.assertThat(blog.sent()).as(name + " of " + what).isNotEmpty();
                    session.rollback();
                }
            }));
        }
        soft.assertAll();
    }
}
