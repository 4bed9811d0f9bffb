package io.jalchemy.tests.session;

import static io.jalchemy.tests.wrong.ChildPath.CHILD;
import static io.jalchemy.tests.wrong.LonelyPath.LONELY;
import static io.jalchemy.tests.wrong.ParentPath.PARENT;
import static io.jalchemy.tests.wrong.UndecidedPath.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.wrong.Child;
import io.jalchemy.tests.wrong.Parent;
import org.junit.jupiter.api.Test;

/** What ties entities, and what is refused when a registry is made. */
class MappingTest {

    @Test
    void relationship_withoutForeignKey_isRefused() {
        assertThatThrownBy(() -> Registry.of(LONELY))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Lonely.parents: there is no foreign key between lonely and parents")
                .hasMessageContaining("join = ");
    }

    @Test
    void relationship_withSeveralForeignKeys_isRefused() {
        assertThatThrownBy(() -> Registry.of(UNDECIDED))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Undecided.parent")
                .hasMessageContaining("several foreign keys")
                .hasMessageContaining("foreignKeys = ");
    }

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
