package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.tests.partners.EntryPath.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.Synchronize;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/**
 * What UPDATE and DELETE by statement do to the objects of a session: each kind of condition × each way of finding out × the state
 * of the objects. What is expected is what the rows say.
 */
class StatementSynchronizationTest {

    /** Conditions that can be evaluated for objects. */
    private static final Map<String, Condition> EVALUATED = new LinkedHashMap<>();

    /** Conditions that only the database can answer. */
    private static final Map<String, Condition> ASKED = new LinkedHashMap<>();

    static {
        EVALUATED.put("number equals", ENTRY.number.eq(2));
        EVALUATED.put("number differs, or is null", ENTRY.number.ne(2));
        EVALUATED.put("not equal", ENTRY.number.eq(2).not());
        EVALUATED.put("less", ENTRY.number.lt(2));
        EVALUATED.put("at least", ENTRY.number.ge(2));
        EVALUATED.put("in", ENTRY.number.in(List.of(1, 3)));
        EVALUATED.put("not in", ENTRY.number.notIn(List.of(1, 3)));
        EVALUATED.put("is null", ENTRY.number.isNull());
        EVALUATED.put("is not null", ENTRY.number.isNotNull());
        EVALUATED.put("or with null", ENTRY.number.eq(1).or(ENTRY.open.eq(true)));
        EVALUATED.put(
                "not of or with null",
                ENTRY.number.eq(1).or(ENTRY.open.eq(true)).not());
        EVALUATED.put("text equals", ENTRY.name.eq("b"));
        EVALUATED.put("text in", ENTRY.name.in(List.of("a", "B", "c")));
        EVALUATED.put("day before", ENTRY.day.lt(LocalDate.of(2026, 3, 1)));
        EVALUATED.put("amount of another scale", ENTRY.amount.eq(new BigDecimal("1.5")));
        EVALUATED.put("amount below", ENTRY.amount.lt(new BigDecimal("2")));
        EVALUATED.put("truth alone", ENTRY.open);
        EVALUATED.put("not truth", ENTRY.open.not());
        EVALUATED.put("truth or a number", ENTRY.open.or(ENTRY.number.eq(2)));
        EVALUATED.put("columns of different widths equal", ENTRY.number.eq(ENTRY.id));
        EVALUATED.put("columns of different widths differ", ENTRY.id.ne(ENTRY.number));
        EVALUATED.put("a number below one of another width", ENTRY.number.lt(ENTRY.id));
        EVALUATED.put("a number at least one of another width", ENTRY.id.ge(ENTRY.number));
        EVALUATED.put("a whole number equals a decimal", ENTRY.number.eq(ENTRY.amount));
        EVALUATED.put("a whole number above a decimal", ENTRY.number.gt(ENTRY.amount));
        ASKED.put("a value of another width", ENTRY.number.lt(whole(literal(3_000_000_000L))));
        ASKED.put("a decimal value", ENTRY.number.ge(number(literal(new BigDecimal("1.5")))));
        ASKED.put("floating beside whole", ENTRY.number.gt(ENTRY.factor));
        ASKED.put("text order", ENTRY.name.gt("b"));
        ASKED.put("like", ENTRY.name.like("b%"));
        ASKED.put("arithmetic", ENTRY.number.plus(1).eq(3));
        ASKED.put("floating", ENTRY.factor.lt(0.5));
        ASKED.put("subquery", ENTRY.id.in(select(ENTRY.nextId).where(ENTRY.nextId.isNotNull())));
        ASKED.put("reference", ENTRY.next.has(ENTRY.open.eq(true)));
    }

    private enum State {
        LOADED,
        EXPIRED
    }

    private static SessionFixture fixture(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ENTRY);
        fill(fixture);
        return fixture;
    }

    private static void fill(SessionFixture fixture) {
        fixture.database.engine().begin(connection -> connection.executeText("DELETE FROM entries"));
        fixture.sessions.inTransaction(session -> session.addAll(List.of(
                new Entry("a", 1, true, LocalDate.of(2026, 1, 1), new BigDecimal("1.50"), 0.25),
                new Entry("b", 2, false, LocalDate.of(2026, 4, 1), new BigDecimal("2.00"), 0.5),
                new Entry("B", 3, true, null, new BigDecimal("10"), 0.75),
                new Entry("c", null, false, LocalDate.of(2026, 2, 1), null, 0.1),
                new Entry("d", null, true, null, new BigDecimal("1.5"), 1))));
        fixture.sessions.inTransaction(session -> session.connection()
                .executeText("UPDATE entries SET next_id = (SELECT MIN(id) FROM entries) WHERE number IS NULL"));
    }

    @EachDatabase
    void update_isSeenByTheObjectsThatItMatches_andByNoOthers(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions cells = new SoftAssertions();
        for (State state : State.values()) {
            for (Synchronize how : List.of(Synchronize.AUTO, Synchronize.EVALUATE, Synchronize.FETCH)) {
                EVALUATED.forEach((name, where) -> update(fixture, state, how, name, where, cells));
                if (how != Synchronize.EVALUATE) {
                    ASKED.forEach((name, where) -> update(fixture, state, how, name, where, cells));
                }
            }
        }
        cells.assertAll();
    }

    private static void update(
            SessionFixture fixture, State state, Synchronize how, String name, Condition where, SoftAssertions cells) {
        String cell = state + " " + how + " " + name;
        try (Session session = fixture.sessions.open()) {
            List<Entry> all = load(session, state);
            fixture.forget();
            session.execute(
                    Sql.update(ENTRY)
                            .set(ENTRY.name, "set")
                            .set(ENTRY.number, ENTRY.number.plus(10))
                            .where(where),
                    how);
            int statements = fixture.sent().size();
            boolean evaluated = EVALUATED.containsKey(name) && how != Synchronize.FETCH;
            cells.assertThat(statements).as(cell + ", statements").isEqualTo(evaluated ? 1 : 2);
            Map<Long, String> rows = new TreeMap<>();
            session.execute(select(ENTRY.id, ENTRY.name, ENTRY.number))
                    .all()
                    .forEach(row -> rows.put(row.v1(), row.v2() + " " + row.v3()));
            fixture.forget();
            Map<Long, String> objects = new TreeMap<>();
            for (Entry each : all) {
                fixture.forget();
                objects.put(each.getId(), each.getName() + " " + each.getNumber());
                if (state == State.LOADED && !each.getName().equals("set")) {
                    cells.assertThat(fixture.sent())
                            .as(cell + ", untouched " + each.getName())
                            .isEmpty();
                }
            }
            cells.assertThat(objects).as(cell).isEqualTo(rows);
        } catch (RuntimeException e) {
            cells.fail(cell + ": " + e, e);
        }
    }

    private static List<Entry> load(Session session, State state) {
        List<Entry> all = session.scalars(select(ENTRY)).all();
        if (state == State.EXPIRED) {
            session.expireAll();
        }
        return all;
    }

    @EachDatabase
    void delete_takesTheObjectsOutThatItMatches_andARollbackBringsThemBack(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions cells = new SoftAssertions();
        Map<String, Condition> all = new LinkedHashMap<>(EVALUATED);
        all.putAll(ASKED);
        for (State state : State.values()) {
            for (Synchronize how : List.of(Synchronize.AUTO, Synchronize.FETCH)) {
                all.forEach((name, where) -> delete(fixture, state, how, name, where, cells));
            }
        }
        cells.assertAll();
    }

    private static void delete(
            SessionFixture fixture, State state, Synchronize how, String name, Condition where, SoftAssertions cells) {
        String cell = state + " " + how + " " + name;
        try (Session session = fixture.sessions.open()) {
            session.execute(Sql.update(ENTRY).setNull(ENTRY.nextId).where(ENTRY.open.eq(true)));
            session.connection().executeText("UPDATE entries SET next_id = NULL WHERE NOT (" + keeps(name) + ")");
            List<Entry> all = load(session, state);
            session.execute(Sql.delete(ENTRY).where(where), how);
            TreeSet<Long> rows = new TreeSet<>(session.scalars(select(ENTRY.id)).all());
            TreeSet<Long> objects = new TreeSet<>();
            for (Entry each : all) {
                if (session.contains(each)) {
                    objects.add(each.getId());
                } else {
                    cells.assertThat(Inspection.of(each).isDeleted()).as(cell).isTrue();
                }
            }
            cells.assertThat(objects).as(cell).isEqualTo(rows);
            session.rollback();
            for (Entry each : all) {
                cells.assertThat(session.contains(each))
                        .as(cell + ", rolled back")
                        .isTrue();
                cells.assertThat(each.getName()).as(cell + ", rolled back").isNotNull();
            }
        } catch (RuntimeException e) {
            cells.fail(cell + ": " + e, e);
        }
    }

    /** Whether references stay for a condition that asks for them; others would be violated by the delete. */
    private static String keeps(String name) {
        return name.equals("reference") ? "1 = 1" : "1 = 0";
    }

    @EachDatabase
    void whatIsNotFlushed_staysAsTheProgramLeftIt(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        try (Session session = fixture.sessions.open()) {
            Entry a = session.scalars(select(ENTRY).where(ENTRY.name.eq("a"))).one();
            session.withoutAutoflush(() -> {
                a.setName("mine");
                a.setNumber(100);
                session.execute(
                        Sql.update(ENTRY).set(ENTRY.name, "theirs").where(ENTRY.number.eq(1))); // as the row has it
            });
            assertThat(a.getName()).isEqualTo("mine");
            session.commit();
        }
        assertThat(fixture.rows("entries WHERE name = 'mine' AND number = 100")).isOne();
    }

    @EachDatabase
    void none_leavesObjectsAlone_andEvaluateRefusesWhatItCannot(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        try (Session session = fixture.sessions.open()) {
            Entry a = session.scalars(select(ENTRY).where(ENTRY.name.eq("a"))).one();
            session.execute(Sql.update(ENTRY).set(ENTRY.name, "set").where(ENTRY.number.eq(1)), Synchronize.NONE);
            assertThat(a.getName()).isEqualTo("a");
            fixture.forget();
            assertThatThrownBy(
                            () -> session.execute(Sql.delete(ENTRY).where(ENTRY.name.like("x%")), Synchronize.EVALUATE))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("DELETE FROM Entry WHERE Entry.name LIKE ?")
                    .hasMessageContaining("NOT_EVALUATED");
            assertThat(fixture.sent()).isEmpty();
        }
    }

    @EachDatabase
    void statementOfASessionWithoutObjects_asksNothing(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        fixture.sessions.inTransaction(session -> {
            fixture.forget();
            session.execute(Sql.update(ENTRY).set(ENTRY.name, "set").where(ENTRY.name.like("d%")));
            assertThat(fixture.sent()).hasSize(1);
            assertThat(session.scalarOne(select(count(ENTRY.id)).where(ENTRY.name.eq("set"))))
                    .isEqualTo(1L);
        });
    }
}
