package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Unnest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a FROM that an outer join may have no row of, so that no lock can be taken on it.
 *
 * <p>A database makes an inner join of an outer one if a condition needs the row that may be missing. Which conditions do is for
 * the database to know: an item that one mentions other than by {@code IS NULL} does not count as optional here.
 */
final class OptionalItems {

    private final Map<Object, FromItem> optional = new HashMap<>();
    private final List<Condition> conditions = new ArrayList<>();

    /** Finds those among {@code items}, of whose rows {@code where} has to hold. */
    OptionalItems(List<FromItem> items, List<Condition> where) {
        items.forEach(item -> find(item, false));
        where.forEach(this::need);
        conditions.forEach(
                each -> optional.keySet().removeAll(FromList.used(List.of(each)).keySet()));
    }

    private void find(FromItem item, boolean missing) {
        if (!(item instanceof Join join)) {
            if (missing && !(item instanceof Cte) && !(item instanceof Unnest)) {
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

    /** Returns the names of those that {@code locked} has, or of all if that is empty, for people to read. */
    List<String> namesAmong(List<? extends FromItem> locked) {
        Set<Object> wanted = new HashSet<>();
        locked.forEach(each -> addRows(each, wanted));
        return optional.entrySet().stream()
                .filter(each -> locked.isEmpty() || wanted.contains(each.getKey()))
                .map(each -> InferredJoin.names(each.getValue()))
                .sorted()
                .toList();
    }

    /** Adds what each row of {@code item} is in. */
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
