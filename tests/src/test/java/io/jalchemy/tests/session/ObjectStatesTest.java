package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.UserPath.USER;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;

/** In which of the five states an object is after what was done with it: as {@code inspect(object)} of SQLAlchemy 2.1 says. */
class ObjectStatesTest {

    /** What is done with one object, and its state after that. */
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("new", "transient");
        STATES.put("new add", "pending");
        STATES.put("new add expunge", "transient");
        STATES.put("new add rollback", "transient");
        STATES.put("new add close", "transient");
        STATES.put("new add flush", "persistent");
        STATES.put("new add flush rollback", "transient");
        STATES.put("new add flush expunge", "detached");
        STATES.put("new add commit", "persistent");
        STATES.put("new add commit close", "detached");
        STATES.put("new add flush delete flush", "deleted");
        STATES.put("new add flush delete flush rollback", "transient");
        STATES.put("load", "persistent");
        STATES.put("load rollback", "persistent");
        STATES.put("load expunge", "detached");
        STATES.put("load expunge add", "persistent");
        STATES.put("load close", "detached");
        STATES.put("load delete", "persistent");
        STATES.put("load delete add flush", "persistent");
        STATES.put("load delete rollback", "persistent");
        STATES.put("load delete flush", "deleted");
        STATES.put("load delete flush rollback", "persistent");
        STATES.put("load delete commit", "detached");
        STATES.put("load delete commit close", "detached");
    }

    @EachDatabase
    void object_isInOneState_whichFollowsWhatIsDone(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        SoftAssertions cells = new SoftAssertions();
        int number = 0;
        for (Map.Entry<String, String> cell : STATES.entrySet()) {
            String name = "u" + number++;
            blog.sessions.inTransaction(session -> session.add(new User("there " + name)));
            try (Session session = blog.sessions.open()) {
                User user = new User(name);
                for (String act : List.of(cell.getKey().split(" ", -1))) {
                    user = done(session, user, act);
                }
                cells.assertThat(states(user)).as(cell.getKey()).containsExactly(cell.getValue());
                boolean here =
                        cell.getValue().equals("pending") || cell.getValue().equals("persistent");
                cells.assertThat(session.contains(user)).as(cell.getKey()).isEqualTo(here);
            }
        }
        cells.assertAll();
    }

    private static User done(Session session, User user, String act) {
        switch (act) {
            case "new" -> {}
            case "load" -> {
                User found = session.scalars(select(USER).where(USER.name.eq("there " + user.getName())))
                        .one();
                return Objects.requireNonNull(found);
            }
            case "add" -> session.add(user);
            case "flush" -> session.flush();
            case "delete" -> session.delete(user);
            case "expunge" -> session.expunge(user);
            case "commit" -> session.commit();
            case "rollback" -> session.rollback();
            case "close" -> session.close();
            default -> throw new IllegalArgumentException(act);
        }
        return user;
    }

    private static List<String> states(User user) {
        Inspection of = Inspection.of(user);
        Map<String, Boolean> all = new LinkedHashMap<>();
        all.put("transient", of.isTransient());
        all.put("pending", of.isPending());
        all.put("persistent", of.isPersistent());
        all.put("deleted", of.isDeleted());
        all.put("detached", of.isDetached());
        List<String> names = new ArrayList<>();
        all.forEach((name, is) -> {
            if (is) {
                names.add(name);
            }
        });
        return names;
    }
}
