package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.racks.KeyedCratePath.KEYED_CRATE;
import static io.jalchemy.tests.racks.RackPath.RACK;
import static io.jalchemy.tests.rows.CodePath.CODE;
import static io.jalchemy.tests.rows.CrewPath.CREW;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.racks.Racks.KeyedCrate;
import io.jalchemy.tests.racks.Racks.Rack;
import io.jalchemy.tests.rows.Code;
import io.jalchemy.tests.rows.Crew;
import java.util.ArrayList;
import java.util.List;

/** Whom a row refers to that goes from a deleted object to a new one which says nothing of it, and who knows. */
class SwitchedParentsTest {

    /** The list had the deleted object; where its owner is detached then, or merged, it must not take the new one away. */
    @EachDatabase
    void whoHeldTheOldObject_holdsTheOneThatSaysNothingOfIt(TestDatabase database) {
        SessionFixture rows = new SessionFixture(database, CREW, CODE);
        for (String before : List.of("loaded", "expired", "rolled back")) {
            for (boolean merged : new boolean[] {false, true}) {
                rows.sessions.inTransaction(
                        session -> session.scalars(select(CREW)).all().forEach(session::delete));
                Crew[] crew = {new Crew("crew")};
                crew[0].getCodes().add(new Code("CA"));
                rows.sessions.inTransaction(session -> session.add(crew[0]));
                Code fresh = new Code("CA");
                try (Session session = rows.sessions.open()) {
                    crew[0] = session.scalars(select(CREW)).one();
                    Code old = crew[0].getCodes().get(0);
                    if (before.equals("expired")) {
                        session.commit();
                    } else if (before.equals("rolled back")) {
                        old.setLabel("changed");
                        session.flush();
                        session.rollback();
                    }
                    session.delete(old);
                    session.add(fresh);
                    session.flush();
                    if (!merged) {
                        assertThat(crew[0].getCodes()).containsExactly(fresh);
                    }
                    session.commit();
                }
                rows.sessions.inTransaction(session -> {
                    if (merged) {
                        session.merge(crew[0]);
                    } else {
                        session.add(crew[0]);
                    }
                });
                assertThat(rows.rows("codes WHERE code = 'CA' AND crew_id IS NOT NULL"))
                        .as(before + ", merged " + merged)
                        .isEqualTo(1);
            }
        }
    }

    /** All rows of the transaction are taken back, so that the parent, new again, holds what it was given. */
    @EachDatabase
    void newParentOfTheOldObject_holdsItAgainAfterARollback(TestDatabase database) {
        SessionFixture rows = new SessionFixture(database, CREW, CODE);
        for (boolean savepoint : new boolean[] {false, true}) {
            Crew crew = new Crew("crew");
            Code old = new Code("CA");
            crew.getCodes().add(old);
            try (Session session = rows.sessions.open()) {
                session.add(crew);
                session.flush();
                session.delete(old);
                session.add(new Code("CA"));
                session.flush();
                if (savepoint) {
                    session.beginNested().rollback();
                }
                session.rollback();
                assertThat(crew.getCodes()).as("savepoint " + savepoint).containsExactly(old);
                assertThat(old.getCrew()).isSameAs(crew);
                session.add(crew);
                session.flush();
                assertThat(Inspection.of(old).isPersistent()).isTrue();
                session.rollback();
            }
        }
    }

    @EachDatabase
    void parentThatIsDeleted_isForgotten(TestDatabase database) {
        SessionFixture rows = new SessionFixture(database, RACK, KEYED_CRATE);
        for (boolean read : new boolean[] {true, false}) {
            for (String left : List.of("not", "by the list", "by a new list", "by its own side", "after the delete")) {
                for (boolean load : new boolean[] {true, false}) {
                    rows.sessions.inTransaction(session -> {
                        session.scalars(select(KEYED_CRATE)).all().forEach(session::delete);
                        Rack rack = new Rack("r");
                        rack.getKeyedCrates().add(new KeyedCrate("k", "old"));
                        session.add(rack);
                    });
                    rows.sessions.inTransaction(session -> {
                        Rack rack = session.scalars(select(RACK)).one();
                        if (read) {
                            rack.getKeyedCrates().size();
                        }
                        KeyedCrate crate = session.getOne(KEYED_CRATE, "k");
                        if (left.equals("after the delete")) {
                            session.delete(rack);
                        }
                        leave(rack, crate, left);
                        session.delete(rack);
                        session.add(new KeyedCrate("k", "new"));
                        if (load) {
                            assertThat(session.get(KEYED_CRATE, "none")).isNull();
                        }
                    });
                    assertThat(rows.value("SELECT remark FROM keyed_crates WHERE rack_id IS NULL"))
                            .as("read " + read + ", left " + left + ", load " + load)
                            .isEqualTo("new");
                }
            }
        }
    }

    private static void leave(Rack rack, KeyedCrate crate, String how) {
        switch (how) {
            case "by the list" -> rack.getKeyedCrates().clear();
            case "by a new list" -> rack.setKeyedCrates(new ArrayList<>());
            case "by its own side", "after the delete" -> crate.setRack(null);
            default -> {}
        }
    }
}
