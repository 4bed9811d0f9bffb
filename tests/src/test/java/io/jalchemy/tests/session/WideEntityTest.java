package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.staff.WidePath.WIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.staff.Wide;
import java.util.List;

/** A class with more attributes than a long has bits does what others do. */
class WideEntityTest {

    private static SessionFixture wides(TestDatabase database) {
        SessionFixture wides = new SessionFixture(database, WIDE);
        wides.sessions.inTransaction(session -> {
            for (int i = 0; i < 3; i++) {
                Wide wide = new Wide("first " + i, "last " + i);
                wide.setBytes(new byte[] {1});
                wide.getChildren().add(new Wide("child", "of " + i));
                session.add(wide);
            }
        });
        wides.forget();
        return wides;
    }

    private static List<Wide> parents(Session session) {
        return session.scalars(select(WIDE).where(WIDE.parentId.isNull()).orderBy(WIDE.id))
                .all();
    }

    @EachDatabase
    void attributesBeyond64_areLoadedChangedAndExpired(TestDatabase database) {
        SessionFixture wides = wides(database);
        try (Session session = wides.sessions.open()) {
            List<Wide> all = parents(session);
            assertThat(all).extracting(Wide::getLast).containsExactly("last 0", "last 1", "last 2");
            wides.forget();
            assertThat(all.get(0).getChildren()).extracting(Wide::getLast).containsExactly("of 0");
            assertThat(all.get(1).getChildren().get(0).getParent()).isSameAs(all.get(1));
            assertThat(all.get(2).getParent()).isNull();
            assertThat(wides.sent()).hasSize(1);
            all.get(0).setLast("changed");
            all.get(1).getBytes()[0] = 7;
            session.commit();
            assertThat(wides.verbs()).hasSize(2).containsOnly("UPDATE wides");
            assertThat(all.get(2).getLast()).isEqualTo("last 2");
            assertThat(all.get(0).getLast()).isEqualTo("changed");
            assertThat(all.get(1).getBytes()).containsExactly(7);
            assertThat(wides.sent()).as("one for all that have expired").hasSize(1);
            all.get(0).setLast("never");
            session.rollback();
            assertThat(all.get(0).getLast()).isEqualTo("changed");
        }
    }

    @EachDatabase
    void deferredAndPrefetched_beyond64(TestDatabase database) {
        SessionFixture wides = wides(database);
        Wide left;
        try (Session session = wides.sessions.open()) {
            List<Wide> all = session.scalars(select(WIDE)
                            .where(WIDE.parentId.isNull())
                            .options(defer(WIDE.c65), selectInLoad(WIDE.children))
                            .orderBy(WIDE.id))
                    .all();
            wides.forget();
            assertThat(all.get(1).getLast()).isEqualTo("last 1");
            assertThat(wides.sent()).hasSize(1);
            session.connection(); // what is done on it counts as written
            assertThat(all.get(2).getLast()).isEqualTo("last 2");
            assertThat(wides.sent())
                    .as("what was loaded ahead is not trusted any more")
                    .hasSize(1);
            left = all.get(0);
        }
        assertThat(left.getChildren()).hasSize(1);
        assertThat(left.getFirst()).isEqualTo("first 0");
        assertThatThrownBy(left::getLast).isInstanceOf(DetachedObjectException.class);
    }
}
