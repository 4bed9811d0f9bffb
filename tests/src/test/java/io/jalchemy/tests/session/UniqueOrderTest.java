package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.rows.PlacePath.PLACE;
import static io.jalchemy.tests.rows.PlatePath.PLATE;
import static io.jalchemy.tests.rows.RegionPath.REGION;
import static io.jalchemy.tests.rows.SitePath.SITE;
import static io.jalchemy.tests.rows.StepPath.STEP;
import static io.jalchemy.tests.rows.TownPath.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.rows.Place;
import io.jalchemy.tests.rows.Plate;
import io.jalchemy.tests.rows.Region;
import io.jalchemy.tests.rows.Site;
import io.jalchemy.tests.rows.Step;
import io.jalchemy.tests.rows.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Keys and other unique values go from row to row: the row that gives its value up is written first. */
class UniqueOrderTest {

    /** What a program does with numbered rows 1, 2 and 3, and which text each number has afterwards. */
    private enum Move {
        FIRST_IS_DELETED_OTHERS_MOVE_UP(Map.of(1, "b", 2, "c")) {
            @Override
            <T> void make(Session session, List<T> rows, BiConsumer<T, Integer> number, Maker<T> maker) {
                session.delete(rows.get(0));
                number.accept(rows.get(1), 1);
                number.accept(rows.get(2), 2);
            }
        },
        ALL_MOVE_UP(Map.of(0, "a", 1, "b", 2, "c")) {
            @Override
            <T> void make(Session session, List<T> rows, BiConsumer<T, Integer> number, Maker<T> maker) {
                for (int i = 2; i >= 0; i--) {
                    number.accept(rows.get(i), i);
                }
            }
        },
        NEW_FIRST_OTHERS_MOVE_DOWN(Map.of(1, "new", 2, "a", 3, "b", 4, "c")) {
            @Override
            <T> void make(Session session, List<T> rows, BiConsumer<T, Integer> number, Maker<T> maker) {
                session.add(maker.make(1, "new"));
                for (int i = 0; i < 3; i++) {
                    number.accept(rows.get(i), i + 2);
                }
            }
        },
        LAST_TAKES_THE_PLACE_OF_A_DELETED_ONE(Map.of(1, "c", 2, "b")) {
            @Override
            <T> void make(Session session, List<T> rows, BiConsumer<T, Integer> number, Maker<T> maker) {
                session.delete(rows.get(0));
                number.accept(rows.get(2), 1);
            }
        },
        OLD_NUMBER_IS_TAKEN_BY_A_NEW_ROW(Map.of(1, "new", 2, "b", 3, "c", 9, "a")) {
            @Override
            <T> void make(Session session, List<T> rows, BiConsumer<T, Integer> number, Maker<T> maker) {
                number.accept(rows.get(0), 9);
                session.add(maker.make(1, "new"));
            }
        };

        final Map<Integer, String> after;

        Move(Map<Integer, String> after) {
            this.after = new TreeMap<>(after);
        }

        abstract <T> void make(Session session, List<T> rows, BiConsumer<T, Integer> number, Maker<T> maker);
    }

    /** Makes a numbered row. */
    private interface Maker<T> {
        T make(int number, String text);
    }

    @EachDatabase
    void numbersOfKeys_areMoved(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, STEP);
        for (Move move : Move.values()) {
            for (boolean expired : new boolean[] {false, true}) {
                long plan = move.ordinal() * 2L + (expired ? 1 : 0);
                Maker<Step> maker = (number, text) -> {
                    Step step = new Step(plan, number);
                    step.setText(text);
                    return step;
                };
                try (Session session = fixture.sessions.open()) {
                    List<Step> steps = List.of(maker.make(1, "a"), maker.make(2, "b"), maker.make(3, "c"));
                    session.addAll(steps);
                    session.flush();
                    if (expired) {
                        session.commit();
                    }
                    move.make(session, steps, Step::setNumber, maker);
                    session.commit();
                    Map<Integer, String> after = new TreeMap<>();
                    session.scalars(select(STEP).where(STEP.plan.eq(plan)))
                            .all()
                            .forEach(step -> after.put(step.getNumber(), step.getText()));
                    assertThat(after).as("%s %s", move, expired).isEqualTo(move.after);
                }
            }
        }
    }

    @EachDatabase
    void numbersThatAreAPartOfWhatIsUnique_areMoved(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, PLACE);
        for (Move move : Move.values()) {
            for (boolean expired : new boolean[] {false, true}) {
                int row = move.ordinal() * 2 + (expired ? 1 : 0);
                Maker<Place> maker = (number, text) -> new Place(row, number, text);
                try (Session session = fixture.sessions.open()) {
                    List<Place> places = List.of(maker.make(1, "a"), maker.make(2, "b"), maker.make(3, "c"));
                    session.addAll(places);
                    session.flush();
                    if (expired) {
                        session.commit();
                    }
                    move.make(session, places, Place::setPosition, maker);
                    session.commit();
                    Map<Integer, String> after = new TreeMap<>();
                    session.scalars(select(PLACE).where(PLACE.row.eq(row)))
                            .all()
                            .forEach(place -> after.put(place.getPosition(), place.getGuest()));
                    assertThat(after).as("%s %s", move, expired).isEqualTo(move.after);
                }
            }
        }
    }

    @EachDatabase
    void swappedNumbers_areRefused_withAWayOut(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, STEP, PLACE);
        try (Session session = fixture.sessions.open()) {
            Step a = new Step(1, 1);
            Step b = new Step(1, 2);
            session.addAll(List.of(a, b));
            session.commit();
            a.setNumber(2);
            b.setNumber(1);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushOrderException.class)
                    .hasMessageContaining("plan, number of Step#[1, 1] is to be what plan, number of Step#[1, 2] is")
                    .hasMessageContaining("plan, number of Step#[1, 2] is to be what plan, number of Step#[1, 1] is")
                    .hasMessageContaining("session.flush()")
                    .hasMessageNotContaining("postUpdate");
            a.setNumber(99);
            session.flush();
            a.setNumber(2);
            session.commit();
            assertThat(List.of(a.getNumber(), b.getNumber())).containsExactly(2, 1);
            Place c = new Place(1, 1, "c");
            Place d = new Place(1, 2, "d");
            session.addAll(List.of(c, d));
            session.commit();
            c.setPosition(2);
            d.setPosition(1);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushOrderException.class)
                    .hasMessageContaining("row, position of Place#1 is to be what row, position of Place#2 is")
                    .hasMessageContaining("row, position of Place#2 is to be what row, position of Place#1 is");
            d.setPosition(99);
            session.flush();
            d.setPosition(1);
            session.commit();
            assertThat(List.of(c.getPosition(), d.getPosition())).containsExactly(2, 1);
        }
    }

    @EachDatabase
    void naturalKeys_areHandedOn_andReferencesFollow(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, REGION, SITE);
        try (Session session = fixture.sessions.open()) {
            Map<String, Region> regions = new TreeMap<>();
            List<Site> sites = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "gone")) {
                Region region = new Region(name);
                Site site = new Site();
                site.setRegion(region);
                sites.add(site);
                regions.put(name, region);
                session.addAll(List.of(region, site));
            }
            session.commit();
            session.delete(regions.get("gone"));
            sites.get(3).setRegion(null);
            regions.get("a").setName("b");
            regions.get("b").setName("c");
            regions.get("c").setName("gone");
            sites.get(1).setRegion(regions.get("a")); // from "b" to what is "b" then
            session.commit();
            assertThat(sites).extracting(Site::getRegionName).containsExactly("b", "b", "gone", null);
            assertThat(sites.get(1).getRegion()).isSameAs(regions.get("a"));
            session.delete(regions.get("b")); // "c" by now
            regions.get("a").setName("c");
            session.commit();
            assertThat(fixture.rows("regions WHERE name IN ('c', 'gone')")).isEqualTo(2);
            assertThat(fixture.rows("sites WHERE region_name = 'c'")).isEqualTo(2);
        }
    }

    @EachDatabase
    void rowsThatLeaveAKey_goBeforeItChanges_whereTheDatabaseDoesNotChangeThem(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, REGION, TOWN);
        try (Session session = fixture.sessions.open()) {
            Region a = new Region("a");
            Region b = new Region("b");
            Town moves = new Town();
            moves.setRegion(a);
            Town leaves = new Town();
            leaves.setRegion(a);
            Town goes = new Town();
            goes.setRegion(a);
            session.addAll(List.of(a, b, moves, leaves, goes));
            session.commit();
            assertThat(List.of(moves, leaves, goes))
                    .extracting(Town::getRegionName)
                    .containsOnly("a");
            a.setName("c");
            Town comes = new Town();
            comes.setRegion(a);
            session.add(comes);
            moves.setRegion(b);
            leaves.setRegion(null);
            session.delete(goes);
            session.commit();
            assertThat(List.of(moves.getRegionName(), comes.getRegionName())).containsExactly("b", "c");
            assertThat(fixture.rows("towns WHERE region_name IS NULL")).isEqualTo(1);
            assertThat(fixture.rows("towns")).isEqualTo(3);
        }
    }

    // ---- values that nobody read

    private static SessionFixture plates(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, PLATE);
        fixture.sessions.inTransaction(session -> {
            for (String name : List.of("1", "2", "3", "4")) {
                Plate plate = new Plate(name, "h" + name);
                plate.setSpare("s" + name);
                session.add(plate);
            }
        });
        return fixture;
    }

    private static List<Plate> expired(Session session) {
        List<Plate> plates =
                session.scalars(select(PLATE).orderBy(PLATE.number)).all();
        session.commit();
        return plates;
    }

    @EachDatabase
    void unreadValues_areLoadedTogether_ifAnotherRowTakesOne(TestDatabase database) {
        SessionFixture fixture = plates(database);
        try (Session session = fixture.sessions.open()) { // a chain, and values that go round through null
            List<Plate> plates = expired(session);
            for (int i = 0; i < 4; i++) {
                plates.get(i).setHolder("h" + (i + 2));
                plates.get(i).setSpare("s" + ((i + 1) % 4 + 1));
            }
            fixture.forget();
            session.flush();
            assertThat(fixture.verbs())
                    .filteredOn(verb -> verb.startsWith("SELECT"))
                    .containsExactly("SELECT plates");
            session.commit();
        }
        for (int i = 1; i <= 4; i++) {
            assertThat(fixture.rows("plates WHERE number = '" + i + "' AND holder = 'h" + (i + 1) + "' AND spare = 's"
                            + (i % 4 + 1) + "'"))
                    .isEqualTo(1);
        }
        try (Session session = fixture.sessions.open()) { // deleted, and its value used again
            List<Plate> plates = expired(session);
            session.delete(plates.get(0));
            session.add(new Plate("5", "h2"));
            plates.get(1).setHolder("h9");
            session.commit();
        }
        assertThat(fixture.rows("plates WHERE holder IN ('h2', 'h9', 'h4', 'h5')"))
                .isEqualTo(4);
    }

    @EachDatabase
    void staleValues_areNotTrusted(TestDatabase database) {
        SessionFixture fixture = plates(database);
        try (Session session = fixture.sessions.open()) {
            List<Plate> plates = expired(session);
            fixture.sessions.inTransaction(other -> {
                other.getOne(PLATE, "1").setHolder("x");
                other.getOne(PLATE, "2").setHolder("y");
            });
            session.delete(plates.get(1));
            plates.get(0).setHolder("y");
            plates.get(2).setHolder("x");
            session.commit();
        }
        assertThat(fixture.rows("plates WHERE holder IN ('y', 'x', 'h4')")).isEqualTo(3);
    }

    @EachDatabase
    void otherFlushes_sendNoFurtherStatement(TestDatabase database) {
        SessionFixture fixture = plates(database);
        try (Session session = fixture.sessions.open()) {
            List<Plate> plates = expired(session);
            plates.get(0).setHolder("alone"); // one row
            fixture.forget();
            session.flush();
            assertThat(fixture.verbs()).containsExactly("UPDATE plates");
            session.commit();
            plates.get(0).setHolder("one"); // two rows, of different constraints
            plates.get(1).setSpare("two");
            fixture.forget();
            session.flush();
            assertThat(fixture.verbs()).containsExactly("UPDATE plates", "UPDATE plates");
            session.commit();
            session.delete(plates.get(0)); // nobody takes what is given up
            session.delete(plates.get(1));
            fixture.forget();
            session.flush();
            assertThat(fixture.verbs())
                    .filteredOn(verb -> verb.startsWith("SELECT"))
                    .isEmpty();
            session.add(new Plate("7", "h7")); // nobody gives up what is taken
            session.add(new Plate("8", "h8"));
            fixture.forget();
            session.flush();
            assertThat(fixture.verbs()).containsExactly("INSERT plates");
        }
    }

    // ---- references of several columns

    @EachDatabase
    void referenceThatSharesAColumnOfTheKey_isSetToNull(TestDatabase database) { // D-PLAN-2
        SessionFixture fixture = new SessionFixture(database, STEP);
        try (Session session = fixture.sessions.open()) {
            List<Step> steps = new ArrayList<>();
            for (int number = 1; number <= 4; number++) {
                Step step = new Step(1, number);
                if (number > 1) {
                    step.setAfter(steps.get(0));
                }
                steps.add(step);
            }
            session.addAll(steps);
            session.commit();
            assertThat(fixture.rows("steps WHERE after_number = 1")).isEqualTo(3);
            steps.get(1).setAfter(null);
            steps.get(0).getNext().remove(steps.get(2));
            session.commit();
            assertThat(steps.get(1).getAfter()).isNull();
            assertThat(steps.get(2).getAfter()).isNull();
            assertThat(fixture.rows("steps WHERE plan = 1 AND after_number IS NULL"))
                    .isEqualTo(3);
            session.delete(steps.get(0));
            session.commit();
            assertThat(fixture.rows("steps WHERE plan = 1 AND after_number IS NULL"))
                    .isEqualTo(3);
        }
    }
}
