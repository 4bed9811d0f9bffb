package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.cascades.BadgePath.BADGE;
import static io.jalchemy.tests.cascades.MemberPath.MEMBER;
import static io.jalchemy.tests.cascades.NodePath.NODE;
import static io.jalchemy.tests.cascades.SeatPath.SEAT;
import static io.jalchemy.tests.cascades.TagPath.TAG;
import static io.jalchemy.tests.cascades.TeamPath.TEAM;
import static io.jalchemy.tests.cascades.TicketPath.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.cascades.Node;
import io.jalchemy.tests.cascades.Team;
import io.jalchemy.tests.cascades.Team.Badge;
import io.jalchemy.tests.cascades.Team.Member;
import io.jalchemy.tests.cascades.Team.Seat;
import io.jalchemy.tests.cascades.Team.Tag;
import io.jalchemy.tests.cascades.Team.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What {@code passiveUpdates = false} does when a key changes that rows refer to: where keys are checked at the end of the
 * transaction, and where nobody checks them. The rows are those that SQLAlchemy 2.1 leaves with {@code passive_updates=False};
 * where they are others, the cell says so.
 */
class PassiveUpdatesTest {

    /** What the session knows of the children when the key changes, and what happens to them in the same flush. */
    private enum State {
        LOADED,
        UNLOADED,
        CHILD_LOADED,
        EXPIRED,
        COMMITTED,
        NEW,
        LOADED_AND_NEW,
        REMOVED,
        DELETED
    }

    /**
     * A kind of child, and how one comes, goes and is read.
     *
     * @param owner the parent, made or loaded
     * @param rename gives the parent another key
     * @param held what the parent holds
     * @param add gives the parent a new child
     * @param remove takes the first child from the parent
     * @param children what there is of children, loaded without the parent
     * @param rows the query for their rows
     */
    private record Kind<P, C>(
            String name,
            Function<Session, P> owner,
            BiConsumer<P, String> rename,
            Function<P, List<C>> held,
            Consumer<P> add,
            Consumer<P> remove,
            Function<Session, List<C>> children,
            String rows) {

        /** The rows after a rename to {@code b} in {@code state}; null for a refusal. */
        List<String> expected(State state) {
            return switch (name) {
                case "one-to-one" ->
                    switch (state) {
                        case NEW, LOADED_AND_NEW -> List.of("null", "b");
                        case REMOVED -> List.of("null");
                        case DELETED -> List.of();
                        default -> List.of("b");
                    };
                case "many-to-many" -> // SQLAlchemy looks for the link that goes under the new key (D-KEYS-2)
                    switch (state) {
                        case NEW, LOADED_AND_NEW -> List.of("b x", "b y", "b z");
                        case REMOVED, DELETED -> List.of("b y");
                        default -> List.of("b x", "b y");
                    };
                case "self-reference" ->
                    switch (state) {
                        case NEW, LOADED_AND_NEW -> List.of("b null", "c1 b", "c2 b", "c3 b");
                        case REMOVED -> List.of("b null", "c1 null", "c2 b");
                        case DELETED -> List.of("b null", "c2 b");
                        default -> List.of("b null", "c1 b", "c2 b");
                    };
                case "part of the key" ->
                    switch (state) {
                        case NEW, LOADED_AND_NEW -> List.of("b 1", "b 2", "b 3");
                        case DELETED -> List.of("b 2");
                        default -> List.of("b 1", "b 2");
                    };
                default -> // a unique column whose old value has expired is not noticed by SQLAlchemy (D-KEYS-3)
                    switch (state) {
                        case NEW, LOADED_AND_NEW -> List.of("b", "b", "b");
                        case REMOVED -> List.of("null", "b");
                        case DELETED -> List.of("b");
                        default -> List.of("b", "b");
                    };
            };
        }
    }

    private static Team team(Session session) {
        return session.scalars(select(TEAM)).one();
    }

    private static List<Kind<?, ?>> kinds() {
        return List.of(
                new Kind<Team, Member>(
                        "one-to-many",
                        PassiveUpdatesTest::team,
                        Team::setName,
                        Team::getMembers,
                        team -> team.getMembers().add(new Member()),
                        team -> team.getMembers().remove(0),
                        session -> session.scalars(select(MEMBER)).all(),
                        "SELECT team_name FROM members ORDER BY id"),
                new Kind<Team, Badge>(
                        "one-to-one",
                        PassiveUpdatesTest::team,
                        Team::setName,
                        team -> team.getBadge() == null ? List.of() : List.of(team.getBadge()),
                        team -> team.setBadge(new Badge()),
                        team -> team.setBadge(null),
                        session -> session.scalars(select(BADGE)).all(),
                        "SELECT team_name FROM badges ORDER BY id"),
                new Kind<Team, Tag>(
                        "many-to-many",
                        PassiveUpdatesTest::team,
                        Team::setName,
                        Team::getTags,
                        team -> team.getTags().add(new Tag("z")),
                        team -> team.getTags().remove(0),
                        session -> session.scalars(select(TAG)).all(),
                        "SELECT team_name, tag_label FROM team_tags ORDER BY tag_label"),
                new Kind<Team, Seat>(
                        "part of the key",
                        PassiveUpdatesTest::team,
                        Team::setName,
                        Team::getSeats,
                        team -> team.getSeats().add(new Seat(3)),
                        team -> team.getSeats().remove(0),
                        session -> session.scalars(select(SEAT)).all(),
                        "SELECT team_name, number FROM seats ORDER BY number"),
                new Kind<Team, Ticket>(
                        "one-to-many to a unique column, without another side",
                        PassiveUpdatesTest::team,
                        Team::setCode,
                        Team::getTickets,
                        team -> team.getTickets().add(new Ticket()),
                        team -> team.getTickets().remove(0),
                        session -> session.scalars(select(TICKET)).all(),
                        "SELECT team_code FROM tickets ORDER BY id"),
                new Kind<Node, Node>(
                        "self-reference",
                        session -> session.scalars(select(NODE).where(NODE.parentName.isNull()))
                                .one(),
                        Node::setName,
                        Node::getChildren,
                        node -> node.getChildren().add(new Node("c3")),
                        node -> node.getChildren().remove(0),
                        session -> session.scalars(select(NODE)).all(),
                        "SELECT name, parent_name FROM nodes ORDER BY name"));
    }

    private static void fill(CascadesFixture rows, String kind) {
        rows.sessions.inTransaction(session -> {
            if (kind.equals("self-reference")) {
                Node root = new Node("a");
                root.getChildren().addAll(List.of(new Node("c1"), new Node("c2")));
                session.add(root);
                return;
            }
            Team team = new Team("a", "a");
            session.add(team);
            switch (kind) {
                case "one-to-many" -> team.getMembers().addAll(List.of(new Member(), new Member()));
                case "one-to-one" -> team.setBadge(new Badge());
                case "many-to-many" -> team.getTags().addAll(List.of(new Tag("x"), new Tag("y")));
                case "part of the key" -> team.getSeats().addAll(List.of(new Seat(1), new Seat(2)));
                default -> team.getTickets().addAll(List.of(new Ticket(), new Ticket()));
            }
        });
    }

    private static <P, C> void rename(CascadesFixture rows, Kind<P, C> kind, State state, String cell) {
        rows.clear();
        fill(rows, kind.name());
        try (Session session = rows.sessions.open()) {
            P owner = kind.owner().apply(session);
            List<Object> kept = new ArrayList<>();
            switch (state) {
                case LOADED, LOADED_AND_NEW -> kept.addAll(kind.held().apply(owner));
                case CHILD_LOADED -> kept.addAll(kind.children().apply(session));
                case EXPIRED -> {
                    kept.addAll(kind.held().apply(owner));
                    session.expireAll();
                }
                case COMMITTED -> {
                    kept.addAll(kind.held().apply(owner));
                    session.commit();
                }
                default -> {}
            }
            if (state == State.NEW || state == State.LOADED_AND_NEW) {
                kind.add().accept(owner);
            }
            if (state == State.REMOVED) {
                kind.remove().accept(owner);
            }
            if (state == State.DELETED) {
                session.delete(kind.held().apply(owner).get(0));
            }
            kind.rename().accept(owner, "b");
            if (state == State.REMOVED && kind.name().equals("part of the key")) {
                assertThatThrownBy(session::flush)
                        .as(cell)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageEndingWith("[KEY_BLANKED]");
                return;
            }
            session.commit();
            assertThat(rows.of(kind.rows())).as(cell).isEqualTo(kind.expected(state));
            rows.check(cell);
            kind.rename().accept(owner, "c"); // the same objects, in the same session
            session.commit();
            assertThat(rows.of(kind.rows()))
                    .as(cell + ", again")
                    .isEqualTo(kind.expected(state).stream()
                            .map(row -> row.replaceAll("\\bb\\b", "c"))
                            .sorted(
                                    kind.name().equals("self-reference")
                                            ? java.util.Comparator.naturalOrder()
                                            : (a, b) -> 0)
                            .toList());
            rows.check(cell);
        }
    }

    @EachDatabase
    void everyKind_inEveryState_hasTheNewKey(TestDatabase database) {
        for (CascadesFixture.Schema schema : CascadesFixture.Schema.values()) {
            CascadesFixture rows = new CascadesFixture(database, schema);
            for (Kind<?, ?> kind : kinds()) {
                for (State state : State.values()) {
                    rename(rows, kind, state, schema + ", " + kind.name() + ", " + state);
                }
            }
        }
    }
}
