package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Derived;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.TableSource;
import java.util.ArrayList;
import java.util.List;

/** Infers the condition of a join that names none, from the one foreign key between the two sides. */
final class InferredJoin {

    private InferredJoin() {}

    /**
     * Returns the condition that joins {@code left} and {@code right} by their foreign key.
     *
     * @throws JalchemyException if there is no foreign key between the two, or there are several
     */
    static Condition between(FromItem left, FromItem right) {
        List<Condition> found = all(left, right);
        if (found.size() != 1) {
            String problem = found.isEmpty() ? "no foreign key" : found.size() + " foreign keys";
            String candidates = found.isEmpty() ? "" : ": " + candidates(found);
            throw new JalchemyException(
                    found.isEmpty() ? "NO_FOREIGN_KEY" : "AMBIGUOUS_FOREIGN_KEYS",
                    "There is " + (found.size() > 1 ? "not one but " : "") + problem + " between " + names(left)
                            + " and " + names(right) + " to join them by" + candidates
                            + ". Give the condition: join(table, condition).");
        }
        return found.get(0);
    }

    private static List<Condition> all(FromItem left, FromItem right) {
        List<Condition> found = new ArrayList<>();
        for (FromItem to : leaves(right)) {
            for (FromItem from : leaves(left)) {
                found.addAll(conditions(from, to));
            }
        }
        return found;
    }

    /** Returns the conditions by which foreign keys connect {@code left} and {@code right}, as texts for a message. */
    static List<String> proposals(FromItem left, FromItem right) {
        return all(left, right).stream().map(each -> candidates(List.of(each))).toList();
    }

    /** Returns conditions as text for a message: {@code posts.author_id = users.id, posts.editor_id = users.id}. */
    private static String candidates(List<Condition> found) {
        List<String> all = new ArrayList<>();
        for (Condition each : found) {
            List<String> pairs = new ArrayList<>();
            comparisons(each, pairs);
            all.add(String.join(" AND ", pairs));
        }
        return String.join(", ", all);
    }

    private static void comparisons(Node node, List<String> pairs) {
        if (node instanceof Comparison comparison) {
            pairs.add(name(comparison.left()) + " = " + name(comparison.right()));
        } else {
            node.children().forEach(child -> comparisons(child, pairs));
        }
    }

    private static String name(Node column) {
        return column instanceof Derived<?> derived ? names(derived.from()) + "." + derived.name() : column.toString();
    }

    private static List<Condition> conditions(FromItem from, FromItem to) {
        List<Condition> all = new ArrayList<>();
        TableSource fromTable = table(from);
        TableSource toTable = table(to);
        for (Condition condition : fromTable.foreignKeyConditions(toTable)) {
            all.add((Condition) resourced(condition, from, to));
        }
        if (!fromTable.equals(toTable)) {
            for (Condition condition : toTable.foreignKeyConditions(fromTable)) {
                all.add((Condition) resourced(condition, to, from));
            }
        }
        return all;
    }

    /** Returns a condition of comparisons with the columns on the left taken from {@code a}, and those on the right from {@code b}. */
    private static Node resourced(Node node, FromItem a, FromItem b) {
        if (node instanceof Comparison comparison) {
            return new Comparison(
                    comparison.operator(),
                    column((ColumnExpression<?>) comparison.left(), a),
                    column((ColumnExpression<?>) comparison.right(), b));
        }
        return node.mapChildren(child -> resourced(child, a, b));
    }

    private static ColumnExpression<?> column(ColumnExpression<?> column, FromItem of) {
        return of instanceof TableSource ? column : new Derived<>(of, column.name(), column.type());
    }

    private static TableSource table(FromItem leaf) {
        return leaf instanceof Aliased aliased ? aliased.of() : (TableSource) leaf;
    }

    private static List<FromItem> leaves(FromItem item) {
        if (item instanceof TableSource || item instanceof Aliased) {
            return List.of(item);
        }
        List<FromItem> all = new ArrayList<>();
        if (item instanceof Join join) {
            if (join.left() != null) {
                all.addAll(leaves(join.left()));
            }
            if (join.right() instanceof FromItem right) {
                all.addAll(leaves(right));
            }
        }
        return all;
    }

    /** Returns the names of the items in {@code item} as text for a message. */
    static String names(Node item) {
        if (item instanceof Join join) {
            return (join.left() == null ? "" : names(join.left()) + ", ") + names(join.right());
        }
        if (item instanceof FromItem from && from.identity() instanceof AliasName alias) {
            return alias.toString();
        }
        return item instanceof TableSource table ? table.name() : item.toString();
    }
}
