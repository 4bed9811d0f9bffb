package io.jalchemy.sql;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A CASE expression under construction; {@code otherwise} or {@code end} completes it. Immutable.
 *
 * @param <T> the type of results
 */
public final class CaseWhen<T> {

    private final List<Condition> conditions;
    private final List<Expression<?>> results;
    private final SqlType<T> type;

    private CaseWhen(List<Condition> conditions, List<Expression<?>> results, SqlType<T> type) {
        this.conditions = conditions;
        this.results = results;
        this.type = type;
    }

    static <T> CaseWhen<T> of(Condition condition, Expression<T> result) {
        return new CaseWhen<>(List.of(condition), List.of(result), result.type());
    }

    /** Returns this CASE with another {@code WHEN condition THEN result}. */
    public CaseWhen<T> when(Condition condition, Expression<? extends T> result) {
        List<Condition> whens = new ArrayList<>(conditions);
        whens.add(condition);
        List<Expression<?>> thens = new ArrayList<>(results);
        thens.add(result);
        return new CaseWhen<>(whens, thens, type);
    }

    /** Returns this CASE with another {@code WHEN condition THEN result}. */
    public CaseWhen<T> when(Condition condition, T result) {
        return when(condition, bind(result));
    }

    private Bind<T> bind(T result) {
        return new Bind<>(type.coerce(result), type);
    }

    /** Returns the CASE completed by {@code ELSE otherwise END}. */
    public Case<T> otherwise(Expression<? extends T> otherwise) {
        return new Case<>(conditions, results, otherwise, type);
    }

    /** Returns the CASE completed by {@code ELSE otherwise END}. */
    public Case<T> otherwise(T otherwise) {
        return otherwise(bind(otherwise));
    }

    /** Returns the CASE completed by {@code END}: NULL where no condition holds. */
    public Case<T> end() {
        return new Case<>(conditions, results, null, type);
    }
}
