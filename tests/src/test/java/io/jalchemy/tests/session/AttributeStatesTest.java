package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.staff.ItemPath.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.staff.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each state of an attribute and each thing done to it send, at once and with the flush. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttributeStatesTest {

    private static final Pattern SET = Pattern.compile("(\\w+) = \\?");
    /** Columns that are always given: with null where nothing was assigned. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of("bytes", "data", "rank", "state");

    private static final String NOTHING = "";
    private static final String SELECT = "SELECT";
    private static final String REFUSED = "refused";

    /** Where an object and its attribute stand when something is done to it. The row has note "n" and active true. */
    private enum State {
        /** No session has seen it, and nothing was assigned. */
        TRANSIENT,
        PENDING,
        LOADED,
        /** Left out of the query. */
        DEFERRED,
        EXPIRED,
        /** With what it had. */
        DETACHED,
        DETACHED_AND_DEFERRED
    }

    /** What is done. */
    private enum Act {
        NONE(item -> {}),
        READ(item -> item.getNote()),
        SET_EQUAL(item -> item.setNote("n")),
        SET_DIFFERENT(item -> item.setNote("m")),
        SET_NULL(item -> item.setNote(null)),
        SET_PRIMITIVE_EQUAL(item -> item.setActive(true)),
        SET_PRIMITIVE_DEFAULT(item -> item.setActive(false)),
        READ_THEN_SET_EQUAL(item -> {
            item.getNote();
            item.setNote("n");
        }),
        THERE_AND_BACK(item -> {
            item.setNote("m");
            item.setNote("n");
        });

        private final Consumer<Item> on;

        Act(Consumer<Item> on) {
            this.on = on;
        }
    }

    private final List<TestDatabase> databases = new ArrayList<>();
    private final List<SessionFixture> fixtures = new ArrayList<>();

    @BeforeAll
    void start() {
        for (TestDatabase.Kind kind : TestDatabase.kinds()) {
            TestDatabase database = TestDatabase.fresh(kind);
            databases.add(database);
            fixtures.add(new SessionFixture(database, ITEM));
        }
    }

    @AfterAll
    void stop() {
        databases.forEach(TestDatabase::close);
    }

    /** State, what is done, what is sent at once, and the columns that the flush writes. */
    static Stream<Arguments> table() {
        Stream.Builder<Arguments> all = Stream.builder();
        for (State state : List.of(State.TRANSIENT, State.PENDING)) {
            all.add(Arguments.of(state, Act.NONE, NOTHING, "INSERT payload"));
            all.add(Arguments.of(state, Act.READ, NOTHING, "INSERT payload"));
            all.add(Arguments.of(state, Act.SET_EQUAL, NOTHING, "INSERT note payload"));
            all.add(Arguments.of(state, Act.SET_NULL, NOTHING, "INSERT note payload"));
            all.add(Arguments.of(state, Act.SET_PRIMITIVE_EQUAL, NOTHING, "INSERT active payload"));
            all.add(Arguments.of(state, Act.SET_PRIMITIVE_DEFAULT, NOTHING, "INSERT active payload"));
            all.add(Arguments.of(state, Act.THERE_AND_BACK, NOTHING, "INSERT note payload"));
        }
        for (State state : List.of(State.LOADED, State.DETACHED)) {
            all.add(Arguments.of(state, Act.NONE, NOTHING, NOTHING));
            all.add(Arguments.of(state, Act.READ, NOTHING, NOTHING));
            all.add(Arguments.of(state, Act.SET_EQUAL, NOTHING, NOTHING));
            all.add(Arguments.of(state, Act.SET_DIFFERENT, NOTHING, "UPDATE note"));
            all.add(Arguments.of(state, Act.SET_NULL, NOTHING, "UPDATE note"));
            all.add(Arguments.of(state, Act.SET_PRIMITIVE_EQUAL, NOTHING, NOTHING));
            all.add(Arguments.of(state, Act.SET_PRIMITIVE_DEFAULT, NOTHING, "UPDATE active"));
            all.add(Arguments.of(state, Act.READ_THEN_SET_EQUAL, NOTHING, NOTHING));
            all.add(Arguments.of(state, Act.THERE_AND_BACK, NOTHING, NOTHING));
        }
        for (State state : List.of(State.DEFERRED, State.EXPIRED)) {
            all.add(Arguments.of(state, Act.NONE, NOTHING, NOTHING));
            all.add(Arguments.of(state, Act.READ, SELECT, NOTHING));
            all.add(Arguments.of(state, Act.SET_EQUAL, NOTHING, "UPDATE note"));
            all.add(Arguments.of(state, Act.SET_DIFFERENT, NOTHING, "UPDATE note"));
            all.add(Arguments.of(state, Act.SET_NULL, NOTHING, "UPDATE note"));
            all.add(Arguments.of(state, Act.SET_PRIMITIVE_EQUAL, NOTHING, "UPDATE active"));
            all.add(Arguments.of(state, Act.SET_PRIMITIVE_DEFAULT, NOTHING, "UPDATE active"));
            all.add(Arguments.of(state, Act.READ_THEN_SET_EQUAL, SELECT, NOTHING));
            all.add(Arguments.of(state, Act.THERE_AND_BACK, NOTHING, "UPDATE note"));
        }
        State state = State.DETACHED_AND_DEFERRED;
        all.add(Arguments.of(state, Act.NONE, NOTHING, NOTHING));
        all.add(Arguments.of(state, Act.READ, REFUSED, NOTHING));
        all.add(Arguments.of(state, Act.SET_EQUAL, NOTHING, "UPDATE note"));
        all.add(Arguments.of(state, Act.SET_NULL, NOTHING, "UPDATE note"));
        all.add(Arguments.of(state, Act.SET_PRIMITIVE_DEFAULT, NOTHING, "UPDATE active"));
        return all.build();
    }

    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @MethodSource("table")
    void done(State state, Act act, String atOnce, String byTheFlush) {
        for (SessionFixture items : fixtures) {
            try (Session session = items.sessions.open()) {
                Item item = item(items, session, state);
                items.forget();
                if (atOnce.equals(REFUSED)) {
                    assertThatThrownBy(() -> act.on.accept(item))
                            .isInstanceOf(DetachedObjectException.class)
                            .hasMessageContaining("Item.note is not loaded");
                } else {
                    act.on.accept(item);
                }
                assertThat(items.sent()).hasSize(atOnce.equals(SELECT) ? 1 : 0);
                if (!session.contains(item)) {
                    session.add(item);
                }
                assertThat(items.sent()).as("add sends nothing").isEmpty();
                session.flush();
                assertThat(written(items.sent()))
                        .as("the flush, on %s", items.database)
                        .isEqualTo(byTheFlush);
                check(items, item, act, state.compareTo(State.LOADED) < 0);
                session.rollback();
            }
        }
    }

    private static Item item(SessionFixture items, Session session, State state) {
        Item item = new Item("p");
        if (state == State.TRANSIENT) {
            return item;
        }
        if (state == State.PENDING) {
            session.add(item);
            return item;
        }
        item.setNote("n");
        item.setActive(true);
        items.sessions.inTransaction(other -> other.add(item));
        var query = select(ITEM).where(ITEM.id.eq(item.getId()));
        boolean deferred = state == State.DEFERRED || state == State.DETACHED_AND_DEFERRED;
        Item loaded = session.scalars(deferred ? query.options(defer(ITEM.note), defer(ITEM.active)) : query)
                .one();
        if (state == State.EXPIRED) {
            session.expire(loaded);
        } else if (state == State.DETACHED || state == State.DETACHED_AND_DEFERRED) {
            session.expunge(loaded);
        }
        return loaded;
    }

    /** {@code UPDATE note}: the verb of the only statement, and the columns that it writes in order of their names. */
    private static String written(List<String> sent) {
        if (sent.isEmpty()) {
            return NOTHING;
        }
        boolean readBack = TestDatabase.without().contains(Feature.INSERT_RETURNING)
                && sent.get(0).startsWith("INSERT")
                && sent.get(sent.size() - 1).startsWith("SELECT");
        assertThat(sent).as("one statement that writes").hasSize(readBack ? 2 : 1);
        String sql = sent.get(0);
        if (sql.startsWith("INSERT")) {
            String columns = sql.substring(sql.indexOf('(') + 1, sql.indexOf(')'));
            List<String> named = Stream.of(columns.split(", ", -1))
                    .filter(column -> !WITHOUT_DEFAULT.contains(column))
                    .sorted()
                    .toList();
            return "INSERT " + String.join(" ", named);
        }
        List<String> columns = new ArrayList<>();
        Matcher set = SET.matcher(sql.substring(0, sql.indexOf(" WHERE ")));
        while (set.find()) {
            columns.add(set.group(1));
        }
        return "UPDATE " + String.join(" ", columns);
    }

    /** What the object says afterwards is what the row has. */
    private static void check(SessionFixture items, Item item, Act act, boolean inserted) {
        String note =
                switch (act) {
                    case SET_DIFFERENT -> "m";
                    case SET_NULL -> null;
                    case NONE, READ, SET_PRIMITIVE_EQUAL, SET_PRIMITIVE_DEFAULT -> inserted ? "some" : "n";
                    default -> "n";
                };
        assertThat(item.getNote()).isEqualTo(note);
        assertThat(item.isActive()).isEqualTo(act != Act.SET_PRIMITIVE_DEFAULT);
        assertThat(items.registry).isNotNull();
    }
}
