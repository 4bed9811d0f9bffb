package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.lazyLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.orm.Loading.subqueryLoad;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.crowd.OfficerPath.OFFICER;
import static io.jalchemy.tests.crowd.PersonPath.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.crowd.Person;
import io.jalchemy.tests.crowd.Person.Officer;
import io.jalchemy.tests.crowd.PersonPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * A many-to-many of people with people, of which each side is a collection of another kind: what is done from both sides is written once, in
 * each state. Links are those of a plain model: a set of pairs.
 */
class ManyToManyKindsTest {

    private static SessionFixture people(TestDatabase database) {
        MetaData tables = MetaData.of(links("follows"), links("mutes"), links("likes"), links("knows"));
        return new SessionFixture(database, Registry.of(tables, PERSON, OFFICER));
    }

    private static Table links(String name) {
        return Table.of(
                name,
                column("near_id", BIGINT).primaryKey().references("people.id"),
                column("far_id", BIGINT).primaryKey().references("people.id"));
    }

    /** The two sides of an association table. */
    private enum Tie {
        DYNAMIC_AND_DYNAMIC("follows", false, Person::getFollowing, Person::getFollowers),
        WRITE_ONLY_AND_WRITE_ONLY("mutes", false, Person::getMutes, Person::getMutedBy),
        DYNAMIC_AND_LIST("likes", false, Person::getLikes, Person::getLikedBy),
        LIST_AND_DYNAMIC("likes", true, Person::getLikedBy, Person::getLikes),
        SORTED_AND_MAP("knows", false, Person::getKnows, Person::getKnownBy),
        MAP_AND_SORTED("knows", true, Person::getKnownBy, Person::getKnows);

        private final String table;
        private final String own;
        private final String other;
        private final Function<Person, Object> near;
        private final Function<Person, Object> far;

        Tie(String table, boolean back, Function<Person, Object> near, Function<Person, Object> far) {
            this.table = table;
            this.own = back ? "far_id" : "near_id";
            this.other = back ? "near_id" : "far_id";
            this.near = near;
            this.far = far;
        }

        boolean reads() {
            return this != WRITE_ONLY_AND_WRITE_ONLY;
        }

        /** Puts {@code two} into the near side of {@code one}, or takes it out. */
        void here(Person one, Person two, boolean in) {
            change(near.apply(one), two, in);
        }

        /** Does the same from the far side of {@code two}. */
        void there(Person one, Person two, boolean in) {
            change(far.apply(two), one, in);
        }

        @SuppressWarnings("unchecked") // of people
        private static void change(Object held, Person person, boolean in) {
            if (held instanceof Map<?, ?> && in) {
                ((Map<String, Person>) held).put(person.getName(), person);
            } else if (in) {
                ((Collection<Person>) held).add(person);
            } else {
                elements(held).remove(person);
            }
        }

        /** The links of two people, as {@code one > other}. */
        Set<String> rows(SessionFixture fixture, Person one, Person other) {
            Set<String> all = new TreeSet<>();
            String ids = "(" + one.getId() + ", " + other.getId() + ")";
            fixture.column("SELECT n.name || ' > ' || f.name FROM " + table + " l JOIN people n ON n.id = l." + own
                            + " JOIN people f ON f.id = l." + this.other + " WHERE n.id IN " + ids + " OR f.id IN "
                            + ids)
                    .forEach(each -> all.add(String.valueOf(each)));
            return all;
        }

        /** What the near sides of two people have, in the same form. */
        Set<String> held(Person... people) {
            Set<String> all = new TreeSet<>();
            for (Person each : people) {
                elements(near.apply(each)).forEach(held -> all.add(each.getName() + " > " + held.getName()));
            }
            return all;
        }

        /** What the far sides of two people have, in the same form. */
        Set<String> heldBack(Person... people) {
            Set<String> all = new TreeSet<>();
            for (Person each : people) {
                elements(far.apply(each)).forEach(held -> all.add(held.getName() + " > " + each.getName()));
            }
            return all;
        }
    }

    @SuppressWarnings("unchecked") // of people
    private static Collection<Person> elements(Object held) {
        return held instanceof Map<?, ?> map ? (Collection<Person>) map.values() : (Collection<Person>) held;
    }

    private static List<String> names(Object held) {
        return elements(held).stream().map(Person::getName).toList();
    }

    private enum State {
        NEW,
        PENDING,
        FLUSHED,
        EXPIRED,
        LOADED,
        UNLOADED,
        /** Detached objects are changed, and both are merged. */
        MERGED,
        /** The same, and they are merged once more in the next transaction. */
        MERGED_TWICE
    }

    /** What is done with two people, the first of whom is linked with the second before if {@code linked}. */
    private record Act(String name, boolean linked, Action action, String... links) {}

    private interface Action {
        void run(Tie tie, Person a, Person b);
    }

    private static final List<Act> ACTS = List.of(
            new Act(
                    "here and there",
                    false,
                    (tie, a, b) -> {
                        tie.here(a, b, true);
                        tie.there(a, b, true);
                    },
                    "a > b"),
            new Act(
                    "there and here",
                    false,
                    (tie, a, b) -> {
                        tie.there(a, b, true);
                        tie.here(a, b, true);
                    },
                    "a > b"),
            new Act("put in here, taken out there", false, (tie, a, b) -> {
                tie.here(a, b, true);
                tie.there(a, b, false);
            }),
            new Act("put in there, taken out here", false, (tie, a, b) -> {
                tie.there(a, b, true);
                tie.here(a, b, false);
            }),
            new Act("taken out here and there", true, (tie, a, b) -> {
                tie.here(a, b, false);
                tie.there(a, b, false);
            }),
            new Act(
                    "taken out here, put in there",
                    true,
                    (tie, a, b) -> {
                        tie.here(a, b, false);
                        tie.there(a, b, true);
                    },
                    "a > b"),
            new Act(
                    "taken out there, put in here",
                    true,
                    (tie, a, b) -> {
                        tie.there(a, b, false);
                        tie.here(a, b, true);
                    },
                    "a > b"),
            new Act("taken out here, put in here, taken out there", true, (tie, a, b) -> {
                tie.here(a, b, false);
                tie.here(a, b, true);
                tie.there(a, b, false);
            }),
            new Act("with itself", false, (tie, a, b) -> tie.here(a, a, true), "a > a"),
            new Act(
                    "with itself, here and there",
                    false,
                    (tie, a, b) -> {
                        tie.here(a, a, true);
                        tie.there(a, a, true);
                    },
                    "a > a"),
            new Act(
                    "each with the other",
                    false,
                    (tie, a, b) -> {
                        tie.here(a, b, true);
                        tie.here(b, a, true);
                    },
                    "a > b",
                    "b > a"),
            new Act(
                    "each with the other, from one",
                    false,
                    (tie, a, b) -> {
                        tie.here(a, b, true);
                        tie.there(b, a, true);
                    },
                    "a > b",
                    "b > a"));

    @EachDatabase
    void fromBothSides_inEveryState(TestDatabase database) {
        SessionFixture fixture = people(database);
        SoftAssertions all = new SoftAssertions();
        for (Tie tie : Tie.values()) {
            for (Act act : ACTS) {
                for (State state : State.values()) {
                    if (act.linked() && (state == State.NEW || state == State.PENDING)) {
                        continue; // nothing is linked before
                    }
                    String name = tie + " " + state + ": " + act.name();
                    try {
                        check(fixture, tie, act, state, name, all);
                    } catch (RuntimeException | AssertionError e) {
                        all.fail(name, e);
                    }
                }
            }
        }
        all.assertAll();
    }

    private static void check(SessionFixture fixture, Tie tie, Act act, State state, String name, SoftAssertions all) {
        Person a = new Person("a");
        Person b = new Person("b");
        switch (state) {
            case NEW -> {
                act.action().run(tie, a, b);
                fixture.sessions.inTransaction(session -> session.addAll(List.of(a, b)));
            }
            case PENDING, FLUSHED, EXPIRED ->
                fixture.sessions.inTransaction(session -> {
                    session.addAll(List.of(a, b));
                    if (act.linked()) {
                        tie.here(a, b, true);
                    }
                    if (state == State.FLUSHED) {
                        session.flush();
                    } else if (state == State.EXPIRED) {
                        session.commit();
                    }
                    act.action().run(tie, a, b);
                });
            default -> change(fixture, tie, act, state, stored(fixture, tie, act, a, b));
        }
        Set<String> expected = Set.of(act.links());
        all.assertThat(tie.rows(fixture, a, b)).as(name).isEqualTo(expected);
        if (tie.reads()) {
            fixture.sessions.inTransaction(session -> {
                Person[] again = {session.getOne(PERSON, a.getId()), session.getOne(PERSON, b.getId())};
                all.assertThat(tie.held(again)).as(name).isEqualTo(expected);
                all.assertThat(tie.heldBack(again)).as(name).isEqualTo(expected);
            });
        }
    }

    /** Stores two people, and returns their keys. */
    private static List<Long> stored(SessionFixture fixture, Tie tie, Act act, Person a, Person b) {
        if (act.linked()) {
            tie.here(a, b, true);
        }
        fixture.sessions.inTransaction(session -> session.addAll(List.of(a, b)));
        return List.of(a.getId(), b.getId());
    }

    private static void change(SessionFixture fixture, Tie tie, Act act, State state, List<Long> ids) {
        Person[] found = new Person[2];
        fixture.sessions.inTransaction(session -> {
            found[0] = session.getOne(PERSON, ids.get(0));
            found[1] = session.getOne(PERSON, ids.get(1));
            if (tie.reads() && state != State.UNLOADED) {
                tie.held(found);
                tie.heldBack(found);
            }
            if (state == State.LOADED || state == State.UNLOADED) {
                act.action().run(tie, found[0], found[1]);
            }
        });
        if (state == State.MERGED || state == State.MERGED_TWICE) {
            act.action().run(tie, found[0], found[1]);
            try (Session session = fixture.sessions.open()) {
                for (int i = 0; i < (state == State.MERGED ? 1 : 2); i++) {
                    session.merge(found[0]);
                    session.merge(found[1]);
                    session.commit();
                }
            }
        }
    }

    /** All links of who is deleted go, whichever side has them; what is queued goes, too. */
    @EachDatabase
    void deletedPerson_isLinkedWithNobody(TestDatabase database) {
        SessionFixture fixture = people(database);
        SoftAssertions all = new SoftAssertions();
        for (Tie tie : Tie.values()) {
            for (boolean there : new boolean[] {false, true}) {
                Person a = new Person("a");
                Person b = new Person("b");
                Person c = new Person("c");
                tie.here(a, b, true);
                tie.here(b, a, true);
                tie.here(a, a, true);
                tie.here(b, c, true);
                fixture.sessions.inTransaction(session -> session.addAll(List.of(a, b, c)));
                try (Session session = fixture.sessions.open()) {
                    Person deleted = session.getOne(PERSON, a.getId());
                    Person other = session.getOne(PERSON, c.getId());
                    if (there) {
                        tie.there(other, deleted, true);
                    } else {
                        tie.here(deleted, other, true);
                    }
                    session.delete(deleted);
                    session.commit();
                }
                all.assertThat(tie.rows(fixture, b, c)).as(tie + " " + there).isEqualTo(Set.of("b > c"));
            }
        }
        all.assertAll();
    }

    // ---- loading

    /** Who knows whom, by name. */
    private static Map<String, Set<String>> crowd(SessionFixture fixture) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(i % 2 == 0 ? new Person("p" + i) : new Officer("p" + i, i));
        }
        Map<String, Set<String>> known = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            Set<String> of = new TreeSet<>();
            for (int j = 0; j < 6; j++) {
                if ((i * 7 + j * 5) % 3 == 0) {
                    people.get(i).getKnows().add(people.get(j));
                    of.add("p" + j);
                }
            }
            known.put("p" + i, of);
        }
        fixture.sessions.inTransaction(session -> session.addAll(people));
        return known;
    }

    private static void compare(Person person, Map<String, Set<String>> known, String name, SoftAssertions all) {
        all.assertThat(names(person.getKnows())).as(name).containsExactlyElementsOf(known.get(person.getName()));
        List<String> by = known.keySet().stream()
                .filter(each -> known.get(each).contains(person.getName()))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        all.assertThat(names(person.getKnownBy())).as(name).isEqualTo(by);
        all.assertThat(List.copyOf(person.getKnownBy().keySet())).as(name).isEqualTo(by);
    }

    @EachDatabase
    void sortedSetsAndMapsOfPeople_areLoadedInEveryWay_twoDeep(TestDatabase database) {
        SessionFixture fixture = people(database);
        Map<String, Set<String>> known = crowd(fixture);
        Map<String, Function<CollectionAttribute<Person>, LoadOption>> ways = Map.of(
                "joined", each -> joinedLoad(each),
                "selectin", each -> selectInLoad(each),
                "subquery", each -> subqueryLoad(each));
        SoftAssertions all = new SoftAssertions();
        ways.forEach((first, way) -> ways.forEach((second, below) -> {
            for (boolean officers : new boolean[] {false, true}) {
                String name = first + ", " + second + (officers ? ", officers" : "");
                LoadOption option = way.apply(PERSON.knows).with(below.apply(PERSON.knownBy));
                try (Session session = fixture.sessions.open()) {
                    List<? extends Person> found = officers
                            ? session.scalars(select(OFFICER)
                                            .where(OFFICER.rank.ge(1))
                                            .orderBy(OFFICER.rank)
                                            .limit(2)
                                            .options(option))
                                    .all()
                            : session.scalars(select(PERSON)
                                            .orderBy(PERSON.name)
                                            .limit(3)
                                            .offset(1)
                                            .options(option))
                                    .all();
                    all.assertThat(names(found))
                            .as(name)
                            .isEqualTo(officers ? List.of("p1", "p3") : List.of("p1", "p2", "p3"));
                    for (Person each : found) {
                        all.assertThat(Inspection.of(each).isLoaded("knows"))
                                .as(name)
                                .isTrue();
                        each.getKnows().forEach(held -> all.assertThat(
                                        Inspection.of(held).isLoaded("knownBy"))
                                .as(name)
                                .isTrue());
                        compare(each, known, name, all);
                        each.getKnows().forEach(held -> compare(held, known, name, all));
                    }
                }
            }
        }));
        all.assertAll();
    }

    @EachDatabase
    void subqueryLoad_leavesWhatIsThere_andTakesWhatIsQueued(TestDatabase database) {
        SessionFixture fixture = people(database);
        Map<String, Set<String>> known = crowd(fixture);
        SoftAssertions all = new SoftAssertions();
        try (Session session = fixture.sessions.open()) {
            Person loaded =
                    session.scalars(select(PERSON).where(PERSON.name.eq("p2"))).one();
            compare(loaded, known, "lazily", all);
            SortedSet<Person> before = loaded.getKnows();
            Person queued = session.scalars(select(PERSON)
                            .where(PERSON.name.eq("p0"))
                            .options(lazyLoad(PERSON.knows), lazyLoad(PERSON.knownBy)))
                    .one();
            Person fresh = new Person("n");
            session.withoutAutoflush(() -> {
                fresh.getKnownBy().put("p0", queued);
                session.scalars(select(PERSON).options(subqueryLoad(PERSON.knows)))
                        .all();
                all.assertThat(loaded.getKnows()).isSameAs(before);
                all.assertThat(names(queued.getKnows())).contains("n");
                all.assertThat(queued.getKnows().remove(fresh)).isTrue();
                all.assertThat(fresh.getKnownBy()).isEmpty();
            });
            session.rollback();
            compare(queued, known, "after the rollback", all);
        }
        all.assertAll();
    }

    @EachDatabase
    void aliasesAndOuterJoins_haveSubqueryLoadsOfTheirOwn(TestDatabase database) {
        SessionFixture fixture = people(database);
        Map<String, Set<String>> known = crowd(fixture);
        SoftAssertions all = new SoftAssertions();
        try (Session session = fixture.sessions.open()) {
            PersonPath other = alias(PERSON);
            session.execute(select(PERSON, other)
                            .outerJoin(PERSON.knows.of(other), other.name.gt("p2"))
                            .orderBy(PERSON.name, other.name)
                            .options(subqueryLoad(other.knows), subqueryLoad(PERSON.knownBy)))
                    .all()
                    .forEach(row -> row.values().forEach(each -> {
                        if (each != null) {
                            compare((Person) each, known, "row", all);
                        }
                    }));
        }
        assertThat(known).hasSize(6);
        all.assertAll();
    }
}
