package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.rows.BeastPath.BEAST;
import static io.jalchemy.tests.rows.CodePath.CODE;
import static io.jalchemy.tests.rows.CrewPath.CREW;
import static io.jalchemy.tests.rows.HoundPath.HOUND;
import static io.jalchemy.tests.rows.LabelPath.LABEL;
import static io.jalchemy.tests.rows.MemberPath.MEMBER;
import static io.jalchemy.tests.rows.PassPath.PASS;
import static io.jalchemy.tests.rows.PersonPath.PERSON;
import static io.jalchemy.tests.rows.PlatePath.PLATE;
import static io.jalchemy.tests.rows.UsePath.USE;
import static io.jalchemy.tests.rows.VersePath.VERSE;
import static io.jalchemy.tests.rows.WhalePath.WHALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.rows.Beast;
import io.jalchemy.tests.rows.Code;
import io.jalchemy.tests.rows.Crew;
import io.jalchemy.tests.rows.Hound;
import io.jalchemy.tests.rows.Label;
import io.jalchemy.tests.rows.Member;
import io.jalchemy.tests.rows.Pass;
import io.jalchemy.tests.rows.Person;
import io.jalchemy.tests.rows.Plate;
import io.jalchemy.tests.rows.Use;
import io.jalchemy.tests.rows.Verse;
import io.jalchemy.tests.rows.Whale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A new object with the key of a deleted one takes its row: one UPDATE, in which only what it was given is written. */
class RowSwitchTest {

    private static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(
                database, CREW, CODE, LABEL, USE, VERSE, PERSON, MEMBER, PASS, PLATE, BEAST, HOUND, WHALE);
    }

    /** How a program replaces the code of a crew by a new one. */
    private enum Way {
        CLEAR_AND_ADD {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                crew.getCodes().clear();
                crew.getCodes().add(fresh);
            }
        },
        SET_IN_PLACE {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                crew.getCodes().set(0, fresh);
            }
        },
        NEW_LIST {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                crew.setCodes(new ArrayList<>(List.of(fresh)));
            }
        },
        REMOVE_AND_ADD {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                crew.getCodes().remove(old);
                crew.getCodes().add(fresh);
            }
        },
        ADD_AND_REMOVE {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                crew.getCodes().add(fresh);
                crew.getCodes().remove(old);
            }
        },
        OTHER_SIDE {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                old.setCrew(null);
                fresh.setCrew(crew);
                session.add(fresh);
            }
        },
        DELETE_AND_ADD {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                session.delete(old);
                fresh.setCrew(crew);
                session.add(fresh);
            }
        },
        DELETE_AND_ADD_TO_COLLECTION {
            @Override
            void replace(Session session, Crew crew, Code old, Code fresh) {
                session.delete(old);
                crew.getCodes().add(fresh);
            }
        };

        abstract void replace(Session session, Crew crew, Code old, Code fresh);
    }

    private static void insertCode(SessionFixture rows, String name) {
        rows.sessions.inTransaction(session -> {
            Crew crew = new Crew("crew");
            Code old = new Code(name);
            old.setLabel("old");
            old.setNote("kept");
            old.setWeight(7);
            crew.getCodes().add(old);
            session.add(crew);
        });
    }

    /** What was read of the row that it took belongs to that row: once the transaction is rolled back the new object has not got it. */
    @EachDatabase
    void rollback_takesAwayWhatWasReadOfTheRow(TestDatabase database) {
        SessionFixture rows = fixture(database);
        for (Way way : Way.values()) {
            for (boolean read : new boolean[] {true, false}) {
                for (boolean savepoint : new boolean[] {true, false}) {
                    String name = "again" + way.ordinal() + read + savepoint;
                    insertCode(rows, name);
                    try (Session session = rows.sessions.open()) {
                        Code old = session.getOne(CODE, name);
                        Crew crew = old.getCrew();
                        assertThat(crew.getCodes()).hasSize(1);
                        Code fresh = new Code(name);
                        fresh.setLabel("new");
                        try (Savepoint nested = savepoint ? session.beginNested() : null) {
                            way.replace(session, crew, old, fresh);
                            session.flush();
                            if (read) {
                                assertThat(fresh.getNote()).isEqualTo("kept");
                                assertThat(fresh.getWeight()).isEqualTo(7);
                            }
                            if (nested == null) {
                                session.rollback();
                            }
                        }
                        String cell = way + (read ? ", read" : "") + (savepoint ? ", savepoint" : "");
                        assertThat(fresh.getLabel()).as(cell).isEqualTo("new");
                        assertThat(fresh.getNote()).as(cell).isNull();
                        assertThat(fresh.getWeight()).as(cell).isZero();
                        assertThat(session.getOne(CODE, name).getNote())
                                .as(cell)
                                .isEqualTo("kept");
                        assertThat(session.getOne(CODE, name)).as(cell).isSameAs(old);
                        session.rollback();
                    }
                }
            }
        }
    }

    @EachDatabase
    void codeOfACrew_isReplaced_inEveryWay(TestDatabase database) {
        SessionFixture rows = fixture(database);
        List<String> told = new ArrayList<>();
        rows.sessions.events().afterInsert(CODE, code -> told.add("+" + code.getLabel()));
        rows.sessions.events().afterDelete(CODE, code -> told.add("-" + code.getLabel()));
        rows.sessions.events().afterUpdate(CODE, code -> told.add("~" + code.getLabel()));
        for (Way way : Way.values()) {
            for (boolean loaded : new boolean[] {true, false}) {
                if (!loaded && way == Way.DELETE_AND_ADD_TO_COLLECTION) {
                    continue; // the collection is loaded after the delete, which is flushed before that
                }
                String name = "code" + way.ordinal() + loaded;
                insertCode(rows, name);
                told.clear();
                try (Session session = rows.sessions.open()) {
                    Code old = session.getOne(CODE, name);
                    Crew crew = old.getCrew();
                    if (loaded) {
                        assertThat(crew.getCodes()).containsExactly(old);
                    }
                    Code fresh = new Code(name);
                    fresh.setLabel("new");
                    way.replace(session, crew, old, fresh);
                    rows.forget();
                    session.flush();
                    assertThat(rows.verbs())
                            .as(name)
                            .filteredOn(verb -> verb.endsWith(" codes"))
                            .containsExactly("UPDATE codes");
                    assertThat(told).as(name).containsExactlyInAnyOrder("-old", "+new");
                    assertThat(session.contains(old)).as(name).isFalse();
                    assertThat(session.get(CODE, name)).isSameAs(fresh);
                    assertThat(fresh.getVersion()).as(name).isEqualTo(2);
                    assertThat(fresh.getTouched()).as(name).isEqualTo(42);
                    assertThat(rows.sent()).as(name).isEmpty();
                    assertThat(fresh.getNote()).as(name).isEqualTo("kept");
                    assertThat(fresh.getWeight()).as(name).isEqualTo(7);
                    assertThat(fresh.getOrigin()).as(name).isEqualTo("inserted");
                    assertThat(fresh.getCrew()).as(name).isSameAs(crew);
                    rows.forget();
                    session.flush();
                    assertThat(rows.sent()).as(name).isEmpty();
                    session.commit();
                    assertThat(crew.getCodes()).as(name).containsExactly(fresh);
                }
                assertThat(rows.rows("codes WHERE code = '" + name + "' AND label = 'new' AND note = 'kept'"
                                + " AND weight = 7 AND origin = 'inserted' AND touched = 42 AND version = 2"
                                + " AND crew_id IS NOT NULL"))
                        .as(name)
                        .isEqualTo(1);
            }
        }
    }

    @EachDatabase
    void nullAndZeroThatWereAssigned_areWritten(TestDatabase database) {
        SessionFixture rows = fixture(database);
        insertCode(rows, "CA");
        try (Session session = rows.sessions.open()) {
            session.delete(session.getOne(CODE, "CA"));
            Code fresh = new Code("CA");
            fresh.setNote(null);
            fresh.setWeight(0);
            fresh.setCrew(null);
            session.add(fresh);
            session.commit();
            assertThat(fresh.getLabel()).isEqualTo("old");
            assertThat(fresh.getCrew()).isNull();
        }
        assertThat(rows.rows("codes WHERE label = 'old' AND note IS NULL AND weight = 0 AND crew_id IS NULL"))
                .isEqualTo(1);
    }

    @EachDatabase
    void objectThatIsMerged_takesTheDeleteOfItsRowBack(TestDatabase database) {
        SessionFixture rows = fixture(database);
        insertCode(rows, "CA");
        try (Session session = rows.sessions.open()) {
            Code old = session.getOne(CODE, "CA");
            session.delete(old);
            Code given = new Code("CA");
            given.setLabel("new");
            assertThat(session.merge(given)).isSameAs(old);
            session.commit();
            assertThat(session.get(CODE, "CA")).isSameAs(old);
            assertThat(old.getLabel()).isEqualTo("new");
            assertThat(old.getVersion()).isEqualTo(2);
        }
        assertThat(rows.rows("codes WHERE label = 'new' AND version = 2")).isEqualTo(1);
    }

    @EachDatabase
    void referenceThatWasNotSet_isThatOfTheRow(TestDatabase database) {
        SessionFixture rows = fixture(database);
        insertCode(rows, "CA");
        try (Session session = rows.sessions.open()) {
            Code old = session.getOne(CODE, "CA");
            Crew crew = old.getCrew();
            session.delete(old);
            Code fresh = new Code("CA");
            session.add(fresh);
            session.flush();
            assertThat(fresh.getCrew()).isSameAs(crew);
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS) // a second connection
    void rowThatAnotherTransactionChanged_isStale(TestDatabase database) {
        SessionFixture rows = fixture(database);
        insertCode(rows, "CA");
        try (Session session = rows.sessions.open()) {
            Code old = session.getOne(CODE, "CA");
            session.delete(old);
            session.add(new Code("CA"));
            rows.sessions.inTransaction(other -> other.getOne(CODE, "CA").setLabel("other"));
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
            session.rollback();
            assertThat(session.contains(old)).isTrue();
            assertThat(old.getLabel()).isEqualTo("other");
        }
    }

    @EachDatabase
    void rollback_givesTheRowBack(TestDatabase database) {
        SessionFixture rows = fixture(database);
        insertCode(rows, "CA");
        try (Session session = rows.sessions.open()) {
            Code old = session.getOne(CODE, "CA");
            session.delete(old);
            Code fresh = new Code("CA");
            fresh.setLabel("new");
            session.add(fresh);
            session.flush();
            session.rollback();
            assertThat(session.get(CODE, "CA")).isSameAs(old);
            assertThat(old.getLabel()).isEqualTo("old");
            assertThat(session.contains(fresh)).isFalse();
            assertThat(fresh.getLabel()).isEqualTo("new");
            session.delete(old);
            session.add(fresh);
            session.commit();
            assertThat(fresh.getNote()).isEqualTo("kept");
        }
    }

    // ---- keys that come from relationships

    private static void replaced(SessionFixture rows, String table, String where, Consumer<Crew> change) {
        try (Session session = rows.sessions.open()) {
            Crew crew = session.getOne(CREW, 1L);
            change.accept(crew);
            rows.forget();
            session.commit();
            assertThat(rows.verbs())
                    .filteredOn(verb -> !verb.startsWith("SELECT"))
                    .containsExactly("UPDATE " + table);
        }
        assertThat(rows.rows(table)).isEqualTo(1);
        assertThat(rows.rows(table + " WHERE remark = 'kept' AND " + where)).isEqualTo(1);
    }

    @EachDatabase
    void objectsWhoseKeyComesFromTheirParents_areReplaced(TestDatabase database) {
        SessionFixture rows = fixture(database);
        rows.sessions.inTransaction(session -> {
            Crew crew = new Crew("crew");
            Verse verse = new Verse(1, "old");
            verse.setRemark("kept");
            crew.getVerses().add(verse);
            Member member = new Member(new Person("ed"), "old");
            member.setRemark("kept");
            crew.getMembers().add(member);
            Pass pass = new Pass("old");
            pass.setRemark("kept");
            crew.setPass(pass);
            session.add(crew);
        });
        replaced(rows, "verses", "text = 'new'", crew -> {
            crew.getVerses().clear();
            crew.getVerses().add(new Verse(1, "new"));
        });
        replaced(rows, "verses", "text = 'newer'", crew -> crew.getVerses().set(0, new Verse(1, "newer")));
        replaced(rows, "members", "role = 'new'", crew -> {
            Person person = crew.getMembers().get(0).getPerson();
            crew.getMembers().clear();
            crew.getMembers().add(new Member(person, "new"));
        });
        replaced(rows, "members", "role = 'newer'", crew -> {
            Member member = new Member(crew.getMembers().get(0).getPerson(), "newer");
            crew.setMembers(new ArrayList<>(List.of(member)));
        });
        replaced(rows, "passes", "text = 'new'", crew -> {
            assertThat(crew.getPass()).isNotNull();
            crew.setPass(new Pass("new"));
        });
    }

    @EachDatabase
    void objectWithItsParts_isReplaced(TestDatabase database) {
        SessionFixture rows = fixture(database);
        rows.sessions.inTransaction(session -> {
            Crew crew = new Crew("old");
            for (int position = 1; position <= 3; position++) {
                Verse verse = new Verse(position, "old");
                verse.setRemark("kept");
                crew.getVerses().add(verse);
            }
            crew.setPass(new Pass("old"));
            session.add(crew);
        });
        try (Session session = rows.sessions.open()) {
            Crew crew = session.getOne(CREW, 1L);
            session.delete(crew);
            Crew fresh = new Crew("new");
            fresh.setId(1L);
            fresh.getVerses().addAll(List.of(new Verse(2, "new"), new Verse(4, "new")));
            fresh.setPass(new Pass("new"));
            session.add(fresh);
            rows.forget();
            session.commit();
            assertThat(rows.verbs())
                    .filteredOn(verb -> !verb.startsWith("SELECT"))
                    .containsExactlyInAnyOrder(
                            "UPDATE crews", "UPDATE verses", "INSERT verses", "UPDATE passes", "DELETE verses");
            assertThat(fresh.getVerses()).extracting(Verse::getPosition).containsExactly(2, 4);
        }
        assertThat(rows.rows("verses WHERE text = 'new' AND (position = 2 AND remark = 'kept' OR position = 4)"))
                .isEqualTo(2);
        assertThat(rows.rows("verses")).isEqualTo(2);
        assertThat(rows.rows("crews WHERE name = 'new'")).isEqualTo(1);
    }

    // ---- what the objects hold

    @EachDatabase
    void linksThatBothHold_stay_andOthersGo(TestDatabase database) {
        SessionFixture rows = fixture(database);
        rows.sessions.inTransaction(session -> {
            Code old = new Code("CA");
            old.getLabels().addAll(List.of(new Label("a"), new Label("b"), new Label("c")));
            session.add(old);
        });
        try (Session session = rows.sessions.open()) {
            Code old = session.getOne(CODE, "CA");
            List<Label> labels = List.copyOf(old.getLabels());
            session.delete(old);
            Code fresh = new Code("CA");
            Label added = new Label("d");
            fresh.getLabels().addAll(List.of(labels.get(1), added));
            session.add(fresh);
            rows.forget();
            session.flush();
            assertThat(rows.sent().stream().map(SessionFixture::verb).toList())
                    .filteredOn(verb -> !verb.startsWith("SELECT"))
                    .containsExactlyInAnyOrder(
                            "UPDATE codes", "INSERT labels", "INSERT code_labels", "DELETE code_labels");
            session.commit();
            assertThat(fresh.getLabels()).containsExactly(labels.get(1), added);
        }
        assertThat(rows.rows("code_labels")).isEqualTo(2);
        try (Session session = rows.sessions.open()) { // unloaded, from the other side, and without any
            Label label = session.getOne(LABEL, 2L);
            session.delete(session.getOne(CODE, "CA"));
            Code fresh = new Code("CA");
            session.add(fresh);
            label.getCodes().add(fresh);
            session.commit();
            assertThat(fresh.getLabels()).containsExactly(label);
            session.delete(fresh);
            session.add(new Code("CA"));
            session.commit();
        }
        assertThat(rows.rows("code_labels")).isZero();
        assertThat(rows.rows("codes")).isEqualTo(1);
    }

    @EachDatabase
    void children_loseTheirParent_unlessTheNewObjectHoldsThem(TestDatabase database) {
        SessionFixture rows = fixture(database);
        rows.sessions.inTransaction(session -> {
            Code old = new Code("CA");
            old.getUses().addAll(List.of(new Use(), new Use()));
            session.add(old);
        });
        try (Session session = rows.sessions.open()) {
            Code old = session.getOne(CODE, "CA");
            Use stays = old.getUses().get(0);
            Use goes = old.getUses().get(1);
            Code fresh = new Code("CA");
            fresh.setLabel("new");
            fresh.getUses().add(stays);
            session.delete(old);
            session.add(fresh);
            rows.forget();
            session.commit();
            assertThat(rows.verbs()).containsExactlyInAnyOrder("UPDATE codes", "UPDATE uses", "DELETE code_labels");
            assertThat(stays.getCode()).isSameAs(fresh);
            assertThat(goes.getCode()).isNull();
            assertThat(fresh.getUses()).containsExactly(stays);
        }
        assertThat(rows.rows("uses WHERE code_code = 'CA'")).isEqualTo(1);
        assertThat(rows.rows("uses WHERE code_code IS NULL")).isEqualTo(1);
    }

    @EachDatabase
    void switchedRows_takeUniqueValuesFromEachOther(TestDatabase database) {
        SessionFixture rows = fixture(database);
        rows.sessions.inTransaction(session -> {
            for (String name : List.of("1", "2", "3")) {
                Plate plate = new Plate(name, "holder" + name);
                plate.setSpare("spare" + name);
                session.add(plate);
            }
        });
        try (Session session = rows.sessions.open()) { // a chain of values that cannot be missing
            session.scalars(select(PLATE)).all().forEach(session::delete);
            session.addAll(List.of(new Plate("1", "holder2"), new Plate("2", "holder3"), new Plate("3", "holder4")));
            session.commit();
        }
        assertThat(rows.rows("plates WHERE (number, holder, spare) IN (('1', 'holder2', 'spare1'),"
                        + " ('2', 'holder3', 'spare2'), ('3', 'holder4', 'spare3'))"))
                .isEqualTo(3);
        try (Session session = rows.sessions.open()) { // an exchange of values that can
            for (Plate old :
                    session.scalars(select(PLATE).where(PLATE.number.ne("3"))).all()) {
                String name = old.getNumber();
                session.delete(old);
                Plate fresh = new Plate(name, "own" + name);
                fresh.setSpare("spare" + (3 - Integer.parseInt(name)));
                session.add(fresh);
            }
            session.commit();
        }
        assertThat(rows.rows(
                        "plates WHERE (number, holder, spare) IN (('1', 'own1', 'spare2'), ('2', 'own2', 'spare1'))"))
                .isEqualTo(2);
        try (Session session = rows.sessions.open()) { // an exchange of values that cannot
            for (Plate old :
                    session.scalars(select(PLATE).where(PLATE.number.ne("3"))).all()) {
                String name = old.getNumber();
                session.delete(old);
                session.add(new Plate(name, "own" + (3 - Integer.parseInt(name))));
            }
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushOrderException.class)
                    .hasMessageContaining("holder of Plate#1")
                    .hasMessageContaining("holder of Plate#2");
        }
    }

    // ---- refused

    @EachDatabase
    void twoNewObjects_forOneRow_areRefused(TestDatabase database) {
        SessionFixture rows = fixture(database);
        insertCode(rows, "CA");
        try (Session session = rows.sessions.open()) {
            session.delete(session.getOne(CODE, "CA"));
            session.addAll(List.of(new Code("CA"), new Code("CA")));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushOrderException.class)
                    .hasMessageContaining("Two new objects of Code have the key of Code#CA");
        }
    }

    @EachDatabase
    void otherClassesOfAHierarchy_takeTheRow_ifTheirTablesAreTheSame(TestDatabase database) {
        SessionFixture rows = fixture(database);
        rows.sessions.inTransaction(session -> {
            for (Beast beast :
                    List.of(new Beast("a"), new Hound("b"), new Whale("c"), new Whale("d"), new Beast("e"))) {
                beast.setFood("kept");
                if (beast instanceof Whale whale) {
                    whale.setOcean("kept");
                }
                session.add(beast);
            }
        });
        try (Session session = rows.sessions.open()) {
            List.of(session.getOne(BEAST, "a"), session.getOne(BEAST, "b"), session.getOne(BEAST, "c"))
                    .forEach(session::delete);
            Hound hound = new Hound("a");
            hound.setBark("loud");
            Beast beast = new Beast("b");
            Whale whale = new Whale("c");
            whale.setSong("new");
            session.addAll(List.of(hound, beast, whale));
            rows.forget();
            session.commit();
            assertThat(rows.verbs()).containsExactlyInAnyOrder("UPDATE beasts", "UPDATE beasts", "UPDATE whales");
            assertThat(beast.getFood()).isEqualTo("kept");
            assertThat(whale.getOcean()).isEqualTo("kept");
        }
        assertThat(rows.rows("beasts WHERE name = 'a' AND kind = 'hound' AND bark = 'loud' AND food = 'kept'"))
                .isEqualTo(1);
        assertThat(rows.rows("beasts WHERE name = 'b' AND kind = 'beast' AND food = 'kept'"))
                .isEqualTo(1);
        assertThat(rows.rows("whales WHERE name = 'c' AND ocean = 'kept' AND song = 'new'"))
                .isEqualTo(1);
        for (Beast fresh : List.of(new Beast("d"), new Whale("e"))) { // D-PLAN-1
            try (Session session = rows.sessions.open()) {
                session.delete(session.getOne(BEAST, fresh.getName()));
                session.add(fresh);
                assertThatThrownBy(session::flush)
                        .isInstanceOf(FlushOrderException.class)
                        .hasMessageContaining("are in different tables")
                        .hasMessageContaining("session.flush() after the delete");
            }
            try (Session session = rows.sessions.open()) { // the way out that the message names
                session.delete(session.getOne(BEAST, fresh.getName()));
                session.flush();
                session.add(fresh instanceof Whale ? new Whale(fresh.getName()) : new Beast(fresh.getName()));
                session.commit();
            }
        }
        assertThat(rows.rows("whales")).isEqualTo(2);
        assertThat(rows.rows("beasts")).isEqualTo(5);
    }
}
