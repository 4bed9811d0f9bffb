package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.noLoad;
import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.orm.Loading.raiseOnSqlLoad;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.hidden.KeeperPath.KEEPER;
import static io.jalchemy.tests.hidden.LampPath.LAMP;
import static io.jalchemy.tests.hidden.LockPath.LOCK;
import static io.jalchemy.tests.hidden.PartPath.PART;
import static io.jalchemy.tests.hidden.ShedPath.SHED;
import static io.jalchemy.tests.hidden.SpiderPath.SPIDER;
import static io.jalchemy.tests.hidden.ToolPath.TOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.UnloadedAttributeException;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.hidden.Shed;
import io.jalchemy.tests.hidden.Shed.Keeper;
import io.jalchemy.tests.hidden.Shed.Lamp;
import io.jalchemy.tests.hidden.Shed.Lock;
import io.jalchemy.tests.hidden.Shed.Part;
import io.jalchemy.tests.hidden.Shed.Spider;
import io.jalchemy.tests.hidden.Shed.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the rows behind a relationship that is not loaded for the program: the same as if it were loaded. SQLAlchemy does
 * the same for {@code raise} and {@code raise_on_sql} where the program does not read the attribute, and leaves such rows alone for
 * {@code noload} (D-LOADING-1).
 */
class HiddenRelationshipsTest {

    /**
     * One relationship of a shed, which holds "old".
     *
     * @param fill puts an object of that name into it
     * @param replace has it hold an object of that name and no other
     * @param shown what the program sees in it
     * @param rows the table of what it holds, and what a row in it that belongs to a shed satisfies
     * @param orphans whether what leaves it is deleted
     */
    private record Kind(
            String name,
            @Nullable RelationshipAttribute<?> attribute,
            BiConsumer<Shed, String> fill,
            BiConsumer<Shed, String> replace,
            Function<Shed, List<String>> shown,
            String table,
            String held,
            boolean orphans) {

        boolean isCollection() {
            return !name.startsWith("one-to-one");
        }
    }

    private static final String BY_KEY = "shed_id IS NOT NULL";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "one-to-many",
                    SHED.tools,
                    (shed, name) -> shed.getTools().add(new Tool(name)),
                    (shed, name) -> shed.setTools(List.of(new Tool(name))),
                    shed -> names(shed.getTools()),
                    "tools",
                    BY_KEY,
                    false),
            new Kind(
                    "one-to-many, orphans",
                    SHED.parts,
                    (shed, name) -> shed.getParts().add(new Part(name)),
                    (shed, name) -> shed.setParts(List.of(new Part(name))),
                    shed -> names(shed.getParts()),
                    "parts",
                    BY_KEY,
                    true),
            new Kind(
                    "one-to-one",
                    SHED.lamp,
                    (shed, name) -> shed.setLamp(new Lamp(name)),
                    (shed, name) -> shed.setLamp(new Lamp(name)),
                    shed -> names(listOf(shed.getLamp())),
                    "lamps",
                    BY_KEY,
                    false),
            new Kind(
                    "one-to-one, orphans",
                    SHED.lock,
                    (shed, name) -> shed.setLock(new Lock(name)),
                    (shed, name) -> shed.setLock(new Lock(name)),
                    shed -> names(listOf(shed.getLock())),
                    "locks",
                    BY_KEY,
                    true),
            new Kind(
                    "many-to-many",
                    SHED.keepers,
                    (shed, name) -> shed.getKeepers().add(new Keeper(name)),
                    (shed, name) -> shed.setKeepers(Set.of(new Keeper(name))),
                    shed -> names(shed.getKeepers()),
                    "keepers",
                    "id IN (SELECT keeper_id FROM shed_keepers)",
                    false),
            new Kind(
                    "one-to-many, orphans, as mapped",
                    null,
                    (shed, name) -> shed.getSpiders().add(new Spider(name)),
                    (shed, name) -> shed.setSpiders(List.of(new Spider(name))),
                    shed -> names(shed.getSpiders()),
                    "spiders",
                    BY_KEY,
                    true));

    private static List<String> names(Iterable<? extends Shed.Thing> things) {
        List<String> names = new ArrayList<>();
        things.forEach(each -> names.add(each.getName()));
        return names;
    }

    private static <T> List<T> listOf(@Nullable T one) {
        return one == null ? List.of() : List.of(one);
    }

    private enum Hiding {
        LOADED,
        NOLOAD,
        NOLOAD_AND_SEEN,
        RAISE,
        RAISE_ON_SQL;

        List<LoadOption> options(@Nullable RelationshipAttribute<?> attribute) {
            if (attribute == null) {
                return List.of();
            }
            return switch (this) {
                case LOADED -> List.of();
                case NOLOAD, NOLOAD_AND_SEEN -> List.of(noLoad(attribute));
                case RAISE -> List.of(raiseLoad(attribute));
                case RAISE_ON_SQL -> List.of(raiseOnSqlLoad(attribute));
            };
        }
    }

    private enum Act {
        DELETE,
        REPLACE,
        ADD,
        MERGE
    }

    private static Shed only(Session session, List<LoadOption> options) {
        return session.scalars(select(SHED).options(options.toArray(LoadOption[]::new)))
                .one();
    }

    /** What the rows are afterwards, as {@code held, not held}: SQLAlchemy's for a relationship that is loaded. */
    private static String expected(Kind kind, Act act) {
        String gone = kind.orphans() ? "" : "old";
        return switch (act) {
            case DELETE -> " / " + gone;
            case REPLACE, MERGE -> "new / " + gone;
            case ADD -> kind.isCollection() ? "new old / " : "new / " + gone;
        };
    }

    @EachDatabase
    void rowsBehindIt_areTreatedAsIfItWereLoaded(TestDatabase database) {
        SessionFixture sheds = new SessionFixture(database, SHED);
        List<String> wrong = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (Hiding hiding : Hiding.values()) {
                for (Act act : Act.values()) {
                    sheds.sessions.inTransaction(session -> {
                        session.scalars(select(SHED)).forEach(session::delete);
                    });
                    sheds.sessions.inTransaction(session -> {
                        for (EntityPath<?, ?> each : List.of(TOOL, PART, LAMP, LOCK, KEEPER, SPIDER)) {
                            session.execute(delete(each));
                        }
                        Shed shed = new Shed("shed");
                        kind.fill().accept(shed, "old");
                        session.add(shed);
                    });
                    String cell = kind.name() + ", " + hiding + ", " + act;
                    String rows = outcome(sheds, kind, hiding, act);
                    boolean reads = act == Act.ADD
                            && kind.isCollection()
                            && (hiding == Hiding.RAISE || hiding == Hiding.RAISE_ON_SQL)
                            && kind.attribute() != null;
                    String wanted = reads ? "refused" : expected(kind, act);
                    if (!rows.equals(wanted)) {
                        wrong.add(cell + ": " + rows + ", but should be " + wanted);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String outcome(SessionFixture sheds, Kind kind, Hiding hiding, Act act) {
        try {
            sheds.sessions.inTransaction(session -> {
                Shed shed = only(session, hiding.options(kind.attribute()));
                if (hiding == Hiding.NOLOAD_AND_SEEN) {
                    assertThat(kind.shown().apply(shed)).isEmpty();
                }
                switch (act) {
                    case DELETE -> session.delete(shed);
                    case REPLACE -> kind.replace().accept(shed, "new");
                    case ADD -> kind.fill().accept(shed, "new");
                    case MERGE -> {
                        Shed copy = new Shed(shed.getId(), "renamed");
                        kind.replace().accept(copy, "new");
                        session.merge(copy);
                    }
                }
            });
        } catch (UnloadedAttributeException e) {
            return "refused";
        }
        return String.join(" ", names(sheds, kind, kind.held())) + " / "
                + String.join(" ", names(sheds, kind, "NOT (" + kind.held() + ")"));
    }

    private static List<String> names(SessionFixture sheds, Kind kind, String condition) {
        List<String> names = new ArrayList<>();
        for (String name : List.of("new", "old")) {
            if (sheds.rows(kind.table() + " WHERE name = '" + name + "' AND " + condition) > 0) {
                names.add(name);
            }
        }
        return names;
    }

    @EachDatabase
    void program_seesNothingButWhatItDidItself(TestDatabase database) {
        SessionFixture sheds = new SessionFixture(database, SHED);
        for (Kind kind : KINDS) {
            sheds.sessions.inTransaction(session -> {
                session.scalars(select(SHED)).forEach(session::delete);
                session.flush();
                Shed shed = new Shed("shed");
                kind.fill().accept(shed, "old");
                session.add(shed);
            });
            Shed left;
            try (Session session = sheds.sessions.open()) {
                Shed shed = only(session, Hiding.NOLOAD.options(kind.attribute()));
                sheds.forget();
                assertThat(kind.shown().apply(shed)).as(kind.name()).isEmpty();
                assertThat(sheds.sent()).as(kind.name()).isEmpty();
                kind.fill().accept(shed, "new");
                assertThat(kind.shown().apply(shed)).as(kind.name()).containsExactly("new");
                session.rollback();
                assertThat(kind.shown().apply(shed)).as(kind.name()).isEmpty();
                session.commit();
                assertThat(kind.shown().apply(shed)).as(kind.name()).isEmpty();
                left = shed;
            }
            assertThat(kind.shown().apply(left)).as(kind.name()).isEmpty();
            Shed untouched =
                    sheds.sessions.fromTransaction(session -> only(session, Hiding.NOLOAD.options(kind.attribute())));
            assertThat(kind.shown().apply(untouched)).as(kind.name()).isEmpty();
            sheds.sessions.inTransaction(session -> session.add(untouched));
            assertThat(names(sheds, kind, kind.held())).as(kind.name()).containsExactly("old");
        }
    }

    @EachDatabase
    void collectionThatLooksEmpty_assignedToItself_staysAsItIs(TestDatabase database) {
        SessionFixture sheds = new SessionFixture(database, SHED);
        sheds.sessions.inTransaction(session -> {
            Shed shed = new Shed("shed");
            shed.getParts().add(new Part("old"));
            session.add(shed);
        });
        sheds.sessions.inTransaction(
                session -> only(session, List.of(noLoad(SHED.parts))).setPartsToThemselves());
        assertThat(sheds.rows("parts WHERE " + BY_KEY)).isOne();
    }

    @EachDatabase
    void raise_refusesReads_ofEveryKind(TestDatabase database) {
        SessionFixture sheds = new SessionFixture(database, SHED);
        sheds.sessions.inTransaction(session -> session.add(new Shed("shed")));
        for (Kind kind : KINDS) {
            for (Hiding hiding : List.of(Hiding.RAISE, Hiding.RAISE_ON_SQL)) {
                if (kind.attribute() != null) {
                    sheds.sessions.inTransaction(session -> {
                        Shed shed = only(session, hiding.options(kind.attribute()));
                        assertThatThrownBy(() -> kind.shown().apply(shed))
                                .as(kind.name() + ", " + hiding)
                                .isInstanceOf(UnloadedAttributeException.class);
                    });
                }
            }
        }
    }
}
