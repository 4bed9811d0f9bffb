package io.jalchemy.tests.session;

import static io.jalchemy.tests.passive.ChildPath.CHILD;
import static io.jalchemy.tests.passive.ParentPath.PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.passive.Child;
import io.jalchemy.tests.passive.Parent;

/** What the database does to rows by itself. */
class MappingTest {

    @EachDatabase
    void passiveDeletes_leaveRowsThatAreNotLoadedToTheDatabase(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, PARENT, CHILD);
        Parent parent = new Parent();
        parent.getChildren().add(new Child());
        fixture.sessions.inTransaction(session -> session.add(parent));
        try (Session session = fixture.sessions.open()) {
            session.delete(session.getOne(PARENT, parent.getId()));
            fixture.forget();
            session.commit();
            assertThat(fixture.verbs()).containsExactly("DELETE parents");
        }
        assertThat(fixture.rows("children")).isZero();
    }
}
