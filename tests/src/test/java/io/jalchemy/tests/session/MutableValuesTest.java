package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.mutable.DocPath.DOC;
import static io.jalchemy.tests.staff.ItemPath.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.WatchedValues;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.mutable.Counted;
import io.jalchemy.tests.mutable.Doc;
import io.jalchemy.tests.mutable.Prefs;
import io.jalchemy.tests.mutable.SharedBytes;
import io.jalchemy.tests.staff.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that programs change in place are written; values that were only read are not. */
@SuppressWarnings("unchecked") // what is in JSON is known to the tests
class MutableValuesTest {

    private static SessionFixture items(TestDatabase database) {
        SessionFixture items = new SessionFixture(database, ITEM);
        Item item = new Item("a");
        item.setData(new HashMap<>(Map.of("x", 1, "list", List.of(1, 2))));
        item.setBytes(new byte[] {1, 2, 3});
        items.sessions.inTransaction(session -> session.add(item));
        return items;
    }

    @EachDatabase
    void changedInPlace_isWritten_onlyThat(TestDatabase database) {
        SessionFixture items = items(database);
        try (Session session = items.sessions.open()) {
            Item item = session.getOne(ITEM, 1L);
            assertThat(item.getData()).containsEntry("x", 1);
            assertThat(item.getBytes()).hasSize(3);
            items.forget();
            session.flush();
            assertThat(items.sent()).isEmpty();
            item.getData().put("y", 2);
            session.flush();
            assertThat(items.sent()).singleElement().asString().startsWith("UPDATE items SET data = ? WHERE");
            item.getBytes()[0] = 9;
            session.commit();
            assertThat(items.sent()).singleElement().asString().startsWith("UPDATE items SET bytes = ? WHERE");
            assertThat(item.getBytes()).containsExactly(9, 2, 3);
            assertThat(item.getData()).isEqualTo(Map.of("x", 1, "y", 2, "list", List.of(1, 2)));
            item.getData().put("z", 3);
            session.rollback();
            assertThat(item.getData()).doesNotContainKey("z");
        }
    }

    @EachDatabase
    void newObject_changedAfterTheFlush_isWritten(TestDatabase database) {
        SessionFixture items = items(database);
        Item item = new Item("b");
        item.setData(new HashMap<>());
        try (Session session = items.sessions.open()) {
            session.add(item);
            session.flush();
            item.getData().put("later", true);
            session.commit();
        }
        try (Session session = items.sessions.open()) {
            Item found =
                    session.scalars(select(ITEM).where(ITEM.payload.eq("b"))).one();
            assertThat(found.getData()).isEqualTo(Map.of("later", true));
            found.setData(null);
            session.commit();
            assertThat(found.getData()).isNull();
        }
    }

    // ---- what belongs to whom

    private static SessionFixture docs(TestDatabase database) {
        return new SessionFixture(database, DOC);
    }

    private static Doc doc(String name, Map<String, Object> map) {
        return new Doc(name, map, new ArrayList<>(List.of("a")), new Prefs(), new byte[] {1, 2}, new BitSet());
    }

    private static Map<String, Object> map(Object... parts) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put((String) parts[i], parts[i + 1]);
        }
        return map;
    }

    private static Doc loaded(Session session, long id) {
        return session.getOne(DOC, id);
    }

    private static Map<String, Object> stored(SessionFixture docs, long id) {
        return docs.sessions.fromTransaction(
                session -> new HashMap<>(loaded(session, id).getMap()));
    }

    @EachDatabase
    void valuesOfAConstructor_areWrittenWhenTheProgramChangesThemLater(TestDatabase database) {
        SessionFixture docs = docs(database);
        Map<String, Object> given = map("a", 1);
        Doc doc = doc("d", given);
        try (Session session = docs.sessions.open()) {
            session.add(doc);
            session.flush();
            given.put("b", 2);
            docs.forget();
            session.flush();
            assertThat(docs.verbs()).containsExactly("UPDATE docs");
            doc.getMap().put("c", 3);
            session.commit();
        }
        assertThat(stored(docs, 1)).isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
    }

    @EachDatabase
    void nestedMapThatIsPut_isTrackedAndWatched(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> session.add(doc("d", map())));
        try (Session session = docs.sessions.open()) {
            Doc doc = loaded(session, 1);
            Map<String, Object> nested = map("x", 1);
            doc.getMap().put("nested", nested);
            session.flush();
            nested.put("y", 2);
            session.flush();
            ((Map<String, Object>) doc.getMap().get("nested")).put("z", 3);
            session.commit();
        }
        assertThat(stored(docs, 1)).isEqualTo(Map.of("nested", Map.of("x", 1, "y", 2, "z", 3)));
    }

    @EachDatabase
    void whatIsNeitherMapNorList_inAMap_isWatched(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> session.add(doc("d", map())));
        try (Session session = docs.sessions.open()) {
            Doc doc = loaded(session, 1);
            int[] numbers = {1, 2};
            doc.getMap().put("numbers", numbers);
            session.flush();
            numbers[0] = 9;
            session.commit();
        }
        assertThat(stored(docs, 1)).isEqualTo(Map.of("numbers", List.of(9, 2)));
    }

    @EachDatabase
    void valueOfOneObject_givenToAnother_isACopy(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> {
            session.add(doc("one", map("n", map("x", 1))));
            session.add(doc("other", map()));
        });
        try (Session session = docs.sessions.open()) {
            Doc one = loaded(session, 1);
            Doc other = loaded(session, 2);
            other.setMap(one.getMap());
            Doc third = doc("third", new HashMap<>(one.getMap()));
            session.add(third);
            session.flush();
            ((Map<String, Object>) other.getMap().get("n")).put("x", 2);
            ((Map<String, Object>) third.getMap().get("n")).put("x", 3);
            session.commit();
        }
        assertThat(stored(docs, 1)).isEqualTo(Map.of("n", Map.of("x", 1)));
        assertThat(stored(docs, 2)).isEqualTo(Map.of("n", Map.of("x", 2)));
        assertThat(stored(docs, 3)).isEqualTo(Map.of("n", Map.of("x", 3)));
    }

    @EachDatabase
    void valueThatSeveralRowsGet_isEachObjectsOwn(TestDatabase database) {
        SessionFixture docs = docs(database);
        byte[] bytes = {5, 5};
        BitSet flags = BitSet.valueOf(new long[] {5});
        Map<String, Object> map = map("n", map("x", 1));
        try (Session session = docs.sessions.open()) {
            Doc one = doc("one", map());
            Doc other = doc("other", map());
            session.addAll(List.of(one, other));
            session.flush();
            one.getMarks()[0] = 9;
            session.flush();
            for (Doc each : List.of(one, other)) {
                assertThat(each.getBytes()).hasSize(2);
                assertThat(each.getFlags().isEmpty()).isTrue();
                assertThat(each.getMap()).isEmpty();
            }
            session.execute(update(DOC)
                    .set(DOC.bytes, bytes)
                    .set(DOC.flags, flags)
                    .set(DOC.map, map)
                    .where(DOC.id.in(List.of(one.getId(), other.getId()))));
            one.getBytes()[0] = 6;
            one.getFlags().set(7);
            ((Map<String, Object>) one.getMap().get("n")).put("x", 2);
            session.commit();
        }
        assertThat(SharedBytes.SHARED).containsExactly(1, 2);
        assertThat(bytes).containsExactly(5, 5);
        assertThat(map).isEqualTo(map("n", map("x", 1)));
        docs.sessions.inTransaction(session -> {
            Doc one = loaded(session, 1);
            assertThat(one.getMarks()).containsExactly(9, 2);
            assertThat(one.getBytes()).containsExactly(6, 5);
            assertThat(one.getFlags().get(7)).isTrue();
            assertThat(one.getMap()).isEqualTo(map("n", map("x", 2)));
            Doc other = loaded(session, 2);
            assertThat(other.getMarks()).containsExactly(1, 2);
            assertThat(other.getBytes()).containsExactly(5, 5);
            assertThat(other.getFlags()).isEqualTo(flags);
            assertThat(other.getMap()).isEqualTo(map);
        });
    }

    @EachDatabase
    void changesOfAListener_areInTheUpdateThatItIsToldOf(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> session.add(doc("d", map())));
        docs.sessions.events().beforeUpdate(DOC, doc -> {
            doc.getBytes()[0]++;
            doc.getFlags().set(3);
            doc.getMap().put("seen", doc.getName());
        });
        try (Session session = docs.sessions.open()) {
            Doc doc = loaded(session, 1);
            doc.setName("changed");
            docs.forget();
            session.flush();
            assertThat(docs.sent()).hasSize(1);
            session.commit();
            assertThat(docs.sent()).as("the listener is called once").isEmpty();
            assertThat(doc.getBytes()).containsExactly(2, 2);
            assertThat(doc.getFlags().get(3)).isTrue();
            assertThat(doc.getMap()).isEqualTo(Map.of("seen", "changed"));
        }
    }

    @EachDatabase
    void numbersThatJsonDoesNotHave_areRefused(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> session.add(doc("d", map())));
        for (Object each : new Object[] {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Float.NaN,
            Float.NEGATIVE_INFINITY,
            new double[] {1, Double.NaN},
            new float[] {Float.NaN},
            List.of(1, Double.NaN),
            Map.of("x", Double.NaN)
        }) {
            try (Session session = docs.sessions.open()) {
                Doc doc = loaded(session, 1);
                doc.getMap().put("n", each);
                assertThatThrownBy(session::commit)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining("which JSON does not have")
                        .hasMessageContaining("docs.the_map")
                        .hasMessageEndingWith("[JSON]");
                session.rollback();
                assertThat(doc.getMap()).isEmpty();
            }
        }
    }

    @EachDatabase
    void characterOfCode0_inJson_isKeptOrRefused(TestDatabase database) {
        SessionFixture docs = docs(database);
        boolean kept = database.kind() == TestDatabase.Kind.SQLITE;
        List<Map<String, Object>> values =
                List.of(map("x", "a\u0000b"), map("a\u0000", 1), map("n", new ArrayList<>(List.of("\\\\\u0000"))));
        for (Map<String, Object> each : values) {
            for (int count : List.of(1, 40)) {
                try (Session session = docs.sessions.open()) {
                    for (int i = 0; i < count; i++) {
                        session.add(doc("nul", i == 0 ? each : map()));
                    }
                    if (kept) {
                        session.commit();
                        assertThat(session.scalars(select(DOC)
                                                .where(DOC.name.eq("nul"))
                                                .orderBy(DOC.id.asc()))
                                        .all()
                                        .get(0)
                                        .getMap())
                                .isEqualTo(each);
                        session.execute(delete(DOC));
                        session.commit();
                    } else {
                        assertThatThrownBy(session::flush)
                                .isInstanceOf(JalchemyException.class)
                                .hasMessageContaining("docs.the_map")
                                .hasMessageEndingWith("[NUL_CHARACTER]");
                    }
                    session.rollback();
                }
            }
        }
        Map<String, Object> looksLikeIt = map("x", "\\u0000", "\\\\u0000", 1);
        docs.sessions.inTransaction(session -> session.add(doc("kept", looksLikeIt)));
        docs.sessions.inTransaction(session ->
                assertThat(session.scalars(select(DOC)).one().getMap()).isEqualTo(looksLikeIt));
    }

    @EachDatabase
    void valueThatWasReplaced_isTheProgramsOwn(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> session.add(doc("d", map("a", 1))));
        try (Session session = docs.sessions.open()) {
            Doc doc = loaded(session, 1);
            Map<String, Object> before = doc.getMap();
            byte[] bytes = doc.getBytes();
            doc.setMap(map("b", 2));
            doc.setBytes(new byte[] {5});
            session.flush();
            before.put("c", 3);
            bytes[0] = 7;
            docs.forget();
            session.commit();
            assertThat(docs.sent()).isEmpty();
            assertThat(doc.getBytes()).containsExactly(5);
        }
        assertThat(stored(docs, 1)).isEqualTo(Map.of("b", 2));
    }

    @EachDatabase
    void mapOfARowThatOthersChanged_cannotBeChangedAnyMore(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> session.add(doc("d", map("a", 1))));
        try (Session session = docs.sessions.open()) {
            Doc doc = loaded(session, 1);
            Map<String, Object> before = doc.getMap();
            before.put("dropped", 1);
            session.flush();
            session.rollback();
            assertThatThrownBy(() -> before.put("b", 2))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("Doc#1.map")
                    .hasMessageContaining("[INVALID_VALUE]");
            assertThat(before).containsEntry("dropped", 1);
        }
    }

    @EachDatabase
    void notMutable_isNotLookedAt_untilItIsFlagged(TestDatabase database) {
        SessionFixture docs = docs(database);
        Doc made = new Doc("d");
        made.setFixedMap(map("a", 1));
        made.setFixedBytes(new byte[] {1});
        docs.sessions.inTransaction(session -> session.add(made));
        try (Session session = docs.sessions.open()) {
            Doc doc = loaded(session, 1);
            doc.getFixedMap().put("b", 2);
            doc.getFixedBytes()[0] = 9;
            docs.forget();
            session.flush();
            assertThat(docs.sent()).isEmpty();
            assertThat(session.isModified(doc)).isFalse();
            session.flagModified(doc, DOC.fixedBytes);
            assertThat(session.isModified(doc)).isTrue();
            assertThat(session.dirty()).containsExactly(doc);
            session.flush();
            assertThat(docs.sent()).singleElement().asString().startsWith("UPDATE docs SET fixed_bytes = ");
            session.flush();
            assertThat(docs.sent()).isEmpty();
            session.flagModified(doc, DOC.name);
            session.commit();
            assertThat(docs.sent()).singleElement().asString().startsWith("UPDATE docs SET name = ");
            assertThat(doc.getFixedBytes()).containsExactly(9);
            assertThat(doc.getFixedMap()).isEqualTo(Map.of("a", 1));
        }
    }

    @EachDatabase
    void closing_withAChangeInPlace_dropsIt_asAnyOther(TestDatabase database) {
        SessionFixture docs = docs(database);
        docs.sessions.inTransaction(session -> session.add(doc("d", map("a", 1))));
        Session session = docs.sessions.open();
        Doc doc = loaded(session, 1);
        doc.getBytes()[0] = 9;
        session.close();
        assertThat(docs.sessions.<byte[], RuntimeException>fromTransaction(
                        other -> loaded(other, 1).getBytes()))
                .containsExactly(1, 2);
    }

    // ---- numbers, text forms

    @EachDatabase
    void numbersOfJson_keepTheirDigits(TestDatabase database) {
        SessionFixture docs = docs(database);
        Map<String, Object> numbers = map(
                "whole",
                7,
                "long",
                5_000_000_000L,
                "huge",
                new BigInteger("123456789012345678901234567890"),
                "half",
                0.5,
                "tenth",
                0.1,
                "exact",
                new BigDecimal("12345678901234567890.123456789012345678901"),
                "tiny",
                new BigDecimal("1E-400"));
        docs.sessions.inTransaction(session -> session.add(doc("d", numbers)));
        assertThat(stored(docs, 1)).isEqualTo(numbers);
        try (Session session = docs.sessions.open()) {
            Doc doc = loaded(session, 1);
            doc.setMap(map("whole", 7L, "half", new BigDecimal("0.50")));
            session.flush();
            docs.forget();
            doc.setMap(map("half", 0.5, "whole", 7));
            assertThat(session.isModified(doc)).isFalse();
            session.commit();
            assertThat(docs.sent()).isEmpty();
        }
    }

    @EachDatabase
    void trackedValues_areSerialisedAsPlainOnes_andWorkWithJacksonAndGson(TestDatabase database) throws Exception {
        SessionFixture docs = docs(database);
        Map<String, Object> given = map("n", map("x", new ArrayList<>(List.of(1, "two"))));
        docs.sessions.inTransaction(session -> session.add(doc("d", given)));
        try (Session session = docs.sessions.open()) {
            Map<String, Object> map = loaded(session, 1).getMap();
            assertThat(new ObjectMapper().writeValueAsString(map)).isEqualTo("{\"n\":{\"x\":[1,\"two\"]}}");
            assertThat(new Gson().toJson(map)).isEqualTo("{\"n\":{\"x\":[1,\"two\"]}}");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(map);
            }
            Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(read).isEqualTo(given);
            assertThat(read.getClass().getPackageName()).isEqualTo("java.util");
            docs.forget();
            session.commit();
            assertThat(docs.sent()).isEmpty();
        }
    }

    // ---- what it costs

    @EachDatabase
    void walkOverManyValues_retainsNone(TestDatabase database) {
        SessionFixture docs = docs(database);
        int rows = 300;
        docs.sessions.inTransaction(session -> {
            for (int i = 0; i < rows; i++) {
                Doc doc = new Doc("d" + i);
                doc.setBytes(new byte[3_000]);
                session.add(doc);
            }
        });
        try (Session session = docs.sessions.open();
                StreamedResult<Doc> all = session.stream(select(DOC), 50)) {
            List<WeakReference<Object>> met = new ArrayList<>();
            for (List<Doc> chunk : all.partitions()) {
                chunk.forEach(doc -> met.add(new WeakReference<>(doc.getBytes())));
                chunk.forEach(doc -> met.add(new WeakReference<>(doc)));
            }
            assertThat(met).hasSize(2 * rows);
            for (int i = 0; met.stream().anyMatch(each -> each.get() != null) && i < 50; i++) {
                System.gc();
            }
            long left = met.stream().filter(each -> each.get() != null).count();
            assertThat(left).as("objects and values that are still there").isLessThanOrEqualTo(2 * 50);
            WatchedValues watched = InstanceState.require(loaded(session, 1))
                    .loader()
                    .membership()
                    .watched();
            for (int i = 0; watched.size() > 50 && i < 100; i++) {
                System.gc();
                Thread.onSpinWait();
            }
            assertThat(watched.size()).as("entries").isLessThanOrEqualTo(50);
        }
    }

    /** So many values are compared before queries that each query takes the same time, however many values there are. */
    @EachDatabase
    void manyValues_areNotComparedByEachQuery(TestDatabase database) {
        SessionFixture docs = docs(database);
        int rows = 1_000;
        docs.sessions.inTransaction(session -> {
            for (int i = 0; i < rows; i++) {
                Doc doc = new Doc("d");
                doc.setCounted(new Counted("c"));
                session.add(doc);
            }
        });
        try (Session session = docs.sessions.open()) {
            List<Doc> all = session.scalars(select(DOC)).all();
            Counted.CONVERTED.set(0);
            for (Doc doc : all) {
                doc.getCounted();
                session.scalars(select(DOC.id).where(DOC.id.eq(1L))).one();
            }
            assertThat(Counted.CONVERTED.get()).isLessThan(256 * 257 / 2 + 3 * rows);
            all.get(0).getCounted().text = "changed";
            session.scalars(select(DOC.id).where(DOC.id.eq(1L))).one();
            session.commit();
        }
        assertThat(docs.rows("docs WHERE counted = 'changed'")).isEqualTo(1);
    }
}
