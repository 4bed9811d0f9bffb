package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.shelves.ShelfPath.SHELF;
import static io.jalchemy.tests.shelves.TopicPath.TOPIC;
import static io.jalchemy.tests.shelves.VolumePath.VOLUME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import io.jalchemy.tests.shelves.Shelf;
import io.jalchemy.tests.shelves.Topic;
import io.jalchemy.tests.shelves.Volume;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What rows become: which objects, held by whom, by how many statements. */
class LoadingTest {

    /** Volume n stands on shelf n % shelves and is about topic n % 3; the last shelf is empty. */
    private static SessionFixture shelves(TestDatabase database, int shelves, int volumes) {
        SessionFixture fixture = new SessionFixture(database, SHELF, VOLUME, TOPIC);
        fixture.sessions.inTransaction(session -> {
            List<Topic> topics = List.of(new Topic("art"), new Topic("birds"), new Topic("cooking"));
            List<Shelf> all = new ArrayList<>();
            for (int i = 0; i <= shelves; i++) {
                all.add(new Shelf(i, "room " + i));
            }
            session.addAll(topics);
            session.addAll(all);
            for (int i = 0; i < volumes; i++) {
                session.add(new Volume(i, all.get(i % shelves), topics.get(i % 3)));
            }
        });
        fixture.forget();
        return fixture;
    }

    private static List<Shelf> all(Session session) {
        return session.scalars(select(SHELF).orderBy(SHELF.number)).all();
    }

    private static void check(List<Shelf> shelves, int volumes) {
        int full = shelves.size() - 1;
        for (Shelf shelf : shelves) {
            List<Integer> expected = new ArrayList<>();
            for (int i = shelf.getNumber(); i < volumes && shelf.getNumber() < full; i += full) {
                expected.add(i);
            }
            assertThat(shelf.getVolumes()).extracting(Volume::getId).containsExactlyElementsOf(expected);
            shelf.getVolumes().forEach(each -> assertThat(each.getShelf()).isSameAs(shelf));
        }
    }

    @EachDatabase
    void keysOfAllKinds_findTheirObjects(TestDatabase database) {
        SessionFixture fixture = shelves(database, 4, 12);
        try (Session session = fixture.sessions.open()) {
            Shelf shelf = session.getOne(SHELF, 2);
            Volume volume = session.getOne(VOLUME, 6);
            Topic art = session.getOne(TOPIC, "art");
            fixture.forget();
            assertThat(volume.getShelf()).isSameAs(shelf);
            assertThat(volume.getTopic()).isSameAs(art);
            assertThat(fixture.sent()).as("the session has them").isEmpty();
            assertThat(art.getVolumes()).extracting(Volume::getId).containsExactlyInAnyOrder(0, 3, 6, 9);
            assertThat(art.getVolumes()).contains(volume);
            assertThat(session.get(SHELF, 99)).isNull();
            assertThat(session.get(TOPIC, "none")).isNull();
            assertThat(session.get(SHELF, 0)).as("a key that is zero").isNotNull();
        }
    }

    @EachDatabase
    void neighbours_areTheWindowInTheOrderOfRows(TestDatabase database) {
        SessionFixture fixture = shelves(database, 24, 48);
        try (Session session = fixture.sessions.open()) {
            List<Shelf> shelves = all(session);
            fixture.forget();
            assertThat(shelves.get(15).getVolumes()).hasSize(2);
            assertThat(fixture.sent()).hasSize(1);
            for (int i = 10; i < 20; i++) {
                assertThat(shelves.get(i).getVolumes()).hasSize(2);
            }
            assertThat(fixture.sent()).as("the mapping says 10: 10 to 19").isEmpty();
            assertThat(shelves.get(9).getVolumes()).hasSize(2);
            assertThat(shelves.get(0).getVolumes()).hasSize(2);
            assertThat(fixture.sent()).hasSize(1);
            check(shelves, 48);
            assertThat(fixture.sent()).as("20 to 24, and all others are there").hasSize(1);
        }
    }

    @EachDatabase
    void ownersOfOneKey_shareWhatTheyHold(TestDatabase database) {
        SessionFixture fixture = shelves(database, 2, 12);
        try (Session session = fixture.sessions.open()) {
            List<Volume> volumes =
                    session.scalars(select(VOLUME).orderBy(VOLUME.id)).all();
            fixture.forget();
            for (Volume volume : volumes) {
                assertThat(volume.getShelf().getNumber()).isEqualTo(volume.getId() % 2);
                assertThat(volume.getShelf())
                        .isSameAs(volumes.get(volume.getId() % 2).getShelf());
                assertThat(volume.getTopic())
                        .isSameAs(volumes.get(volume.getId() % 3).getTopic());
            }
            assertThat(fixture.verbs()).containsExactly("SELECT shelves", "SELECT topics");
        }
    }

    @EachDatabase
    @FullFeatures
    void selectIn_ofManyOwners_inAsFewStatementsAsTheDatabaseTakes(TestDatabase database) {
        SessionFixture fixture = shelves(database, 1200, 2400);
        try (Session session = fixture.sessions.open()) {
            List<Shelf> shelves = session.scalars(
                            select(SHELF).options(selectInLoad(SHELF.volumes)).orderBy(SHELF.number))
                    .all();
            assertThat(fixture.sent()).hasSize(database.kind() == Kind.POSTGRESQL ? 2 : 4);
            check(shelves, 2400);
            assertThat(fixture.sent()).isEmpty();
        }
    }

    @EachDatabase
    void joinedRows_inWhateverOrder_areGatheredOnce(TestDatabase database) {
        SessionFixture fixture = shelves(database, 5, 100);
        for (boolean known : new boolean[] {false, true}) {
            try (Session session = fixture.sessions.open()) {
                List<Object> held = new ArrayList<>();
                if (known) {
                    held.addAll(all(session));
                    held.addAll(session.scalars(select(VOLUME)).all());
                }
                fixture.forget();
                List<Shelf> shelves = session.scalars(select(SHELF)
                                .outerJoin(SHELF.volumes)
                                .options(containsEager(SHELF.volumes))
                                .orderBy(VOLUME.id, SHELF.number))
                        .all();
                assertThat(shelves).extracting(Shelf::getNumber).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
                shelves.sort(java.util.Comparator.comparing(Shelf::getNumber));
                check(shelves, 100);
                assertThat(fixture.sent()).hasSize(1);
                assertThat(known ? held : shelves).containsAll(shelves);
            }
        }
    }

    @EachDatabase
    void joinedInBothDirections_andTwoCollections(TestDatabase database) {
        SessionFixture fixture = shelves(database, 2, 12);
        try (Session session = fixture.sessions.open()) {
            List<Volume> volumes = session.scalars(select(VOLUME)
                            .options(
                                    joinedLoad(VOLUME.shelf).with(joinedLoad(SHELF.volumes)),
                                    joinedLoad(VOLUME.topic).with(joinedLoad(TOPIC.volumes)))
                            .orderBy(VOLUME.id.desc()))
                    .all();
            assertThat(volumes).extracting(Volume::getId).containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
            assertThat(fixture.sent()).hasSize(1);
            assertThat(volumes.get(0).getShelf().getVolumes())
                    .extracting(Volume::getId)
                    .containsExactly(1, 3, 5, 7, 9, 11);
            assertThat(volumes.get(0).getTopic().getVolumes())
                    .extracting(Volume::getId)
                    .containsExactlyInAnyOrder(2, 5, 8, 11);
            assertThat(volumes.get(11).getShelf()).isSameAs(volumes.get(1).getShelf());
            assertThat(fixture.sent()).isEmpty();
        }
    }

    @EachDatabase
    void severalRows_forOneObject_areRefused(TestDatabase database) {
        SessionFixture fixture = shelves(database, 2, 4);
        fixture.sessions.inTransaction(session -> {
            session.getOne(VOLUME, 0).setCoverOf(0);
            session.getOne(VOLUME, 1).setCoverOf(1);
            session.getOne(VOLUME, 2).setCoverOf(0);
        });
        try (Session session = fixture.sessions.open()) {
            assertThat(session.getOne(SHELF, 1).getCover().getId()).isEqualTo(1);
            assertThat(session.getOne(SHELF, 2).getCover()).isNull();
            Shelf contradictory = session.getOne(SHELF, 0);
            assertThatThrownBy(contradictory::getCover)
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("Shelf.cover of Shelf#0");
            assertThatThrownBy(() -> session.scalars(select(SHELF).options(joinedLoad(SHELF.cover)))
                            .all())
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("Shelf.cover of Shelf#0");
            assertThatThrownBy(() -> session.scalars(select(SHELF).options(selectInLoad(SHELF.cover)))
                            .all())
                    .isInstanceOf(JalchemyException.class);
        }
    }

    @EachDatabase
    void whatIsQueued_isMergedIntoWhatWasLoadedAhead(TestDatabase database) {
        SessionFixture fixture = shelves(database, 3, 6);
        try (Session session = fixture.sessions.open()) {
            List<Shelf> shelves = all(session);
            List<Volume> volumes =
                    session.scalars(select(VOLUME).orderBy(VOLUME.id)).all();
            assertThat(shelves.get(0).getVolumes()).hasSize(2); // and those of the others ahead
            fixture.forget();
            session.withoutAutoflush(() -> {
                volumes.get(1).setShelf(shelves.get(2));
                Volume added = new Volume(100, shelves.get(2), null);
                session.add(added);
                assertThat(shelves.get(2).getVolumes())
                        .containsExactly(volumes.get(2), volumes.get(5), volumes.get(1), added);
                assertThat(shelves.get(1).getVolumes()).containsExactly(volumes.get(4));
                assertThat(fixture.sent()).isEmpty();
                shelves.get(1).getVolumes().add(volumes.get(0));
                assertThat(shelves.get(0).getVolumes()).containsExactly(volumes.get(3));
            });
            session.commit();
            assertThat(fixture.rows("volumes WHERE shelf_number = 2")).isEqualTo(4);
            assertThat(fixture.rows("volumes WHERE shelf_number = 1")).isEqualTo(2);
            assertThat(shelves.get(2).getVolumes()).extracting(Volume::getId).containsExactly(1, 2, 5, 100);
        }
    }

    @EachDatabase
    void detached_keepsWhatWasLoadedAhead_ifNothingWasWritten(TestDatabase database) {
        SessionFixture fixture = shelves(database, 3, 6);
        for (boolean written : new boolean[] {false, true}) {
            List<Shelf> shelves;
            try (Session session = fixture.sessions.open()) {
                shelves = all(session);
                assertThat(shelves.get(0).getVolumes()).hasSize(2);
                if (written) {
                    session.connection(); // what is done on it counts as written
                }
            }
            assertThat(shelves.get(0).getVolumes()).hasSize(2);
            if (written) {
                assertThatThrownBy(shelves.get(1)::getVolumes).isInstanceOf(DetachedObjectException.class);
            } else {
                assertThat(shelves.get(1).getVolumes()).hasSize(2);
            }
        }
    }

    @EachDatabase
    void whatWasLoadedAhead_countsAsLoaded_onlyWhenTheProgramReadsIt(TestDatabase database) throws Exception {
        SessionFixture fixture = shelves(database, 3, 6);
        for (String way :
                List.of("detached", "read after that", "serialised", "serialised, read after that", "added")) {
            fixture.sessions.inTransaction(session -> session.get(VOLUME, 0).setShelf(session.get(SHELF, 0)));
            List<Shelf> shelves;
            Shelf given;
            try (Session session = fixture.sessions.open()) {
                shelves = all(session);
                assertThat(shelves.get(0).getVolumes()).hasSize(2); // and those of the others ahead
                given = way.startsWith("serialised") ? copy(shelves.get(1)) : shelves.get(1);
            }
            if (way.endsWith("read after that")) {
                assertThat(given.getVolumes()).extracting(Volume::getId).containsExactly(1, 4);
            }
            fixture.sessions.inTransaction(
                    session -> session.get(VOLUME, 0).setShelf(session.get(SHELF, given.getNumber())));
            fixture.sessions.inTransaction(session -> {
                if (way.equals("added")) {
                    session.add(given);
                    assertThat(given.getVolumes()).extracting(Volume::getId).containsExactly(0, 1, 4);
                } else {
                    session.merge(given);
                }
            });
            assertThat(fixture.rows("volumes WHERE shelf_number = 1"))
                    .as("%s: what was read of the shelf is all that it has, what was not read says nothing", way)
                    .isEqualTo(way.endsWith("read after that") ? 2 : 3);
        }
    }

    private static Shelf copy(Shelf shelf) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(shelf);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Shelf) in.readObject();
        }
    }

    @EachDatabase
    void rowsOfSeveralElements_haveTheirObjectsAndValues(TestDatabase database) {
        SessionFixture fixture = shelves(database, 2, 4);
        try (Session session = fixture.sessions.open()) {
            List<String> found = new ArrayList<>();
            session.execute(select(VOLUME, SHELF, SHELF.room).join(VOLUME.shelf).orderBy(VOLUME.id))
                    .forEach(row -> {
                        assertThat(row.v1().getShelf()).isSameAs(row.v2());
                        found.add(row.v1().getId() + " " + row.v3());
                    });
            assertThat(found).containsExactly("0 room 0", "1 room 1", "2 room 0", "3 room 1");
            assertThat(session.scalars(select(SHELF.room).orderBy(SHELF.number).into(String::length))
                            .all())
                    .containsExactly(6, 6, 6);
            Set<Shelf> unique = Set.copyOf(
                    session.scalars(select(SHELF).join(SHELF.volumes)).unique().all());
            assertThat(unique).hasSize(2);
            assertThat(session.scalars(select(SHELF).join(SHELF.volumes)).all()).hasSize(4);
        }
    }
}
