package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines the sources that FROM lists: those that were named, and those that the select list and WHERE use. */
final class SourceList {

    private final Map<Object, Source<?>> inColumns = new LinkedHashMap<>();
    private final Map<Object, Source<?>> inAll = new LinkedHashMap<>();

    private SourceList(SelectNode select) {
        collect(select.columns(), inColumns);
        inAll.putAll(inColumns);
        collect(select.filter().where(), inAll);
    }

    /**
     * Returns the complete FROM of {@code select}.
     *
     * @param around the identities of what the enclosing queries list
     * @param listed receives the sources that the rows of the result are made of, except the right sides of joins
     */
    static List<FromItem> of(SelectNode select, Collection<Set<Object>> around, List<Source<?>> listed) {
        SourceList sources = new SourceList(select);
        List<FromItem> items = new ArrayList<>();
        Set<Object> covered = new HashSet<>();
        Set<Object> named = new HashSet<>();
        List<FromItem> given = new ArrayList<>(select.from().size());
        for (FromItem item : select.from()) {
            FromItem complete = sources.withLeft(item);
            cover(complete, named);
            given.add(complete);
        }
        for (FromItem item : given) {
            for (Source<?> needed : neededBy(item)) {
                if (!named.contains(needed.identity()) && !isListed(needed, around) && covered.add(needed.identity())) {
                    items.add(needed);
                }
            }
            items.add(item);
        }
        covered.addAll(named);
        List<Source<?>> correlated = new ArrayList<>();
        for (Source<?> source : sources.inAll.values()) {
            if (covered.contains(source.identity())) {
                continue;
            }
            if (isListed(source, around)) {
                correlated.add(source);
            } else {
                items.add(source);
            }
        }
        if (items.isEmpty() && sources.onlyEntities(select)) {
            items.addAll(correlated);
        }
        for (FromItem item : items) {
            leftmost(item, listed);
        }
        return items;
    }

    private static boolean isListed(Source<?> source, Collection<Set<Object>> around) {
        for (Set<Object> scope : around) {
            if (scope.contains(source.identity())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the select list and WHERE use no columns of tables. */
    private boolean onlyEntities(SelectNode select) {
        return select.columns().stream().noneMatch(SourceList::usesTables)
                && select.filter().where().stream().noneMatch(SourceList::usesTables);
    }

    private static boolean usesTables(Node node) {
        return node instanceof ColumnExpression
                || (!(node instanceof QueryNode) && node.children().stream().anyMatch(SourceList::usesTables));
    }

    private static void collect(List<? extends Node> nodes, Map<Object, Source<?>> used) {
        for (Node node : nodes) {
            collect(node, used);
        }
    }

    private static void collect(Node node, Map<Object, Source<?>> used) {
        if (node instanceof Attribute<?> attribute) {
            used.putIfAbsent(attribute.source().identity(), attribute.source());
        } else if (node instanceof Source<?> source) {
            used.putIfAbsent(source.identity(), source);
        } else if (node instanceof Derived<?> column && column.from() instanceof TableValued rows) {
            collect(rows.children(), used);
        } else if (!(node instanceof QueryNode) && !(node instanceof ColumnExpression)) {
            collect(node.children(), used);
        }
    }

    /** Returns the sources that the functions in {@code item} refer to: they have to be at their left. */
    private static Collection<Source<?>> neededBy(FromItem item) {
        Map<Object, Source<?>> used = new LinkedHashMap<>();
        if (item instanceof TableValued rows) {
            collect(rows.children(), used);
        } else if (item instanceof Join join) {
            if (join.left() != null) {
                neededBy(join.left()).forEach(each -> used.putIfAbsent(each.identity(), each));
            }
            if (join.right() instanceof FromItem right) {
                neededBy(right).forEach(each -> used.putIfAbsent(each.identity(), each));
            }
        }
        return used.values();
    }

    /** Adds the identities of what {@code item} lists. */
    static void cover(FromItem item, Set<Object> covered) {
        if (!(item instanceof Join join)) {
            covered.add(item.identity());
            return;
        }
        if (join.left() != null) {
            cover(join.left(), covered);
        }
        if (join.right() instanceof JoinTarget target) {
            covered.add(target.target().identity());
        } else {
            cover((FromItem) join.right(), covered);
        }
    }

    private static void leftmost(FromItem item, List<Source<?>> listed) {
        if (item instanceof Join join) {
            if (join.left() != null) {
                leftmost(join.left(), listed);
            }
        } else if (item instanceof Source<?> source) {
            listed.add(source);
        }
    }

    /** Returns {@code item} with the left side of its first join filled in, if it was not given. */
    private FromItem withLeft(FromItem item) {
        if (!(item instanceof Join join)) {
            return item;
        }
        Set<Object> joined = new HashSet<>();
        cover(item, joined);
        return withLeft(join, joined);
    }

    private Join withLeft(Join join, Set<Object> joined) {
        if (join.left() instanceof Join left) {
            return new Join(withLeft(left, joined), join.kind(), join.right(), join.on());
        }
        FromItem left = join.left() == null ? left(join, joined) : join.left();
        return new Join(left, join.kind(), join.right(), join.on());
    }

    private @Nullable FromItem left(Join join, Set<Object> joined) {
        if (join.right() instanceof JoinTarget target) {
            return target.source();
        }
        Map<Object, Source<?>> candidates = new LinkedHashMap<>(inColumns);
        candidates.keySet().removeAll(joined);
        Condition on = join.on();
        if (candidates.size() > 1 && on != null) {
            Map<Object, Source<?>> mentioned = new LinkedHashMap<>();
            collect(on, mentioned);
            if (candidates.keySet().stream().anyMatch(mentioned::containsKey)) {
                candidates.keySet().retainAll(mentioned.keySet());
            }
        }
        if (candidates.size() > 1) {
            throw new JalchemyException(
                    "JOIN_TO_WHICH",
                    "The statement joins " + join.right() + ", but to which of " + candidates.values()
                            + "? Say it with from(…), before join(…).");
        }
        return candidates.isEmpty() ? null : candidates.values().iterator().next();
    }
}
