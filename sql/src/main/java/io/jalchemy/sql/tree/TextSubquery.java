package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text in FROM, {@code (SELECT …) AS alias}, whose columns are those that the program has named, by the names that they have there.
 *
 * @param text the text of a query
 * @param columns the columns of its rows
 * @param alias the alias; its name may be left to the compiler
 */
public record TextSubquery(SqlText<?> text, List<Node> columns, AliasName alias) implements FromItem {

    /** Copies the list. */
    public TextSubquery {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the column of this subquery that {@code inner}, a column that the text was given, becomes.
     *
     * @throws JalchemyException if the text was not given {@code inner}
     */
    public <T> Derived<T> c(Expression<T> inner) {
        int place = SelectedValues.indexOf(columns, inner);
        if (place < 0) {
            throw new JalchemyException(
                    "NOT_SELECTED",
                    inner + " is not among the columns of the text, which are " + names() + ". Name it in columns(…).");
        }
        return new Derived<>(this, names().get(place), inner.type());
    }

    /** Returns the column of this subquery that {@code inner}, a column that the text was given, becomes, with the operators of text. */
    public Text c(Text inner) {
        return new TextView(c((Expression<String>) inner));
    }

    /** Returns the column of this subquery that {@code inner}, a column that the text was given, becomes, with the operators of numbers. */
    public <N extends Number> Numeric<N> c(Numeric<N> inner) {
        return new NumericView<>(c((Expression<N>) inner));
    }

    /**
     * Returns the column of this subquery that {@code inner}, a column that the text was given, becomes, with the operators of whole
     * numbers.
     */
    public <N extends Number> Whole<N> c(Whole<N> inner) {
        return new WholeView<>(c((Expression<N>) inner));
    }

    /**
     * Returns the column of this subquery that {@code inner}, a column that the text was given, becomes, with the operators of
     * floating-point numbers.
     */
    public <N extends Number> Floating<N> c(Floating<N> inner) {
        return new FloatingView<>(c((Expression<N>) inner));
    }

    /**
     * Returns the column of this subquery that {@code inner}, a column that the text was given, becomes, with the operators of dates and
     * times.
     */
    public <T> Temporal<T> c(Temporal<T> inner) {
        return new TemporalView<>(c((Expression<T>) inner));
    }

    /** Returns the column of this subquery that {@code inner}, a boolea column that the text was given, becomes, as a condition. */
    public Condition c(Condition inner) {
        return new Is(c((Expression<Boolean>) inner));
    }

    /**
     * Returns the column named {@code name} of this subquery, typed by {@code type}.
     *
     * @throws JalchemyException if the text was given no column of that name
     */
    public <T> Derived<T> c(String name, SqlType<T> type) {
        if (!names().contains(name)) {
            throw new JalchemyException(
                    "UNKNOWN_COLUMN",
                    "The text has no column \"" + name + "\"; it has " + names() + ". Name it in columns(…).");
        }
        return new Derived<>(this, name, type);
    }

    /** Returns all columns of this subquery, in the order in which the text was given them. */
    public List<Derived<?>> all() {
        List<Derived<?>> all = new ArrayList<>(columns.size());
        for (Node column : columns) {
            all.add(c((Expression<?>) column));
        }
        return List.copyOf(all);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(columns.size());
        for (Node column : columns) {
            ColumnExpression<?> own = column instanceof Attribute<?> attribute ? Source.columnOf(attribute) : null;
            names.add(own == null ? OutputNames.ofElement(column) : own.name());
        }
        return names;
    }

    @Override
    public Object identity() {
        return alias;
    }

    @Override
    public List<? extends Node> children() {
        return List.of(text);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new TextSubquery((SqlText<?>) children.get(0), columns, alias);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
    }
}
