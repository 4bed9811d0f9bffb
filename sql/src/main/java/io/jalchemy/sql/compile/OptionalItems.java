package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.TableValued;
import io.jalchemy.sql.tree.Unnest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a FROM clause of which an outer join may have no row, so that such a row cannot be locked.
 *
 * <p>A database turns an outer join into an inner one if a condition requires the row that may be missing. Only the database knows which
 * conditions do: an item that any of them mentions, other than by {@code IS NULL}, does not count as optional here.
 */
final class OptionalItems {

    private final Map<Object, FromItem> optional = new HashMap<>();
    private final List<Condition> conditions = new ArrayList<>();

    /** Finds the optional items among {@code items}; {@code where} are conditions that each row has to meet. */
    OptionalItems(List<FromItem> items, List<Condition> where) {
        items.forEach(item -> find(item, false));
        where.forEach(this::need);
        conditions.forEach(
                each -> optional.keySet().removeAll(FromList.used(List.of(each)).keySet()));
    }

    private void find(FromItem item, boolean missing) {
        if (!(item instanceof Join join)) {
            if (missing && !(item instanceof Cte) && !(item instanceof Unnest) && !(item instanceof TableValued)) {
                optional.put(item.identity(), item);
            }
            return;
        }
        if (join.left() != null) {
            find(join.left(), missing || join.kind() == JoinKind.FULL);
        }
        if (join.right() instanceof FromItem right) {
            find(right, missing || join.kind() == JoinKind.LEFT || join.kind() == JoinKind.FULL);
            if (join.kind() == JoinKind.INNER && !missing && join.left() != null) {
                need(join.on() == null ? InferredJoin.between(join.left(), right) : join.on());
            }
        }
    }

    private void need(Condition condition) {
        if (condition instanceof Junction all && !all.any()) {
            all.conditions().forEach(this::need);
        } else if (!(condition instanceof IsNull is) || is.negated()) {
            conditions.add(condition);
        }
    }

    /** Returns the names, for messages, of the optional items that {@code locked} contains; of all optional ones if that is empty. */
    List<String> namesAmong(List<? extends FromItem> locked) {
        Set<Object> wanted = new HashSet<>();
        locked.forEach(each -> addRows(each, wanted));
        return optional.entrySet().stream()
                .filter(each -> locked.isEmpty() || wanted.contains(each.getKey()))
                .map(each -> InferredJoin.names(each.getValue()))
                .sorted()
                .toList();
    }

    /**
     * Adds the identities of the items of which each row of {@code item} has a row: of both sides of an inner join, of the left side of
     * another one.
     */
    private static void addRows(FromItem item, Set<Object> rows) {
        if (!(item instanceof Join join)) {
            rows.add(item.identity());
            return;
        }
        if (join.left() != null) {
            addRows(join.left(), rows);
        }
        if (join.kind() == JoinKind.INNER && join.right() instanceof FromItem right) {
            addRows(right, rows);
        }
    }
}
