package io.jalchemy.sql;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A CASE that may have more conditions; {@code otherwise} or {@code end} makes it an expression. Immutable.
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

    /** {@code WHEN condition THEN result}. */
    public CaseWhen<T> when(Condition condition, Expression<? extends T> result) {
        List<Condition> whens = new ArrayList<>(conditions);
        whens.add(condition);
        List<Expression<?>> thens = new ArrayList<>(results);
        thens.add(result);
        return new CaseWhen<>(whens, thens, type);
    }

    /** {@code WHEN condition THEN result}. */
    public CaseWhen<T> when(Condition condition, T result) {
        return when(condition, bind(result));
    }

    private Bind<T> bind(T result) {
        return new Bind<>(type.coerce(result), type);
    }

    /** {@code ELSE otherwise END}. */
    public Case<T> otherwise(Expression<? extends T> otherwise) {
        return new Case<>(conditions, results, otherwise, type);
    }

    /** {@code ELSE otherwise END}. */
    public Case<T> otherwise(T otherwise) {
        return otherwise(bind(otherwise));
    }

    /** {@code END}: null where no condition holds. */
    public Case<T> end() {
        return new Case<>(conditions, results, null, type);
    }
}
