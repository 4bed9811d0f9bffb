package io.jalchemy.tests.values;

import static io.jalchemy.tests.values.LeafPath.LEAF;
import static io.jalchemy.tests.values.StampPath.STAMP;
import static io.jalchemy.tests.values.TreePath.TREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Values that come from triggers, and defaults that look at the rest of the row. */
class DatabaseMadeValuesTest {

    private static void run(TestDatabase database, String... ddl) {
        database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement()) {
                for (String each : ddl) {
                    statement.execute(each);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @EachDatabase
    void whatATriggerMade_isRead_afterTheInsert(TestDatabase database) {
        Registry registry = Registry.of(STAMP);
        registry.metadata().createAll(database.engine());
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            run(
                    database,
                    "CREATE TRIGGER fill AFTER INSERT ON stamps BEGIN"
                            + " UPDATE stamps SET code = 'code of ' || NEW.name WHERE id = NEW.id; END");
        } else {
            run(
                    database,
                    "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$BEGIN NEW.code := 'code of ' || NEW.name; RETURN NEW; END$$",
                    "CREATE TRIGGER fill BEFORE INSERT ON stamps FOR EACH ROW EXECUTE FUNCTION fill()");
        }
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        for (int count : List.of(1, 40)) {
            List<Stamp> stamps = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                stamps.add(new Stamp("s" + i));
            }
            try (Session session = sessions.open()) {
                session.addAll(stamps);
                session.flush();
                for (Stamp each : stamps) {
                    assertThat(each.getCode()).isEqualTo("code of " + each.getName());
                }
                session.commit();
            }
        }
    }

    @EachDatabase
    void defaults_seeTheParentsKey_whereItIsKnown(TestDatabase database) {
        Registry registry = Registry.of(TREE, LEAF);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        try (Session session = sessions.open()) {
            Tree generated = new Tree();
            Tree given = new Tree(77L);
            Leaf ofGenerated = new Leaf(generated);
            Leaf ofGiven = new Leaf(given);
            session.addAll(List.of(generated, given, ofGenerated, ofGiven));
            session.flush();
            assertThat(ofGiven.getLabel()).isEqualTo("of 77");
            assertThat(ofGenerated.getLabel())
                    .as("the database had yet to make it")
                    .isEqualTo("of null");
            Leaf later = new Leaf(generated);
            session.add(later);
            session.flush();
            assertThat(later.getLabel()).isEqualTo("of " + generated.getId());
            session.commit();
            Leaf afterCommit = new Leaf(session.get(TREE, 77L));
            session.add(afterCommit);
            session.commit();
            assertThat(afterCommit.getLabel()).isEqualTo("of 77");
        }
    }
}
