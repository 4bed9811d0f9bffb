package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.partners.BoundItemPath.BOUND_ITEM;
import static io.jalchemy.tests.partners.BoundOwnerPath.BOUND_OWNER;
import static io.jalchemy.tests.partners.LooseItemPath.LOOSE_ITEM;
import static io.jalchemy.tests.partners.LooseOwnerPath.LOOSE_OWNER;
import static io.jalchemy.tests.partners.StrictItemPath.STRICT_ITEM;
import static io.jalchemy.tests.partners.StrictOwnerPath.STRICT_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.OneToManies;
import io.jalchemy.tests.partners.OneToManies.Owner;
import io.jalchemy.tests.partners.OneToOnes.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the items of one-to-many relationships: each state of the objects × each change by the program × what the
 * foreign key takes and what cascades. Before each change owner 1 has items 1 and 2, owner 2 has item 3, owner 3 has none. What
 * is expected is a plain model: a map from items to owners.
 */
class OneToManyPartnersTest {

    /** One mapping. */
    private record Family<O extends Owner<C>, C extends Held<O>>(
            EntityPath<O, Long> owner,
            EntityPath<C, Long> item,
            Function<String, O> newOwner,
            Function<String, C> newItem,
            String tables,
            boolean deletesOrphans) {}

    /** In which state the objects are when they are changed. */
    private enum State {
        /** All are new, in the session, nothing was flushed. */
        PENDING,
        /** Rows, references and collections are loaded. */
        LOADED,
        /** Rows are loaded, collections and references are not. */
        UNLOADED,
        /** A commit has expired everything. */
        EXPIRED,
        /** Everything was loaded by another session, then changed, then added. */
        DETACHED,
        /** Everything was loaded by another session, then changed, then merged. */
        MERGED
    }

    /** The objects of one cell, and owners by item as the program means them. */
    private static final class World<O extends Owner<C>, C extends Held<O>> {
        final Family<O, C> family;
        final Map<String, O> owners = new TreeMap<>();
        final Map<String, C> items = new TreeMap<>();
        final Map<String, @Nullable String> ownerOf = new TreeMap<>();

        World(Family<O, C> family) {
            this.family = family;
            ownerOf.put("i1", "o1");
            ownerOf.put("i2", "o1");
            ownerOf.put("i3", "o2");
        }

        O owner(int number) {
            return Objects.requireNonNull(owners.get("o" + number));
        }

        C item(int number) {
            return Objects.requireNonNull(items.get("i" + number));
        }

        C newItem() {
            C made = family.newItem().apply("i9");
            items.put("i9", made);
            return made;
        }

        void move(int item, @Nullable Integer owner) {
            ownerOf.put("i" + item, owner == null ? null : "o" + owner);
        }

        /** Rows as they should be: an item without an owner is deleted where orphans are. */
        Map<String, @Nullable String> expected() {
            Map<String, @Nullable String> rows = new TreeMap<>(ownerOf);
            if (family.deletesOrphans()) {
                rows.values().removeIf(Objects::isNull);
            }
            return rows;
        }
    }

    /** A change by the program. */
    private interface Act {
        <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world);
    }

    private static final class AddNew implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(1).getItems().add(world.newItem());
            world.move(9, 1);
        }
    }

    private static final class NewRefers implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.newItem().setHolder(world.owner(1));
            world.move(9, 1);
        }
    }

    private static final class AddNewAndRemoveIt implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            C item = world.newItem();
            world.owner(1).getItems().add(item);
            boolean cascaded = Inspection.of(item).isPending();
            world.owner(1).getItems().remove(item);
            if (cascaded && !world.family.deletesOrphans()) {
                world.move(9, null); // the cascade has put it into the session, and nothing takes it out
            } else {
                world.items.remove("i9");
            }
        }
    }

    private static final class NewRefersAndNoMore implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            C item = world.newItem();
            item.setHolder(world.owner(1));
            item.setHolder(null);
            world.items.remove("i9"); // no session has ever known it
        }
    }

    private static final class Remove implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(1).getItems().remove(world.item(1));
            world.move(1, null);
        }
    }

    private static final class ReferToNothing implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.item(1).setHolder(null);
            world.move(1, null);
        }
    }

    private static final class Clear implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(1).getItems().clear();
            world.move(1, null);
            world.move(2, null);
        }
    }

    private static final class Replace implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(1).setItems(List.of(world.item(2), world.item(3), world.newItem()));
            world.move(1, null);
            world.move(3, 1);
            world.move(9, 1);
        }
    }

    private static final class AddToOther implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(2).getItems().add(world.item(1));
            world.move(1, 2);
        }
    }

    private static final class ReferToOther implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.item(1).setHolder(world.owner(3));
            world.move(1, 3);
        }
    }

    private static final class RemoveThenAddToOther implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(1).getItems().remove(world.item(1));
            world.owner(2).getItems().add(world.item(1));
            world.move(1, 2);
        }
    }

    private static final class Swap implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(2).getItems().add(world.item(1));
            world.owner(1).getItems().add(world.item(3));
            world.move(1, 2);
            world.move(3, 1);
        }
    }

    private static final class RemoveAndAddBack implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.owner(1).getItems().remove(world.item(1));
            world.owner(1).getItems().add(world.item(1));
        }
    }

    private static final class ReferToNothingAndBack implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.item(1).setHolder(null);
            world.item(1).setHolder(world.owner(1));
        }
    }

    private static final class ThereAndBack implements Act {
        @Override
        public <O extends Owner<C>, C extends Held<O>> void on(World<O, C> world) {
            world.item(1).setHolder(world.owner(2));
            world.owner(1).getItems().add(world.item(1));
        }
    }

    private static final List<Act> ACTS = List.of(
            new AddNew(),
            new NewRefers(),
            new AddNewAndRemoveIt(),
            new NewRefersAndNoMore(),
            new Remove(),
            new ReferToNothing(),
            new Clear(),
            new Replace(),
            new AddToOther(),
            new ReferToOther(),
            new RemoveThenAddToOther(),
            new Swap(),
            new RemoveAndAddBack(),
            new ReferToNothingAndBack(),
            new ThereAndBack());

    private static final List<Family<?, ?>> FAMILIES = List.of(
            new Family<>(
                    LOOSE_OWNER, LOOSE_ITEM, OneToManies.LooseOwner::new, OneToManies.LooseItem::new, "loose", false),
            new Family<>(
                    BOUND_OWNER, BOUND_ITEM, OneToManies.BoundOwner::new, OneToManies.BoundItem::new, "bound", true),
            new Family<>(
                    STRICT_OWNER,
                    STRICT_ITEM,
                    OneToManies.StrictOwner::new,
                    OneToManies.StrictItem::new,
                    "strict",
                    true));

    @EachDatabase
    void everyChange_ofEveryState(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(
                database, LOOSE_OWNER, LOOSE_ITEM, BOUND_OWNER, BOUND_ITEM, STRICT_OWNER, STRICT_ITEM);
        SoftAssertions cells = new SoftAssertions();
        for (Family<?, ?> family : FAMILIES) {
            for (State state : State.values()) {
                for (Act act : ACTS) {
                    cell(fixture, family, state, act, cells);
                }
            }
        }
        cells.assertAll();
    }

    /** The session does not have the parent, so that nothing but the row says that there is one (D-5). */
    @EachDatabase
    void referenceThatWasNotRead_setToNull_makesAnOrphan_ifThereWasAParent(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, LOOSE_OWNER, LOOSE_ITEM, BOUND_OWNER, BOUND_ITEM);
        for (boolean expired : new boolean[] {false, true}) {
            leaveUnread(fixture, FAMILIES.get(0), expired, List.of("alone", "child"));
            leaveUnread(fixture, FAMILIES.get(1), expired, List.of("alone"));
        }
    }

    private static <O extends Owner<C>, C extends Held<O>> void leaveUnread(
            SessionFixture fixture, Family<O, C> family, boolean expired, List<String> staying) {
        clear(fixture, family);
        fixture.sessions.inTransaction(session -> {
            O owner = family.newOwner().apply("o");
            owner.getItems().add(family.newItem().apply("child"));
            session.add(owner);
            session.add(family.newItem().apply("alone"));
        });
        fixture.sessions.inTransaction(session -> {
            List<C> items = session.scalars(select(family.item())).all();
            if (expired) {
                session.expireAll();
            }
            items.forEach(item -> item.setHolder(null));
        });
        fixture.sessions.inTransaction(session -> {
            List<C> items = session.scalars(select(family.item())).all();
            assertThat(items)
                    .extracting(Held::getName)
                    .as(family.tables())
                    .containsExactlyInAnyOrderElementsOf(staying);
            assertThat(items).allMatch(item -> item.getHolder() == null);
        });
    }

    private static <O extends Owner<C>, C extends Held<O>> void cell(
            SessionFixture fixture, Family<O, C> family, State state, Act act, SoftAssertions cells) {
        String name = family.tables() + " " + state + " " + act.getClass().getSimpleName();
        clear(fixture, family);
        try {
            World<O, C> world = change(fixture, family, state, act);
            cells.assertThat(rows(fixture, family)).as(name).isEqualTo(world.expected());
            if (state != State.MERGED) {
                cells.assertThat(references(world)).as(name + ", references").isEqualTo(world.expected());
                cells.assertThat(collections(world))
                        .as(name + ", collections")
                        .isEqualTo(collections(world.expected()));
            }
        } catch (RuntimeException e) {
            cells.fail(name + ": " + e, e);
        }
    }

    private static <O extends Owner<C>, C extends Held<O>> World<O, C> change(
            SessionFixture fixture, Family<O, C> family, State state, Act act) {
        try (Session session = fixture.sessions.open()) {
            World<O, C> world = fresh(family);
            session.addAll(world.owners.values());
            if (state == State.PENDING) {
                act.on(world);
                commit(session, world);
                return world;
            }
            session.commit();
        }
        World<O, C> world = new World<>(family);
        try (Session session = fixture.sessions.open()) {
            session.scalars(select(family.owner())).all().forEach(each -> world.owners.put(each.getName(), each));
            session.scalars(select(family.item())).all().forEach(each -> world.items.put(each.getName(), each));
            if (state != State.UNLOADED) {
                touch(world);
            }
            if (state == State.EXPIRED) {
                session.commit();
            }
            if (state == State.LOADED || state == State.UNLOADED || state == State.EXPIRED) {
                act.on(world);
                commit(session, world);
                return world;
            }
        }
        act.on(world);
        try (Session session = fixture.sessions.open()) {
            if (state == State.MERGED) {
                session.withoutAutoflush(
                        () -> { // a flush would make the foreign keys of items that are merged later old
                            world.owners.values().forEach(session::merge);
                            wanted(world).stream()
                                    .filter(item -> Inspection.of(item).isDetached()) // new ones come along
                                    .forEach(session::merge);
                        });
                session.commit();
            } else {
                session.addAll(world.owners.values());
                commit(session, world);
            }
        }
        return world;
    }

    /** The items that should be there in the end. */
    private static <O extends Owner<C>, C extends Held<O>> List<C> wanted(World<O, C> world) {
        Set<String> names = world.expected().keySet();
        return world.items.entrySet().stream()
                .filter(each -> names.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <O extends Owner<C>, C extends Held<O>> void commit(Session session, World<O, C> world) {
        session.commit();
        touch(world);
    }

    private static <O extends Owner<C>, C extends Held<O>> World<O, C> fresh(Family<O, C> family) {
        World<O, C> world = new World<>(family);
        for (int i = 1; i <= 3; i++) {
            world.owners.put("o" + i, family.newOwner().apply("o" + i));
            world.items.put("i" + i, family.newItem().apply("i" + i));
        }
        world.owner(1).getItems().add(world.item(1));
        world.owner(1).getItems().add(world.item(2));
        world.owner(2).getItems().add(world.item(3));
        return world;
    }

    private static <O extends Owner<C>, C extends Held<O>> void touch(World<O, C> world) {
        world.owners.values().forEach(each -> each.getItems().size());
        wanted(world).forEach(Held::getHolder);
    }

    private static <O extends Owner<C>, C extends Held<O>> Map<String, @Nullable String> references(World<O, C> world) {
        Map<String, @Nullable String> found = new TreeMap<>();
        wanted(world).forEach(each -> {
            O owner = each.getHolder();
            found.put(each.getName(), owner == null ? null : owner.getName());
        });
        return found;
    }

    private static <O extends Owner<C>, C extends Held<O>> Map<String, Set<String>> collections(World<O, C> world) {
        Map<String, Set<String>> found = new TreeMap<>();
        world.owners.forEach((name, owner) -> found.put(
                name, owner.getItems().stream().map(Held::getName).collect(Collectors.toCollection(TreeSet::new))));
        return found;
    }

    private static Map<String, Set<String>> collections(Map<String, @Nullable String> ownerOf) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (int i = 1; i <= 3; i++) {
            all.put("o" + i, new TreeSet<>());
        }
        ownerOf.forEach((item, owner) -> {
            if (owner != null) {
                all.get(owner).add(item);
            }
        });
        return all;
    }

    private static void clear(SessionFixture fixture, Family<?, ?> family) {
        fixture.database.engine().begin(connection -> {
            connection.executeText("DELETE FROM " + family.tables() + "_items");
            connection.executeText("DELETE FROM " + family.tables() + "_owners");
        });
    }

    /** Owners by item, as the rows say. */
    private static Map<String, @Nullable String> rows(SessionFixture fixture, Family<?, ?> family) {
        Map<String, @Nullable String> all = new TreeMap<>();
        fixture.database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet result = statement.executeQuery("SELECT i.name, o.name FROM " + family.tables()
                            + "_items i LEFT JOIN " + family.tables() + "_owners o ON o.id = i.owner_id")) {
                while (result.next()) {
                    all.put(result.getString(1), result.getString(2));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return all;
    }
}
