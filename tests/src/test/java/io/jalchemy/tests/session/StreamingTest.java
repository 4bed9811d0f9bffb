package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.ProfilePath.PROFILE;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.shelves.ShelfPath.SHELF;
import static io.jalchemy.tests.shelves.TopicPath.TOPIC;
import static io.jalchemy.tests.shelves.VolumePath.VOLUME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullCollection;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Profile;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.shelves.Shelf;
import io.jalchemy.tests.shelves.Topic;
import io.jalchemy.tests.shelves.Volume;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects that are read chunk after chunk: what is loaded with them, what the session keeps, what ends it. */
class StreamingTest {

    private static final Select<Shelf> SHELVES = select(SHELF).orderBy(SHELF.number);

    /** Volume n stands on shelf n % shelves and is about topic n % 3. */
    private static SessionFixture shelves(TestDatabase database, int shelves, int volumes) {
        SessionFixture fixture = new SessionFixture(database, SHELF, VOLUME, TOPIC);
        fixture.sessions.inTransaction(session -> {
            List<Topic> topics = List.of(new Topic("art"), new Topic("birds"), new Topic("cooking"));
            List<Shelf> all = new ArrayList<>();
            for (int i = 0; i < shelves; i++) {
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

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    // ---- what the session keeps

    @EachDatabase
    void walk_keepsOneChunk_andNothingOfThoseBefore(TestDatabase database) {
        SessionFixture fixture = shelves(database, 6000, 0);
        try (Session session = fixture.sessions.open();
                StreamedResult<Shelf> shelves = session.stream(SHELVES, 50)) {
            List<WeakReference<Object>> states = new ArrayList<>();
            int number = 0;
            for (Shelf shelf : shelves) {
                assertThat(shelf.getNumber()).isEqualTo(number++);
                states.add(new WeakReference<>(InstanceState.require(shelf)));
                if (number % 1000 == 25) {
                    FullCollection.run();
                    assertThat(session.identityMap().size()).as("the chunk").isEqualTo(50);
                }
            }
            FullCollection.run();
            assertThat(number).isEqualTo(6000);
            assertThat(states.subList(0, 5900))
                    .as("also what is known of objects goes")
                    .allMatch(each -> each.get() == null);
            assertThat(fixture.sent()).hasSize(1);
        }
    }

    @EachDatabase
    void chunk_isHeldWhileItIsConsumed_changedObjectsUntilTheyAreFlushed(TestDatabase database) {
        SessionFixture fixture = shelves(database, 12, 0);
        try (Session session = fixture.sessions.open()) {
            try (StreamedResult<Shelf> shelves = session.stream(SHELVES, 4)) {
                for (List<Shelf> chunk : shelves.partitions()) {
                    chunk.get(1).setRoom("new " + chunk.get(1).getNumber());
                    FullCollection.run();
                    assertThat(session.identityMap().size())
                            .as("the chunk, and what was changed before")
                            .isEqualTo(4 + chunk.get(0).getNumber() / 4);
                }
            }
            fixture.forget();
            session.flush();
            assertThat(fixture.verbs()).contains("UPDATE shelves");
            session.commit();
        }
        assertThat(fixture.rows("shelves WHERE room LIKE 'new %'")).isEqualTo(3);
    }

    @EachDatabase
    void changes_flushedChunkByChunk_areInTheDatabase(TestDatabase database) {
        SessionFixture fixture = shelves(database, 25, 0);
        fixture.sessions.inTransaction(session -> {
            try (StreamedResult<Shelf> shelves = session.stream(SHELVES, 10)) {
                for (List<Shelf> chunk : shelves.partitions()) {
                    chunk.forEach(shelf -> shelf.setRoom(shelf.getRoom().toUpperCase(java.util.Locale.ROOT)));
                    session.flush();
                }
            }
        });
        assertThat(fixture.rows("shelves WHERE room LIKE 'ROOM%'")).isEqualTo(25);
        assertThat(fixture.verbs())
                .filteredOn(verb -> verb.startsWith("SELECT"))
                .as("flushing makes nothing of the next chunks be read again")
                .hasSizeLessThanOrEqualTo(2);
    }

    @EachDatabase
    void rowsOlderThanWhatWasWritten_doNotSayWhoseAnObjectOfTheSessionIs(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, PROFILE);
        blog.sessions.inTransaction(session -> {
            session.addAll(List.of(new User("first"), new User("second")));
            session.flush();
            Profile profile = new Profile();
            profile.setUser(session.getOne(USER, 2L));
            session.add(profile);
        });
        try (Session session = blog.sessions.open();
                StreamedResult<User> users =
                        session.stream(select(USER).orderBy(USER.id).options(joinedLoad(USER.profile)), 1)) {
            Iterator<User> all = users.iterator();
            User first = all.next();
            Profile profile = session.getOne(PROFILE, 1L);
            profile.setUser(first);
            session.flush();
            session.expire(profile);
            User second = all.next();
            assertThat(second.getName()).isEqualTo("second");
            assertThat(profile.getUser()).isSameAs(first);
        }
    }

    @EachDatabase
    void sameRows_areTheSameObjects_asLongAsTheyAreHeld(TestDatabase database) {
        SessionFixture fixture = shelves(database, 3, 30);
        try (Session session = fixture.sessions.open()) {
            Shelf known = session.getOne(SHELF, 1);
            known.setRoom("mine");
            List<Shelf> held = new ArrayList<>();
            try (StreamedResult<Row2<Shelf, Integer>> rows =
                    session.stream(select(SHELF, VOLUME.id).join(SHELF.volumes).orderBy(VOLUME.id), 4)) {
                for (Row2<Shelf, Integer> row : rows) {
                    assertThat(row.v1().getNumber()).isEqualTo(row.v2() % 3);
                    held.add(row.v1());
                }
            }
            assertThat(held).hasSize(30);
            for (int i = 0; i < 30; i++) {
                assertThat(held.get(i)).isSameAs(held.get(i % 3));
            }
            assertThat(held.get(1)).isSameAs(known);
            assertThat(known.getRoom()).isEqualTo("mine");
        }
    }

    // ---- what is loaded with a chunk

    @EachDatabase
    void touched_loadsForTheChunk_notBeyond(TestDatabase database) {
        SessionFixture fixture = shelves(database, 12, 24);
        try (Session session = fixture.sessions.open();
                StreamedResult<Shelf> shelves = session.stream(SHELVES, 5)) {
            List<Integer> ids = new ArrayList<>();
            for (Shelf shelf : shelves) {
                shelf.getVolumes().forEach(volume -> ids.add(volume.getId()));
            }
            assertThat(ids).containsExactlyInAnyOrderElementsOf(numbers(0, 24));
            assertThat(fixture.verbs())
                    .containsExactly("SELECT shelves", "SELECT volumes", "SELECT volumes", "SELECT volumes");
        }
    }

    @EachDatabase
    void deferredColumns_areLoadedForTheChunk(TestDatabase database) {
        SessionFixture fixture = shelves(database, 8, 0);
        try (Session session = fixture.sessions.open();
                StreamedResult<Shelf> shelves = session.stream(SHELVES.options(defer(SHELF.room)), 4)) {
            for (Shelf shelf : shelves) {
                assertThat(shelf.getRoom()).isEqualTo("room " + shelf.getNumber());
            }
            assertThat(fixture.sent()).hasSize(3);
        }
    }

    @EachDatabase
    void selectIn_isOneStatementForEachChunk_beforeItIsGiven(TestDatabase database) {
        SessionFixture fixture = shelves(database, 12, 24);
        Select<Shelf> query = SHELVES.options(selectInLoad(SHELF.volumes).with(joinedLoad(VOLUME.topic)));
        try (Session session = fixture.sessions.open();
                StreamedResult<Shelf> shelves = session.stream(query, 5)) {
            assertThat(fixture.verbs()).containsExactly("SELECT shelves");
            for (List<Shelf> chunk : shelves.partitions()) {
                assertThat(fixture.verbs()).containsExactly("SELECT volumes");
                for (Shelf shelf : chunk) {
                    assertThat(shelf.getVolumes())
                            .extracting(Volume::getId)
                            .containsExactly(shelf.getNumber(), shelf.getNumber() + 12);
                    assertThat(shelf.getVolumes().get(0).getTopic().getName()).isNotEmpty();
                }
                assertThat(fixture.sent()).isEmpty();
            }
        }
    }

    @EachDatabase
    void joinedReferences_areInTheRows(TestDatabase database) {
        SessionFixture fixture = shelves(database, 3, 20);
        try (Session session = fixture.sessions.open();
                StreamedResult<Volume> volumes = session.stream(
                        select(VOLUME)
                                .options(joinedLoad(VOLUME.shelf), joinedLoad(VOLUME.topic))
                                .orderBy(VOLUME.id),
                        6)) {
            for (Volume volume : volumes) {
                assertThat(volume.getShelf().getNumber()).isEqualTo(volume.getId() % 3);
                assertThat(volume.getTopic().getName()).hasSizeGreaterThan(2);
            }
            assertThat(fixture.sent()).hasSize(1);
        }
    }

    @EachDatabase
    void joinedCollections_areRefused_sayingWhy(TestDatabase database) {
        SessionFixture fixture = shelves(database, 3, 6);
        List<Select<?>> refused = List.of(
                SHELVES.options(joinedLoad(SHELF.volumes)),
                SHELVES.join(SHELF.volumes).options(containsEager(SHELF.volumes)),
                select(VOLUME).options(joinedLoad(VOLUME.shelf).with(joinedLoad(SHELF.volumes))));
        try (Session session = fixture.sessions.open()) {
            for (Select<?> query : refused) {
                assertThatThrownBy(() -> session.stream(query, 5))
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining("Shelf.volumes is joined")
                        .hasMessageContaining(".options(selectInLoad(Shelf.volumes))")
                        .hasMessageEndingWith("[STREAM_JOINED]");
            }
            assertThat(fixture.sent()).as("nothing was sent").isEmpty();
            assertThat(session.scalars(SHELVES.options(joinedLoad(SHELF.volumes)))
                            .all())
                    .as("but not for a result that is read as a whole")
                    .hasSize(3);
        }
    }

    @EachDatabase
    void whatWrites_andNoRows_areRefused(TestDatabase database) {
        SessionFixture fixture = shelves(database, 1, 0);
        try (Session session = fixture.sessions.open()) {
            session.add(new Shelf(7, "seven"));
            assertThatThrownBy(() -> session.stream(SHELVES, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            session.stream(update(SHELF).set(SHELF.room, "x").returning(SHELF), 5))
                    .hasMessageContaining("STREAM_QUERY");
            assertThat(fixture.sent()).isEmpty();
            session.rollback();
        }
    }

    // ---- what happens meanwhile

    @EachDatabase
    void otherQueries_inTheSameSession_disturbNothing(TestDatabase database) {
        SessionFixture fixture = shelves(database, 9, 27);
        try (Session session = fixture.sessions.open();
                StreamedResult<Shelf> shelves = session.stream(SHELVES, 2)) {
            List<Integer> met = new ArrayList<>();
            for (Shelf shelf : shelves) {
                met.add(shelf.getNumber());
                assertThat(session.scalars(select(VOLUME).where(VOLUME.shelf.eq(shelf)))
                                .all())
                        .hasSize(3)
                        .allMatch(volume -> volume.getShelf() == shelf);
                assertThat(session.scalars(SHELVES).all()).hasSize(9).contains(shelf);
                assertThat(session.get(SHELF, 8)).isNotNull();
                try (Stream<Shelf> inner = session.stream(SHELVES, 3).stream()) {
                    assertThat(inner.limit(4).map(Shelf::getNumber).toList()).isEqualTo(numbers(0, 4));
                }
            }
            assertThat(met).isEqualTo(numbers(0, 9));
        }
    }

    @EachDatabase
    void newObjects_areFlushedBefore(TestDatabase database) {
        SessionFixture fixture = shelves(database, 2, 0);
        try (Session session = fixture.sessions.open()) {
            Shelf added = new Shelf(2, "late");
            session.add(added);
            try (StreamedResult<Shelf> shelves = session.stream(SHELVES, 2)) {
                assertThat(shelves.stream().toList()).hasSize(3).last().isSameAs(added);
            }
            session.rollback();
        }
    }

    @EachDatabase
    void rowsOlderThanWhatTheSessionWrote_undoNothing(TestDatabase database) {
        SessionFixture fixture = shelves(database, 8, 8);
        try (Session session = fixture.sessions.open()) {
            Shelf held = session.getOne(SHELF, 6);
            Volume volume =
                    session.scalars(select(VOLUME).where(VOLUME.id.eq(6))).one();
            try (StreamedResult<Volume> volumes = session.stream(
                    select(VOLUME).options(joinedLoad(VOLUME.shelf)).orderBy(VOLUME.id), 2)) {
                Iterator<Volume> iterator = volumes.iterator();
                iterator.next();
                session.execute(update(SHELF).set(SHELF.room, "moved").where(SHELF.number.eq(6)));
                session.execute(update(VOLUME).set(VOLUME.shelfNumber, 7).where(VOLUME.id.eq(6)));
                while (iterator.hasNext()) {
                    iterator.next();
                }
            }
            assertThat(held.getRoom()).isEqualTo("moved");
            assertThat(volume.getShelf().getNumber()).isEqualTo(7);
            session.rollback();
        }
    }

    @EachDatabase
    void allObjectsTakenOut_theNextRowsAreObjectsOfTheSession(TestDatabase database) {
        SessionFixture fixture = shelves(database, 6, 12);
        try (Session session = fixture.sessions.open();
                StreamedResult<Shelf> shelves = session.stream(SHELVES, 2)) {
            for (List<Shelf> chunk : shelves.partitions()) {
                assertThat(chunk).allMatch(session::contains);
                assertThat(chunk.get(1).getVolumes()).hasSize(2);
                session.expungeAll();
                assertThat(chunk).noneMatch(session::contains);
            }
        }
    }

    @EachDatabase
    void endOfTheTransaction_endsTheStream_objectsStay(TestDatabase database) {
        SessionFixture fixture = shelves(database, 6, 0);
        try (Session session = fixture.sessions.open()) {
            Iterator<Shelf> committed = session.stream(SHELVES, 2).iterator();
            Shelf first = committed.next();
            session.commit();
            assertThatThrownBy(committed::next)
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("until the commit")
                    .hasMessageEndingWith("[STREAM_ENDED]");
            assertThat(first.getRoom()).isEqualTo("room 0");
            Iterator<Shelf> rolledBack = session.stream(SHELVES, 2).iterator();
            assertThat(rolledBack.next()).isSameAs(first);
            session.rollback();
            assertThatThrownBy(rolledBack::hasNext).hasMessageContaining("until the rollback");
            Savepoint savepoint = session.beginNested();
            Iterator<Shelf> inSavepoint = session.stream(SHELVES, 2).iterator();
            assertThat(inSavepoint.next()).isSameAs(first);
            savepoint.rollback();
            assertThatThrownBy(inSavepoint::next).hasMessageContaining("savepoint");
        }
    }

    @EachDatabase
    void closedSession_endsTheStream(TestDatabase database) {
        SessionFixture fixture = shelves(database, 6, 0);
        Iterator<Shelf> rows;
        StreamedResult<Shelf> stream;
        Shelf first;
        try (Session session = fixture.sessions.open()) {
            stream = session.stream(SHELVES, 2);
            rows = stream.iterator();
            first = rows.next();
        }
        assertThat(first.getRoom()).isEqualTo("room 0");
        assertThatThrownBy(rows::next)
                .hasMessageContaining("end of its session")
                .hasMessageContaining("ENDED");
        stream.close();
        assertThatThrownBy(rows::next).hasMessageContaining("STREAM_CLOSED");
    }

    @EachDatabase
    void closedStream_leavesTheSessionAsItIs(TestDatabase database) {
        SessionFixture fixture = shelves(database, 6, 12);
        try (Session session = fixture.sessions.open()) {
            StreamedResult<Shelf> stream = session.stream(SHELVES, 4);
            Shelf first = stream.iterator().next();
            stream.close();
            assertThat(first.getVolumes()).as("for what is left of the chunk").hasSize(2);
            assertThat(session.scalars(SHELVES).all()).hasSize(6);
            session.commit();
        }
    }

    // ---- failures

    @EachDatabase
    void failureInALoader_endsTheStream_notTheSession(TestDatabase database) {
        SessionFixture fixture = shelves(database, 6, 6);
        fixture.sessions.inTransaction(session ->
                session.scalars(select(VOLUME).where(VOLUME.id.in(1, 2))).forEach(volume -> volume.setCoverOf(5)));
        try (Session session = fixture.sessions.open()) {
            StreamedResult<Shelf> shelves = session.stream(SHELVES.options(selectInLoad(SHELF.cover)), 4);
            Iterator<Shelf> rows = shelves.iterator();
            for (int i = 0; i < 4; i++) {
                assertThat(rows.next().getNumber()).isEqualTo(i);
            }
            assertThatThrownBy(rows::next).hasMessageContaining("SEVERAL_ROWS");
            assertThatThrownBy(rows::next)
                    .hasMessageContaining("has failed before")
                    .hasMessageContaining("Shelf.cover")
                    .hasMessageEndingWith("[STREAM_FAILED]");
            assertThat(session.getOne(SHELF, 5).getRoom()).isEqualTo("room 5");
            session.getOne(SHELF, 4).setRoom("changed");
            session.commit();
        }
        assertThat(fixture.rows("shelves WHERE room = 'changed'")).isEqualTo(1);
    }

    @EachDatabase
    void failedFlush_meanwhile_asksForTheRollback(TestDatabase database) {
        SessionFixture fixture = shelves(database, 6, 0);
        try (Session session = fixture.sessions.open();
                StreamedResult<Shelf> shelves = session.stream(SHELVES, 2)) {
            Iterator<List<Shelf>> chunks = shelves.partitions().iterator();
            assertThat(chunks.next()).hasSize(2);
            session.add(new Volume(1, null, null));
            session.execute(insert(VOLUME), List.of(Map.of("id", 2)));
            session.add(new Volume(2, null, null));
            assertThatThrownBy(session::flush).isInstanceOf(DatabaseException.class);
            assertThatThrownBy(chunks::next).hasMessageContaining("ROLLBACK_FIRST");
            session.rollback();
            assertThatThrownBy(chunks::next).hasMessageContaining("STREAM_FAILED");
            assertThat(session.scalars(SHELVES).all()).hasSize(6);
        }
    }

    // ---- writing many

    @EachDatabase
    void writtenObjectsThatAreGone_areForgotten_heldOnesComeBack(TestDatabase database) {
        SessionFixture fixture = shelves(database, 0, 0);
        try (Session session = fixture.sessions.open()) {
            List<Shelf> held = new ArrayList<>();
            List<WeakReference<Object>> gone = new ArrayList<>();
            for (int from = 0; from < 50_000; from += 5000) {
                write(session, from, held, gone);
                FullCollection.run();
            }
            assertThat(gone.subList(0, 15_000)).allMatch(each -> each.get() == null);
            held.get(3).setRoom("changed");
            session.flush();
            session.rollback();
            assertThat(session.contains(held.get(0))).isFalse();
            assertThat(fixture.rows("shelves")).isZero();
            assertThat(held).hasSize(10).allMatch(shelf -> shelf.getRoom().equals("room") || shelf == held.get(3));
            session.addAll(held);
            session.commit();
        }
        assertThat(fixture.rows("shelves WHERE number % 5000 = 7")).isEqualTo(10);
        assertThat(fixture.rows("shelves")).isEqualTo(10);
    }

    private static void write(Session session, int from, List<Shelf> held, List<WeakReference<Object>> gone) {
        for (int number = from; number < from + 5000; number++) {
            Shelf shelf = new Shelf(number, "room");
            session.add(shelf);
            if (number % 5000 == 7) {
                held.add(shelf);
            } else {
                gone.add(new WeakReference<>(InstanceState.require(shelf)));
            }
        }
        session.flush();
    }

    @EachDatabase
    void closedSession_rollsBackWhatWasWritten_alsoOfObjectsThatAreGone(TestDatabase database) {
        SessionFixture fixture = shelves(database, 0, 0);
        try (Session session = fixture.sessions.open()) {
            List<WeakReference<Object>> gone = new ArrayList<>();
            for (int from = 0; from < 30_000; from += 5000) {
                write(session, from, new ArrayList<>(), gone);
                FullCollection.run();
            }
            assertThat(session.identityMap().size()).isZero();
        }
        assertThat(fixture.rows("shelves")).isZero();
    }
}
