package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A tuple {@code (a, b, …)} whose parts are compared one by one. It can be compared, not selected.
 *
 * @param parts the parts in order
 */
public record TupleNode(List<Expression<?>> parts) implements Expression<List<?>> {

    /** Copies the list. */
    public TupleNode {
        parts = List.copyOf(parts);
    }

    /** Returns a tuple of expressions and values; values become bind parameters. */
    public static TupleNode of(List<?> parts) {
        List<Expression<?>> all = new ArrayList<>();
        for (Object part : parts) {
            all.add(part instanceof Expression<?> expression ? expression : Bind.of(part));
        }
        return new TupleNode(all);
    }

    /** Returns the type of a list of the first part's type. Nothing is sent or read by it. */
    @Override
    public SqlType<List<?>> type() {
        return Types.listArray(parts.get(0).type());
    }

    /**
     * Returns the condition {@code this IN (tuples)}; false for no tuples.
     *
     * @param tuples each with as many values as this has parts
     * @throws JalchemyException if a tuple has another number of values
     */
    public Condition inTuples(List<? extends List<?>> tuples) {
        List<Condition> any = new ArrayList<>();
        for (List<?> tuple : tuples) {
            any.add(same(tuple));
        }
        return new Junction(true, any);
    }

    /** Returns the condition {@code this IN (SELECT …)}. The query must have as many columns as this has parts. */
    public Condition inRows(Query<?> query) {
        return new InQuery(this, query.node(), false);
    }

    /** Returns the condition of {@link #inTuples}. */
    @Override
    public Condition in(Collection<? extends List<?>> tuples) {
        return inTuples(List.copyOf(tuples));
    }

    /** Returns the condition that {@link #inTuples} is not true; true for no tuples. */
    @Override
    public Condition notIn(Collection<? extends List<?>> tuples) {
        return inTuples(List.copyOf(tuples)).not();
    }

    @Override
    public Condition isDistinctFrom(@Nullable List<?> values) {
        return isDistinctFrom(beside(Comparisons.given(this, values, "isDistinctFrom"), "isDistinctFrom"));
    }

    @Override
    public Condition isNotDistinctFrom(@Nullable List<?> values) {
        return isNotDistinctFrom(beside(Comparisons.given(this, values, "isNotDistinctFrom"), "isNotDistinctFrom"));
    }

    /**
     * Returns the tuple of {@code values}, which take the types of the parts of this one.
     *
     * @param method the operator that they are given to, for messages
     * @throws JalchemyException if it has another number of values, or one is null
     */
    TupleNode beside(List<?> values, String method) {
        check(values);
        List<Expression<?>> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            all.add(Comparisons.bind(parts.get(i), values.get(i), method));
        }
        return new TupleNode(all);
    }

    private Condition same(List<?> values) {
        check(values);
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Expression<?> part = parts.get(i);
            all.add(new Comparison(ComparisonOperator.EQ, part, Comparisons.bind(part, values.get(i), "inTuples")));
        }
        return new Junction(false, all);
    }

    private void check(List<?> values) {
        if (values.size() != parts.size()) {
            throw new JalchemyException(
                    "TUPLE_SIZE",
                    "A tuple of " + Counted.of(parts.size(), "part") + " was compared with one of " + values.size()
                            + ". Give as many values as there are parts.");
        }
    }

    @Override
    public List<? extends Node> children() {
        return parts;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new TupleNode(new Children(children).take(parts.size()));
    }

    @Override
    public void describe(Consumer<@Nullable Object> described) {
        described.accept(parts.size());
    }
}
