package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.partners.BoxPath.BOX;
import static io.jalchemy.tests.partners.LabelPath.LABEL;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.ManyToManies.Box;
import io.jalchemy.tests.partners.ManyToManies.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * Links of a many-to-many relationship: each state of the objects × each change × the side that the program changes. Before each
 * change box 1 has labels 1 and 2, box 2 has label 2, box 3 has none and label 3 is on none. What is expected is a plain model: a
 * set of pairs.
 */
class ManyToManyPartnersTest {

    private enum State {
        PENDING,
        LOADED,
        UNLOADED,
        EXPIRED,
        DETACHED,
        MERGED
    }

    private static final class World {
        final Map<String, Box> boxes = new TreeMap<>();
        final Map<String, Label> labels = new TreeMap<>();
        final Set<String> links = new TreeSet<>(Set.of("b1 l1", "b1 l2", "b2 l2"));

        Box box(int number) {
            return Objects.requireNonNull(boxes.get("b" + number));
        }

        Label label(int number) {
            return Objects.requireNonNull(labels.get("l" + number));
        }

        Label newLabel() {
            Label made = new Label("l9");
            labels.put("l9", made);
            return made;
        }

        void linked(String... pairs) {
            links.addAll(List.of(pairs));
        }

        void unlinked(String... pairs) {
            links.removeAll(Set.of(pairs));
        }
    }

    private static final Map<String, Consumer<World>> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("new label", world -> {
            world.box(1).getLabels().add(world.newLabel());
            world.linked("b1 l9");
        });
        ACTS.put("new label says so", world -> {
            world.newLabel().getBoxes().add(world.box(1));
            world.linked("b1 l9");
        });
        ACTS.put("label", world -> {
            world.box(1).getLabels().add(world.label(3));
            world.linked("b1 l3");
        });
        ACTS.put("label says so", world -> {
            world.label(3).getBoxes().add(world.box(1));
            world.linked("b1 l3");
        });
        ACTS.put("both say so", world -> {
            world.box(3).getLabels().add(world.label(3));
            world.label(3).getBoxes().add(world.box(3));
            world.linked("b3 l3");
        });
        ACTS.put("remove", world -> {
            world.box(1).getLabels().remove(world.label(2));
            world.unlinked("b1 l2");
        });
        ACTS.put("label removes", world -> {
            world.label(2).getBoxes().remove(world.box(1));
            world.unlinked("b1 l2");
        });
        ACTS.put("clear", world -> {
            world.box(1).getLabels().clear();
            world.unlinked("b1 l1", "b1 l2");
        });
        ACTS.put("label clears", world -> {
            world.label(2).getBoxes().clear();
            world.unlinked("b1 l2", "b2 l2");
        });
        ACTS.put("replace", world -> {
            world.box(1).setLabels(List.of(world.label(2), world.label(3), world.newLabel()));
            world.unlinked("b1 l1");
            world.linked("b1 l3", "b1 l9");
        });
        ACTS.put("set back", world -> {
            world.box(1).getLabels().remove(world.label(1));
            world.box(1).getLabels().add(world.label(1));
        });
        ACTS.put("set back by the other side", world -> {
            world.box(1).getLabels().remove(world.label(1));
            world.label(1).getBoxes().add(world.box(1));
        });
        ACTS.put("add and remove", world -> {
            world.box(1).getLabels().add(world.label(3));
            world.label(3).getBoxes().remove(world.box(1));
        });
        ACTS.put("move", world -> {
            world.box(1).getLabels().remove(world.label(1));
            world.box(3).getLabels().add(world.label(1));
            world.unlinked("b1 l1");
            world.linked("b3 l1");
        });
        ACTS.put("swap", world -> {
            List<Label> first = List.copyOf(world.box(1).getLabels());
            List<Label> second = List.copyOf(world.box(2).getLabels());
            world.box(1).setLabels(second);
            world.box(2).setLabels(first);
            world.unlinked("b1 l1");
            world.linked("b2 l1");
        });
    }

    @EachDatabase
    void everyChange_ofEveryState_throughEitherSide(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOX, LABEL);
        SoftAssertions cells = new SoftAssertions();
        for (State state : State.values()) {
            ACTS.forEach((name, act) -> {
                for (String table : List.of("box_labels", "boxes", "labels")) {
                    fixture.database.engine().begin(connection -> connection.executeText("DELETE FROM " + table));
                }
                try {
                    World world = change(fixture, state, act);
                    cells.assertThat(rows(fixture)).as(state + " " + name).isEqualTo(world.links);
                    if (state != State.MERGED) {
                        cells.assertThat(objects(world))
                                .as(state + " " + name + ", objects")
                                .isEqualTo(world.links);
                    }
                } catch (RuntimeException e) {
                    cells.fail(state + " " + name + ": " + e, e);
                }
            });
        }
        cells.assertAll();
    }

    private static World change(SessionFixture fixture, State state, Consumer<World> act) {
        try (Session session = fixture.sessions.open()) {
            World fresh = new World();
            for (int i = 1; i <= 3; i++) {
                fresh.boxes.put("b" + i, new Box("b" + i));
                fresh.labels.put("l" + i, new Label("l" + i));
            }
            fresh.box(1).getLabels().addAll(List.of(fresh.label(1), fresh.label(2)));
            fresh.box(2).getLabels().add(fresh.label(2));
            session.addAll(fresh.boxes.values());
            session.addAll(fresh.labels.values());
            if (state == State.PENDING) {
                act.accept(fresh);
                session.commit();
                objects(fresh);
                return fresh;
            }
            session.commit();
        }
        World world = new World();
        try (Session session = fixture.sessions.open()) {
            session.scalars(select(BOX)).all().forEach(each -> world.boxes.put(each.getName(), each));
            session.scalars(select(LABEL)).all().forEach(each -> world.labels.put(each.getName(), each));
            if (state != State.UNLOADED) {
                objects(world);
            }
            if (state == State.EXPIRED) {
                session.commit();
            }
            if (state == State.LOADED || state == State.UNLOADED || state == State.EXPIRED) {
                act.accept(world);
                session.commit();
                objects(world);
                return world;
            }
        }
        act.accept(world);
        try (Session session = fixture.sessions.open()) {
            if (state == State.MERGED) {
                session.withoutAutoflush(() -> {
                    world.boxes.values().forEach(session::merge);
                    world.labels.values().stream()
                            .filter(label -> Inspection.of(label).isDetached()) // new ones come along
                            .forEach(session::merge);
                });
                session.commit();
            } else {
                session.addAll(world.boxes.values());
                session.commit();
                session.addAll(world.labels.values());
                objects(world);
            }
        }
        return world;
    }

    /** Links as the boxes have them; the labels are checked to say the same. */
    private static Set<String> objects(World world) {
        Set<String> links = new TreeSet<>();
        world.boxes.forEach((name, box) -> box.getLabels().forEach(label -> links.add(name + " " + label.getName())));
        Set<String> reverse = new TreeSet<>();
        world.labels.forEach((name, label) -> label.getBoxes().forEach(box -> reverse.add(box.getName() + " " + name)));
        if (!links.equals(reverse)) {
            throw new IllegalStateException("The sides say different things: " + links + " and " + reverse);
        }
        return links;
    }

    private static Set<String> rows(SessionFixture fixture) {
        Set<String> links = new TreeSet<>();
        fixture.database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet result = statement.executeQuery("SELECT b.name, l.name FROM box_labels x"
                            + " JOIN boxes b ON b.id = x.box_id JOIN labels l ON l.id = x.label_id")) {
                while (result.next()) {
                    links.add(result.getString(1) + " " + result.getString(2));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return links;
    }
}
