package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.successors.HolderPath.HOLDER;
import static io.jalchemy.tests.successors.KnotPath.KNOT;
import static io.jalchemy.tests.successors.PartPath.PART;
import static io.jalchemy.tests.successors.TargetPath.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.successors.Holder;
import io.jalchemy.tests.successors.Knot;
import io.jalchemy.tests.successors.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * Links of elements that are deleted: a many-to-many with one side and with two × a database that deletes links with the rows and
 * one that does not × what the program does. Holder a has parts 1 and 2, holder b has part 1. What is expected is a plain model,
 * which SQLAlchemy 2.1 agreed with in every cell: with one side only what left a collection goes, and what is left keeps the
 * database from deleting the part.
 */
class ManyToManyDeletesTest {

    /** The objects of one try, and what is expected of it: links, as they are without a cascade, and rows. */
    private static final class World {
        final Session session;
        final boolean twoSided;
        final Holder a;
        final Holder b;
        final Part one;
        final Part two;
        final Set<String> links = new TreeSet<>(Set.of("a1", "a2", "b1"));
        final Set<String> rows = new TreeSet<>(Set.of("a", "b", "1", "2"));

        World(Session session, boolean twoSided) {
            this.session = session;
            this.twoSided = twoSided;
            this.a = session.getOne(HOLDER, "a");
            this.b = session.getOne(HOLDER, "b");
            this.one = session.getOne(PART, 1L);
            this.two = session.getOne(PART, 2L);
        }

        List<Part> parts(Holder holder) {
            return twoSided ? holder.getLinks() : holder.getOneSidedLinks();
        }

        void set(Holder holder, List<Part> parts) {
            if (twoSided) {
                holder.setLinks(parts);
            } else {
                holder.setOneSidedLinks(parts);
            }
        }

        void remove(Holder holder, Part part) {
            parts(holder).remove(part);
            links.remove(holder.getName() + part.getId());
        }

        void delete(Holder holder) {
            session.delete(holder);
            rows.remove(holder.getName());
            links.removeIf(link -> link.startsWith(holder.getName()));
        }

        void delete(Part part) {
            session.delete(part);
            rows.remove(String.valueOf(part.getId()));
            if (twoSided) {
                links.removeIf(link -> link.endsWith(String.valueOf(part.getId())));
            }
        }

        Part replace(Part part) {
            delete(part);
            rows.add(String.valueOf(part.getId()));
            Part fresh = new Part(part.getId());
            session.add(fresh);
            return fresh;
        }

        Holder replace(Holder holder) {
            delete(holder);
            rows.add(holder.getName());
            Holder fresh = new Holder(holder.getName());
            session.add(fresh);
            return fresh;
        }
    }

    private static final Map<String, Consumer<World>> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("removed, deleted", world -> {
            world.remove(world.a, world.one);
            world.remove(world.b, world.one);
            world.delete(world.one);
        });
        ACTS.put("deleted, removed", world -> {
            assertThat(world.parts(world.a)).hasSize(2);
            assertThat(world.parts(world.b)).hasSize(1);
            world.delete(world.one);
            world.remove(world.a, world.one);
            world.remove(world.b, world.one);
        });
        ACTS.put("removed from one of two, deleted", world -> {
            world.remove(world.a, world.one);
            world.delete(world.one);
        });
        ACTS.put("deleted while loaded", world -> {
            assertThat(world.parts(world.a)).hasSize(2);
            assertThat(world.parts(world.b)).hasSize(1);
            world.delete(world.one);
        });
        ACTS.put("deleted while unloaded", world -> world.delete(world.one));
        ACTS.put("cleared, deleted", world -> {
            world.parts(world.a).clear();
            world.parts(world.b).clear();
            world.links.clear();
            world.delete(world.one);
        });
        ACTS.put("replaced, deleted", world -> {
            world.set(world.a, new ArrayList<>(List.of(world.two)));
            world.set(world.b, new ArrayList<>());
            world.links.removeAll(Set.of("a1", "b1"));
            world.delete(world.one);
        });
        ACTS.put("replaced in place, deleted", world -> {
            world.parts(world.b).set(0, world.two);
            world.remove(world.a, world.one);
            world.links.remove("b1");
            world.links.add("b2");
            world.delete(world.one);
        });
        ACTS.put("removed, all deleted", world -> {
            world.remove(world.a, world.one);
            world.delete(world.a);
            world.delete(world.b);
            world.delete(world.one);
        });
        ACTS.put("removed twice, one holder and part deleted", world -> {
            world.remove(world.a, world.one);
            world.delete(world.a);
            world.remove(world.b, world.one);
            world.delete(world.one);
        });
        ACTS.put("all deleted", world -> {
            world.delete(world.one);
            world.delete(world.a);
            world.delete(world.b);
        });
        ACTS.put("removed and added again, holders deleted", world -> {
            world.remove(world.a, world.one);
            world.parts(world.a).add(world.one);
            world.delete(world.a);
            world.delete(world.b);
            world.delete(world.one);
        });
        ACTS.put("removed, its row goes to another", world -> {
            world.remove(world.a, world.one);
            world.remove(world.b, world.one);
            world.replace(world.one);
        });
        ACTS.put("removed, its row goes to another, which is added", world -> {
            world.remove(world.a, world.one);
            world.remove(world.b, world.one);
            Part fresh = world.replace(world.one);
            world.parts(world.a).add(fresh);
            world.links.add("a1");
        });
        ACTS.put("removed from one of two, its row goes to another", world -> {
            world.remove(world.a, world.one);
            world.replace(world.one);
        });
        ACTS.put("removed and deleted, the holder's row goes to another", world -> {
            world.remove(world.a, world.one);
            world.remove(world.b, world.one);
            world.delete(world.one);
            world.replace(world.a);
        });
        ACTS.put("removed and deleted, the holder's row goes to another that holds the rest", world -> {
            world.remove(world.a, world.one);
            world.remove(world.b, world.one);
            world.delete(world.one);
            world.set(world.replace(world.a), new ArrayList<>(List.of(world.two)));
            world.links.add("a2");
        });
    }

    @EachDatabase
    void linksOfDeletedElements(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, HOLDER, PART, TARGET);
        SoftAssertions softly = new SoftAssertions();
        for (boolean cascade : new boolean[] {false, true}) {
            for (String table : List.of("links", "one_sided_links")) {
                createLinks(fixture, table, cascade);
            }
            for (boolean twoSided : new boolean[] {false, true}) {
                ACTS.forEach((name, act) -> {
                    String cell =
                            (twoSided ? "two sides, " : "one side, ") + (cascade ? "ON DELETE CASCADE, " : "") + name;
                    attempt(fixture, twoSided, cascade, cell, act, softly);
                });
            }
        }
        softly.assertAll();
    }

    /** Makes the association table anew, with or without what the mapping does not know of. */
    private static void createLinks(SessionFixture fixture, String table, boolean cascade) {
        String onDelete = cascade ? " ON DELETE CASCADE" : "";
        fixture.database.engine().begin(connection -> {
            connection.executeText("DROP TABLE " + table);
            connection.executeText("CREATE TABLE " + table + " (holder_name VARCHAR NOT NULL REFERENCES holders (name)"
                    + onDelete + ", part_id BIGINT NOT NULL REFERENCES parts (id)" + onDelete
                    + ", PRIMARY KEY (holder_name, part_id))");
        });
    }

    private static void attempt(
            SessionFixture fixture,
            boolean twoSided,
            boolean cascade,
            String cell,
            Consumer<World> act,
            SoftAssertions softly) {
        String table = twoSided ? "links" : "one_sided_links";
        fixture.database.engine().begin(connection -> {
            for (String each : List.of("links", "one_sided_links", "parts", "holders")) {
                connection.executeText("DELETE FROM " + each);
            }
            connection.executeText("INSERT INTO holders (name) VALUES ('a'), ('b')");
            connection.executeText("INSERT INTO parts (id) VALUES (1), (2)");
            connection.executeText("INSERT INTO " + table + " VALUES ('a', 1), ('a', 2), ('b', 1)");
        });
        Set<String> rows;
        Set<String> links;
        ErrorKind failure = null;
        boolean refused;
        try (Session session = fixture.sessions.open()) {
            World world = new World(session, twoSided);
            act.accept(world);
            rows = world.rows;
            links = world.links;
            refused = links.removeIf(link -> !rows.contains(link.substring(1)) && cascade)
                    ? false
                    : links.stream().anyMatch(link -> !rows.contains(link.substring(1)));
            try {
                session.commit();
            } catch (DatabaseException e) {
                failure = e.kind();
            }
            session.rollback();
        }
        softly.assertThat(failure).as(cell).isEqualTo(refused ? ErrorKind.FOREIGN_KEY : null);
        softly.assertThat(texts(fixture, "SELECT name FROM holders UNION SELECT CAST(id AS VARCHAR(9)) FROM parts"))
                .as(cell)
                .isEqualTo(refused ? Set.of("a", "b", "1", "2") : rows);
        softly.assertThat(texts(fixture, "SELECT holder_name || part_id FROM " + table))
                .as(cell)
                .isEqualTo(refused ? Set.of("a1", "a2", "b1") : links);
    }

    private static Set<String> texts(SessionFixture fixture, String sql) {
        Set<String> texts = new TreeSet<>();
        fixture.database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return texts;
    }

    @EachDatabase
    void elementOfARelationshipToItsOwnClass_leavesWithItsLink(TestDatabase database) {
        Table tied = Table.of(
                "knots_tied",
                column("knot_id", BIGINT).primaryKey().references("knots.id"),
                column("other_id", BIGINT).primaryKey().references("knots.id"));
        SessionFixture fixture = new SessionFixture(database, Registry.of(MetaData.of(tied), KNOT));
        for (boolean removedFirst : new boolean[] {true, false}) {
            Knot first = new Knot();
            Knot second = new Knot();
            first.getTiedTo().add(second);
            second.getTiedTo().add(second);
            fixture.sessions.inTransaction(session -> session.add(first));
            fixture.sessions.inTransaction(session -> {
                Knot one = session.getOne(KNOT, first.getId());
                Knot two = session.getOne(KNOT, second.getId());
                assertThat(one.getTiedTo()).containsExactly(two);
                if (removedFirst) {
                    one.getTiedTo().remove(two);
                    session.delete(two);
                } else {
                    session.delete(two);
                    one.getTiedTo().remove(two);
                }
            });
            assertThat(fixture.rows("knots WHERE id = " + first.getId())).isEqualTo(1);
            assertThat(fixture.rows("knots WHERE id = " + second.getId())).isZero();
            assertThat(fixture.rows("knots_tied")).isZero();
        }
    }
}
