package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.exists;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.or;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.forest.TreePath.TREE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.forest.Tree;
import io.jalchemy.tests.forest.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** An attribute that is true or false stands wherever a condition does. Expected rows are those of a list of objects. */
class BooleanConditionsTest {

    /** How the attribute is used as a condition, and for which objects that holds. */
    private record Use(Function<TreePath, Condition> condition, Predicate<Tree> holds) {}

    private static Map<String, Use> uses() {
        Map<String, Use> uses = new LinkedHashMap<>();
        uses.put("alone", new Use(tree -> tree.tall, Tree::isTall));
        uses.put(
                "and",
                new Use(
                        tree -> tree.tall.and(tree.name.eq("b")),
                        each -> each.isTall() && each.getName().equals("b")));
        uses.put(
                "behind and",
                new Use(
                        tree -> tree.name.eq("b").and(tree.tall),
                        each -> each.isTall() && each.getName().equals("b")));
        uses.put(
                "or",
                new Use(
                        tree -> tree.name.eq("b").or(tree.tall),
                        each -> each.isTall() || each.getName().equals("b")));
        uses.put("not", new Use(tree -> tree.tall.not(), each -> !each.isTall()));
        uses.put("not()", new Use(tree -> not(tree.tall), each -> !each.isTall()));
        uses.put("and of", new Use(tree -> and(tree.tall, tree.tall), Tree::isTall));
        uses.put(
                "or of a list",
                new Use(
                        tree -> or(List.of(tree.tall.not(), tree.name.eq("b"))),
                        each -> !each.isTall() || each.getName().equals("b")));
        uses.put("is", new Use(tree -> is(tree.tall), Tree::isTall));
        uses.put(
                "not or",
                new Use(
                        tree -> tree.tall.or(tree.name.eq("b")).not(),
                        each -> !each.isTall() && !each.getName().equals("b")));
        uses.put("eq", new Use(tree -> tree.tall.eq(true), Tree::isTall));
        uses.put(
                "case",
                new Use(
                        tree -> caseWhen(tree.tall, 1)
                                .when(tree.tall.not().and(tree.tall), 2)
                                .otherwise(3)
                                .eq(1),
                        Tree::isTall));
        uses.put(
                "in exists",
                new Use(
                        tree -> {
                            TreePath same = alias(TREE);
                            return exists(select(same.id).where(same.id.eq(tree.id), same.tall));
                        },
                        Tree::isTall));
        uses.put(
                "in a query",
                new Use(
                        tree -> {
                            TreePath same = alias(TREE);
                            return tree.id.in(select(same.id).where(same.tall.and(same.tall)));
                        },
                        Tree::isTall));
        return uses;
    }

    /** Where the condition stands: a statement that gives the numbers of the trees for which it holds. */
    private static Map<String, Function<Function<TreePath, Condition>, Query<Long>>> places() {
        Map<String, Function<Function<TreePath, Condition>, Query<Long>>> places = new LinkedHashMap<>();
        places.put("where", use -> select(TREE.id).where(use.apply(TREE)));
        places.put("where of an alias", use -> {
            TreePath other = alias(TREE, "other");
            return select(other.id).where(use.apply(other));
        });
        places.put(
                "having",
                use -> select(TREE.id).groupBy(TREE.id, TREE.tall, TREE.name).having(use.apply(TREE)));
        places.put("join", use -> {
            TreePath other = alias(TREE, "other");
            return select(TREE.id).from(TREE).join(other, other.id.eq(TREE.id).and(use.apply(other)));
        });
        places.put("join on it alone", use -> {
            TreePath other = alias(TREE, "other");
            return select(TREE.id).from(TREE).join(other, use.apply(other)).where(other.id.eq(TREE.id));
        });
        places.put("filter", use -> select(TREE.id)
                .groupBy(TREE.id)
                .having(count().filter(use.apply(TREE)).gt(0)));
        places.put("case", use -> select(TREE.id)
                .where(caseWhen(use.apply(TREE), 1).otherwise(0).eq(1)));
        places.put("label", use -> {
            var inner = select(TREE.id, use.apply(TREE).as("holds")).subquery();
            return select(inner.c(TREE.id)).where(is(inner.c("holds", io.jalchemy.sql.type.Types.BOOLEAN)));
        });
        places.put("peers", use -> select(TREE.id)
                .where(TREE.peers.any(use.apply(TREE).and(TREE.name.ne("zz")))));
        return places;
    }

    @EachDatabase
    void booleanAttribute_isACondition_everywhere(TestDatabase database) {
        SessionFixture forest = forest(database);
        try (Session session = forest.sessions.open()) {
            places().forEach((place, statement) -> uses().forEach((name, use) -> {
                List<Long> found =
                        session.execute(statement.apply(use.condition())).all();
                // every height is that of one tree, which is its own only peer
                assertThat(found)
                        .as("%s in %s", name, place)
                        .containsExactlyInAnyOrderElementsOf(expected(use.holds()));
            }));
        }
    }

    @EachDatabase
    void booleanAttribute_isACondition_ofUpdatesAndDeletes(TestDatabase database) {
        SessionFixture forest = forest(database);
        uses().forEach((name, use) -> {
            try (Session session = forest.sessions.open()) {
                session.execute(
                        update(TREE).set(TREE.height, 99).where(use.condition().apply(TREE)));
                assertThat(session.execute(select(TREE.id).where(TREE.height.eq(99)))
                                .all())
                        .as("%s in UPDATE", name)
                        .containsExactlyInAnyOrderElementsOf(expected(use.holds()));
                session.execute(delete(TREE).where(use.condition().apply(TREE)));
                assertThat(session.execute(select(TREE.id)).all())
                        .as("%s in DELETE", name)
                        .containsExactlyInAnyOrderElementsOf(
                                expected(use.holds().negate()));
                session.rollback();
            }
        });
    }

    private static List<Tree> trees() {
        List<Tree> all = new ArrayList<>();
        for (long id : LongStream.rangeClosed(1, 6).toArray()) {
            all.add(new Tree(id, id % 3 == 0 ? "a" : "b", id % 2 == 0, (int) id));
        }
        return all;
    }

    private static List<Long> expected(Predicate<Tree> holds) {
        return trees().stream().filter(holds).map(Tree::getId).toList();
    }

    private static SessionFixture forest(TestDatabase database) {
        Table near = Table.of(
                "near",
                column("tree_id", BIGINT).primaryKey().references("trees.id"),
                column("other_id", BIGINT).primaryKey().references("trees.id"));
        SessionFixture forest = new SessionFixture(database, Registry.of(MetaData.of(near), TREE));
        forest.sessions.inTransaction(session -> session.addAll(trees()));
        return forest;
    }
}
