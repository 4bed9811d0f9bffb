package io.jalchemy.orm.load;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.SelectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A SELECT of rows by their keys. Planned at first use: for one key, and for several of them. Safe to share. */
final class KeyedSelect {

    private final EntityQueries queries;
    private final SelectNode select;
    private final List<Expression<?>> columns;
    private final AtomicReferenceArray<QueryPlan> plans = new AtomicReferenceArray<>(Integer.SIZE + 1);

    /**
     * Makes a variant of {@code select} for the rows in which {@code columns} have one of the keys that are given later.
     *
     * @param select without values
     */
    KeyedSelect(EntityQueries queries, SelectNode select, List<? extends Expression<?>> columns) {
        this.queries = queries;
        this.select = select;
        this.columns = List.copyOf(columns);
    }

    /** Returns the plan for as many keys as {@code keys} has; a key of several parts is a list of them. */
    QueryPlan plan(List<Object> keys) {
        int places = places(keys.size());
        int index = columns.size() == 1 ? Math.min(places, 2) : Integer.numberOfTrailingZeros(places);
        QueryPlan known = plans.get(index);
        if (known == null) {
            known = queries.plan(statement(keys));
            plans.set(index, known);
        }
        return known;
    }

    /** Returns the statement itself, with {@code keys} in it. */
    SelectNode statement(List<Object> keys) {
        return select.where(List.of(among(columns, keys)));
    }

    /** Returns the values of bind parameters for {@code keys}. */
    Object[] values(List<Object> keys) {
        if (columns.size() == 1) {
            return new Object[] {keys.size() == 1 ? keys.get(0) : keys};
        }
        int parts = columns.size();
        Object[] values = new Object[places(keys.size()) * parts];
        for (int i = 0; i < values.length; i++) {
            List<?> key = (List<?>) keys.get(Math.min(i / parts, keys.size() - 1));
            values[i] = key.get(i % parts);
        }
        return values;
    }

    /** Returns the number of keys for which the text has places: a power of two, so that there are few texts. */
    private static int places(int keys) {
        return keys <= 1 ? 1 : Integer.highestOneBit(keys - 1) << 1;
    }

    /**
     * Returns the condition that {@code columns} have one of {@code keys}; where there are more places than keys of several parts, the last
     * key is repeated.
     */
    static Condition among(List<? extends Expression<?>> columns, List<Object> keys) {
        if (columns.size() == 1) {
            return in(columns.get(0), keys);
        }
        List<Condition> any = new ArrayList<>();
        for (int i = 0; i < places(keys.size()); i++) {
            List<?> key = (List<?>) keys.get(Math.min(i, keys.size() - 1));
            List<Condition> all = new ArrayList<>();
            for (int part = 0; part < key.size(); part++) {
                Expression<?> column = columns.get(part);
                all.add(RelationshipConditions.equal(column, new Bind<>(key.get(part), column.type())));
            }
            any.add(new Junction(false, all));
        }
        return any.size() == 1 ? any.get(0) : new Junction(true, any);
    }

    private static <T> Condition in(Expression<T> column, List<Object> values) {
        return values.size() == 1
                ? RelationshipConditions.equal(column, new Bind<>(values.get(0), column.type()))
                : new InValues(column, new ListBind<>(values, column.type()), false);
    }
}
