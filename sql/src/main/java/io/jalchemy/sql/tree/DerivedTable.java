package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;

/** An item of FROM that is no table, under a name that the statement gives it: a subquery, a common table expression, a function. */
public sealed interface DerivedTable extends FromItem permits Subquery, Cte, TextSubquery, TableValued {

    /** Returns the name; it may be left to the compiler. */
    AliasName alias();

    /** Returns all columns, in their order. */
    List<Derived<?>> columns();

    /**
     * Returns the column that {@code inner} becomes: an expression of the select list of a query, or a column that a text or a function was
     * given.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if it is not there
     */
    <T> Derived<T> c(Expression<T> inner);

    /**
     * Returns the column named {@code name}, typed by {@code type}.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if there is no column of that name, or it holds another type
     */
    <T> Derived<T> c(String name, SqlType<T> type);

    /** Returns the column that {@code inner} becomes, with the operators of text. */
    default Text c(Text inner) {
        return new TextView(c((Expression<String>) inner));
    }

    /** Returns the column that {@code inner} becomes, with the operators of numbers. */
    default <N extends Number> Numeric<N> c(Numeric<N> inner) {
        return new NumericView<>(c((Expression<N>) inner));
    }

    /** Returns the column that {@code inner} becomes, with the operators of whole numbers. */
    default <N extends Number> Whole<N> c(Whole<N> inner) {
        return new WholeView<>(c((Expression<N>) inner));
    }

    /** Returns the column that {@code inner} becomes, with the operators of floating-point numbers. */
    default <N extends Number> Floating<N> c(Floating<N> inner) {
        return new FloatingView<>(c((Expression<N>) inner));
    }

    /** Returns the column that {@code inner} becomes, with the operators of dates and times. */
    default <T> Temporal<T> c(Temporal<T> inner) {
        return new TemporalView<>(c((Expression<T>) inner));
    }

    /** Returns the column that {@code inner}, a boolean expression, becomes, as a condition. */
    default Condition c(Condition inner) {
        return new Is(c((Expression<Boolean>) inner));
    }

    @Override
    default Object identity() {
        return alias();
    }
}
