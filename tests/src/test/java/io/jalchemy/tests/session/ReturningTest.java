package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** INSERT, UPDATE and DELETE that give back objects of the session. */
class ReturningTest {

    @EachDatabase
    @FullFeatures
    void insertedRows_comeBackAsObjects_withDefaults(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        try (Session session = blog.sessions.open()) {
            Map<String, Object> third = new LinkedHashMap<>();
            third.put("name", "carol");
            third.put("fullname", null);
            List<User> users = session.execute(
                            insert(USER).returning(USER), List.of(Map.of("name", "ann"), Map.of("name", "bob"), third))
                    .all();
            assertThat(blog.verbs())
                    .as("one statement for each set of columns")
                    .containsExactly("INSERT users", "INSERT users");
            assertThat(users).extracting(User::getName).containsExactly("ann", "bob", "carol");
            assertThat(users).allSatisfy(user -> {
                assertThat(user.getId()).isNotNull();
                assertThat(user.getCreatedAt()).isNotNull();
                assertThat(user.getFullname()).isNull();
                assertThat(session.contains(user)).isTrue();
            });
            assertThat(blog.sent()).isEmpty();
            assertThat(session.get(USER, users.get(1).getId())).isSameAs(users.get(1));
            users.get(0).setName("anna");
            session.commit();
            assertThat(blog.rows("users WHERE name = 'anna'")).isEqualTo(1);
        }
    }

    @EachDatabase
    @FullFeatures
    void updatedRows_comeBackAsTheObjectsOfTheSession_inTheirNewState(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        try (Session session = blog.sessions.open()) {
            User ann = new User("ann");
            session.addAll(List.of(ann, new User("bob")));
            session.flush();
            List<User> users = session.scalars(update(USER)
                            .set(USER.fullname, "F")
                            .where(USER.name.in("ann", "bob"))
                            .returning(USER))
                    .all();
            assertThat(users).hasSize(2).contains(ann);
            blog.forget();
            assertThat(ann.getFullname()).isEqualTo("F");
            assertThat(blog.sent()).as("it came back with the statement").isEmpty();
            Row2<User, String> row = session.execute(update(USER)
                            .set(USER.fullname, "G")
                            .where(USER.id.eq(ann.getId()))
                            .returning(USER, USER.fullname))
                    .one();
            assertThat(row.v1()).isSameAs(ann);
            assertThat(row.v2()).isEqualTo("G");
            assertThat(ann.getFullname()).isEqualTo("G");
        }
    }

    @EachDatabase
    @FullFeatures
    void deletedRows_comeBackDetached(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        try (Session session = blog.sessions.open()) {
            session.add(new User("ann"));
            session.flush();
            User gone = session.execute(delete(USER).returning(USER)).one();
            assertThat(session.scalars(select(USER)).all()).isEmpty();
            assertThat(gone.getName()).isEqualTo("ann");
            assertThat(session.contains(gone)).isFalse();
            assertThat(session.execute(insert(TAG).returning(TAG.id), List.of(Map.of("name", "x"), Map.of("name", "y")))
                            .all())
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @EachDatabase
    void anotherEntity_cannotComeBack(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        try (Session session = blog.sessions.open()) {
            assertThatThrownBy(() -> session.execute(delete(USER).returning(TAG)))
                    .hasMessageContaining("returning(Tag)")
                    .hasMessageContaining("writes User");
            assertThat(blog.sent()).isEmpty();
        }
    }
}
