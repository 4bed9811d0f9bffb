package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.forest.TreePath.TREE;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.forest.Tree;
import io.jalchemy.tests.forest.TreePath;
import io.jalchemy.tests.staff.Employee;
import io.jalchemy.tests.staff.Manager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Conditions over relationships of one entity to itself, inside of each other: every depth has a source of its own. Each kind of
 * relationship within each, three deep, with each kind of innermost condition; the rows that are expected come from the objects
 * that were stored.
 */
class SourceDepthsTest {

    private static final int TREES = 14;

    private final TreeMap<Long, Tree> trees = new TreeMap<>();

    /** A way from tree to tree, as a condition and over objects. */
    private record Step(
            String name,
            BiFunction<TreePath, Condition, Condition> condition,
            Function<Tree, Collection<? extends Tree>> objects) {}

    /** What is asked of a tree at last. */
    private record Leaf(String name, Function<TreePath, Condition> condition, Predicate<Tree> holds) {}

    private List<Step> steps() {
        return List.of(
                new Step("parent", (tree, inner) -> tree.parent.has(inner), tree -> one(tree.getParent())),
                new Step("children", (tree, inner) -> tree.children.any(inner), Tree::getChildren),
                new Step("near", (tree, inner) -> tree.near.any(inner), Tree::getNear),
                new Step("peers", (tree, inner) -> tree.peers.any(inner), this::peers));
    }

    private List<Leaf> leaves() {
        Tree seventh = trees.get(7L);
        Tree second = trees.get(2L);
        return List.of(
                new Leaf("name", tree -> tree.name.eq("b"), tree -> tree.getName()
                        .equals("b")),
                new Leaf("tall", tree -> tree.tall, Tree::isTall),
                new Leaf(
                        "not tall or b",
                        tree -> tree.tall.not().or(tree.name.eq("b")),
                        tree -> !tree.isTall() || tree.getName().equals("b")),
                new Leaf("parent.eq", tree -> tree.parent.eq(second), tree -> tree.getParent() == second),
                new Leaf("parent.ne", tree -> tree.parent.ne(second), tree -> tree.getParent() != second),
                new Leaf("children.contains", tree -> tree.children.contains(seventh), tree -> tree.getChildren()
                        .contains(seventh)),
                new Leaf("near.contains", tree -> tree.near.contains(seventh), tree -> tree.getNear()
                        .contains(seventh)),
                new Leaf(
                        "peers.contains",
                        tree -> tree.peers.contains(seventh),
                        tree -> tree.getHeight() == seventh.getHeight()),
                new Leaf(
                        "in a query",
                        tree -> tree.id.in(
                                select(TREE.parentId).from(TREE).where(TREE.name.eq("b"), TREE.parent.isNotNull())),
                        tree -> tree.getChildren().stream()
                                .anyMatch(each -> each.getName().equals("b"))));
    }

    private static Collection<Tree> one(Tree tree) {
        return tree == null ? List.of() : List.of(tree);
    }

    private Collection<Tree> peers(Tree tree) {
        return trees.values().stream()
                .filter(each -> each.getHeight() == tree.getHeight())
                .toList();
    }

    @EachDatabase
    void everyDepth_hasItsOwnSource(TestDatabase database) {
        SessionFixture forest = forest(database);
        TreePath other = alias(TREE, "other");
        Set<Set<Long>> results = new HashSet<>();
        try (Session session = forest.sessions.open()) {
            for (Leaf leaf : leaves()) {
                List<Leaf> level = List.of(leaf);
                for (int depth = 0; depth < 3; depth++) {
                    List<Leaf> deeper = new ArrayList<>();
                    for (Leaf inner : level) {
                        for (Step step : steps()) {
                            deeper.add(new Leaf(
                                    step.name() + " " + inner.name(),
                                    tree -> step.condition()
                                            .apply(tree, inner.condition().apply(TREE)),
                                    tree -> step.objects().apply(tree).stream().anyMatch(inner.holds())));
                        }
                    }
                    for (Leaf each : deeper) {
                        results.add(check(session, TREE, each));
                        check(session, other, each);
                    }
                    level = deeper;
                }
            }
        }
        assertThat(results).as("the rows differ from case to case").hasSizeGreaterThan(100);
    }

    @EachDatabase
    void levelsWithConditionsOfTheirOwn_keepThem(TestDatabase database) {
        SessionFixture forest = forest(database);
        Random random = new Random(5);
        try (Session session = forest.sessions.open()) {
            for (int i = 0; i < 300; i++) {
                Leaf all = leaves().get(random.nextInt(leaves().size()));
                for (int depth = random.nextInt(4); depth >= 0; depth--) {
                    Leaf inner = all;
                    Leaf beside = leaves().get(random.nextInt(leaves().size()));
                    Step step = steps().get(random.nextInt(steps().size()));
                    boolean negated = random.nextInt(3) == 0;
                    boolean any = random.nextBoolean();
                    all = new Leaf(
                            (negated ? "not " : "") + step.name() + "(" + inner.name() + (any ? " or " : " and ")
                                    + beside.name() + ")",
                            tree -> {
                                Condition one = inner.condition().apply(TREE);
                                Condition two = beside.condition().apply(TREE);
                                Condition made = step.condition().apply(tree, any ? one.or(two) : two.and(one));
                                return negated ? made.not() : made;
                            },
                            tree -> negated
                                    != step.objects().apply(tree).stream()
                                            .anyMatch(
                                                    any
                                                            ? inner.holds().or(beside.holds())
                                                            : inner.holds().and(beside.holds())));
                }
                check(session, i % 2 == 0 ? TREE : alias(TREE), all);
            }
        }
    }

    /** A superclass lists the same table as its subclass, although it is another source. */
    @EachDatabase
    void subclass_andItsSuperclass_areKeptApart(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER);
        staff.sessions.inTransaction(session -> {
            Manager ann = new Manager("ann", "head");
            Manager bob = new Manager("bob", "deputy");
            Employee cat = new Employee("cat");
            Employee dan = new Employee("dan");
            bob.setBoss(ann);
            cat.setBoss(bob);
            dan.setBoss(cat);
            session.addAll(List.of(ann, bob, cat, dan));
        });
        try (Session session = staff.sessions.open()) {
            assertThat(names(session, MANAGER.reports.any(EMPLOYEE.name.eq("cat"))))
                    .containsExactly("bob");
            assertThat(names(session, MANAGER.boss.has(EMPLOYEE.name.eq("ann"))))
                    .containsExactly("bob");
            assertThat(names(session, MANAGER.reports.any(EMPLOYEE.reports.any(EMPLOYEE.name.eq("cat")))))
                    .containsExactly("ann");
            assertThat(names(session, MANAGER.reports.any(EMPLOYEE.name.gt(MANAGER.name))))
                    .containsExactly("ann", "bob");
            assertThat(names(session, MANAGER.boss.has(EMPLOYEE.boss.isNull().and(EMPLOYEE.name.lt(MANAGER.name)))))
                    .containsExactly("bob");
        }
    }

    /** What is selected, grouped and sorted by is one thing, whatever aliases its depths get. */
    @EachDatabase
    void everyDepth_isGroupedAndSortedBy_likeWhatIsSelected(TestDatabase database) {
        SessionFixture forest = forest(database);
        TreePath other = alias(TREE, "other");
        try (Session session = forest.sessions.open()) {
            for (TreePath source : List.of(TREE, other)) {
                for (Leaf leaf : leaves()) {
                    for (Step outer : steps()) {
                        for (Step inner : steps()) {
                            Supplier<Condition> made = () -> outer.condition()
                                    .apply(
                                            source,
                                            inner.condition()
                                                    .apply(
                                                            TREE,
                                                            leaf.condition().apply(TREE)));
                            long holding = trees.values().stream()
                                    .filter(tree -> outer.objects().apply(tree).stream()
                                            .anyMatch(next -> inner.objects().apply(next).stream()
                                                    .anyMatch(leaf.holds())))
                                    .count();
                            String what = source + ": " + outer.name() + " " + inner.name() + " " + leaf.name();
                            checkGroups(session, source, made, holding, what);
                        }
                    }
                }
            }
        }
    }

    private static void checkGroups(
            Session session, TreePath source, Supplier<Condition> made, long holding, String what) {
        Map<Boolean, Long> expected = new HashMap<>(Map.of(true, holding, false, TREES - holding));
        expected.values().removeIf(count -> count == 0);
        for (boolean label : new boolean[] {true, false}) {
            Expression<Boolean> selected = label ? made.get().as("holds") : made.get();
            Map<Boolean, Long> found = new HashMap<>();
            session.execute(select(selected, count())
                            .from(source)
                            .groupBy(label ? made.get().as("holds") : made.get()))
                    .forEach(row -> found.put(
                            (Boolean) row.values().get(0), (Long) row.values().get(1)));
            assertThat(found).as(what).isEqualTo(expected);
            List<Boolean> sorted =
                    expected.keySet().stream().sorted(Comparator.reverseOrder()).toList();
            Expression<Boolean> again = label ? made.get().as("holds") : made.get();
            assertThat(session.execute(select(selected).from(source).distinct().orderBy(again.desc()))
                            .all())
                    .as(what)
                    .isEqualTo(sorted);
            assertThat(session.execute(select(selected)
                                    .from(source)
                                    .union(select(made.get()).from(source))
                                    .orderBy(again.desc()))
                            .all())
                    .as(what)
                    .isEqualTo(sorted);
        }
    }

    private static List<String> names(Session session, Condition condition) {
        return session.execute(select(MANAGER.name).where(condition).orderBy(MANAGER.name))
                .all();
    }

    private Set<Long> check(Session session, TreePath source, Leaf leaf) {
        Set<Long> expected = new TreeSet<>();
        trees.values().stream().filter(leaf.holds()).forEach(tree -> expected.add(tree.getId()));
        Set<Long> found = new TreeSet<>(
                session.execute(select(source.id).where(leaf.condition().apply(source)))
                        .all());
        assertThat(found).as("%s: %s", source, leaf.name()).isEqualTo(expected);
        return found;
    }

    private SessionFixture forest(TestDatabase database) {
        Table near = Table.of(
                "near",
                column("tree_id", BIGINT).primaryKey().references("trees.id"),
                column("other_id", BIGINT).primaryKey().references("trees.id"));
        SessionFixture forest = new SessionFixture(database, Registry.of(MetaData.of(near), TREE));
        Random random = new Random(3);
        for (long id = 1; id <= TREES; id++) {
            String name = List.of("a", "b", "c").get(random.nextInt(3));
            boolean tall = random.nextBoolean();
            int height = random.nextInt(5);
            trees.put(id, new Tree(id, name, tall, height));
        }
        forest.sessions.inTransaction(session -> {
            session.addAll(trees.values());
            session.flush();
            List<Tree> all = List.copyOf(trees.values());
            for (Tree tree : all) {
                if (tree.getId() > 2) {
                    tree.setParent(all.get(random.nextInt(tree.getId().intValue() - 1)));
                }
                for (int i = random.nextInt(3); i > 0; i--) {
                    tree.getNear().add(all.get(random.nextInt(TREES)));
                }
            }
        });
        return forest;
    }
}
