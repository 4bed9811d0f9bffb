package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.BooleanType;
import io.jalchemy.sql.type.FloatingType;
import io.jalchemy.sql.type.NumericType;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TemporalType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.WholeType;
import java.util.List;

/**
 * A SELECT, or several put together, with typed rows.
 *
 * @param <R> what each row becomes
 */
public interface Query<R> extends RowStatement<R> {

    @Override
    QueryNode node();

    /** As something to select from, under {@code name}. */
    default Subquery subquery(String name) {
        return new Subquery(node(), new AliasName(name));
    }

    /** As something to select from, under a name that the compiler makes. */
    default Subquery subquery() {
        return new Subquery(node(), new AliasName(null));
    }

    /** As a common table expression called {@code name}. */
    default Cte cte(String name) {
        return new Cte(node(), new AliasName(name));
    }

    /** As a condition: whether there is a row. */
    default Condition exists() {
        return new Exists(node());
    }

    /**
     * As a value: its only column, of at most one row.
     *
     * @throws JalchemyException if it has more columns, or selects an entity
     */
    @SuppressWarnings("unchecked") // a row of one element is that element
    default Expression<R> scalarSubquery() {
        List<Node> columns = node().columns();
        if (columns.size() != 1 || !(columns.get(0) instanceof Expression<?> only)) {
            throw new JalchemyException(
                    "NOT_SCALAR",
                    "A scalar subquery has one column; this one selects " + columns + ". Select one expression.");
        }
        return new ScalarSubquery<>(node(), (SqlType<R>) only.type());
    }

    /**
     * As a value of {@code type}, with its operators; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default Text scalarSubquery(TextType type) {
        return new TextView(ScalarSubquery.of(this, type));
    }

    /**
     * As a value of {@code type}, with its operators; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <N extends Number> Whole<N> scalarSubquery(WholeType<N> type) {
        return new WholeView<>(ScalarSubquery.of(this, type));
    }

    /**
     * As a value of {@code type}, with its operators; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <N extends Number> Numeric<N> scalarSubquery(NumericType<N> type) {
        return new NumericView<>(ScalarSubquery.of(this, type));
    }

    /**
     * As a value of {@code type}, with its operators; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <N extends Number> Floating<N> scalarSubquery(FloatingType<N> type) {
        return new FloatingView<>(ScalarSubquery.of(this, type));
    }

    /**
     * As a value of {@code type}, with its operators; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default <T> Temporal<T> scalarSubquery(TemporalType<T> type) {
        return new TemporalView<>(ScalarSubquery.of(this, type));
    }

    /**
     * As a value of {@code type}, with its operators; see {@link #scalarSubquery()}.
     *
     * @throws JalchemyException if the column has another Java type
     */
    default Condition scalarSubquery(BooleanType type) {
        return new Is(ScalarSubquery.of(this, type));
    }

    /** The rows of this and of {@code other}, each of equal ones once. */
    default CompoundSelect<R> union(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.UNION, this, other);
    }

    /** The rows of this and of {@code other}. */
    default CompoundSelect<R> unionAll(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.UNION_ALL, this, other);
    }

    /** The rows that both this and {@code other} have, each of equal ones once. */
    default CompoundSelect<R> intersect(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.INTERSECT, this, other);
    }

    /** The rows of this that {@code other} has not, each of equal ones once. */
    default CompoundSelect<R> except(Query<? extends R> other) {
        return CompoundSelect.of(SetOperator.EXCEPT, this, other);
    }
}
