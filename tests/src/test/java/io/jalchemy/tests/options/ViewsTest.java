package io.jalchemy.tests.options;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.options.TalePath.TALE;
import static io.jalchemy.tests.options.ViewedPath.VIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.ViewWrittenException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An entity whose table is a view is read, and never created, dropped or written; see D-annotations-1 of {@code docs/design/parity.md}. */
class ViewsTest {

    private static final Map<String, Consumer<Session>> WRITES = new LinkedHashMap<>();

    static {
        WRITES.put("add", session -> {
            session.add(new Viewed(7L, "new"));
            session.flush();
        });
        WRITES.put("change", session -> {
            session.getOne(VIEWED, 1L).title("changed");
            session.flush();
        });
        WRITES.put("delete", session -> {
            session.delete(session.getOne(VIEWED, 1L));
            session.flush();
        });
        WRITES.put("merge", session -> {
            session.merge(new Viewed(1L, "merged"));
            session.flush();
        });
        WRITES.put("autoflush", session -> {
            session.getOne(VIEWED, 1L).title("changed");
            session.execute(select(TALE)).all();
        });
        WRITES.put("insert", session -> session.execute(insert(VIEWED).values(VIEWED.id.to(8L), VIEWED.title.to("x"))));
        WRITES.put("insert rows", session -> session.execute(insert(VIEWED), List.of(Map.of("id", 8L, "title", "x"))));
        WRITES.put("update", session -> session.execute(update(VIEWED).set(VIEWED.title, "x")));
        WRITES.put("delete by statement", session -> session.execute(delete(VIEWED)));
        WRITES.put("returning", session -> session.execute(delete(VIEWED).returning(VIEWED))
                .all());
    }

    @EachDatabase
    void view_isReadAndNeverWritten(TestDatabase database) {
        Trial trial = new Trial(database);
        SessionFactory sessions = trial.sessions(TALE, VIEWED);
        database.engine().begin(c -> c.executeText("CREATE VIEW seen_tales AS SELECT id, title FROM tales"));
        sessions.inTransaction(session -> session.add(new Tale("t")));
        trial.sent();
        sessions.inTransaction(session -> {
            assertThat(session.execute(select(VIEWED).where(VIEWED.title.eq("t")))
                            .one()
                            .id())
                    .isEqualTo(1L);
            assertThat(session.getOne(VIEWED, 1L).title()).isEqualTo("t");
        });
        WRITES.forEach((how, write) -> {
            try (Session session = sessions.open()) {
                trial.sent();
                assertThatThrownBy(() -> write.accept(session))
                        .as(how)
                        .isInstanceOf(ViewWrittenException.class)
                        .hasMessageStartingWith("Viewed is only read: seen_tales is a view")
                        .hasMessageEndingWith("[VIEW_WRITTEN]");
                assertThat(trial.sent()).as(how).allMatch(sql -> sql.startsWith("SELECT"));
                session.rollback();
            }
        });
        database.engine().begin(c -> c.executeText("DROP VIEW seen_tales"));
        trial.sent();
        sessions.registry().metadata().dropAll(database.engine());
        assertThat(trial.sent()).isNotEmpty().noneMatch(sql -> sql.contains("seen_tales"));
    }
}
