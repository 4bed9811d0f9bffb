package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The searched CASE expression {@code CASE WHEN condition THEN result … ELSE otherwise END}.
 *
 * @param conditions tried in order; at least one
 * @param results one for each condition
 * @param otherwise the value if no condition holds; null for NULL
 * @param type the type of all results
 */
public record Case<T>(
        List<Condition> conditions,
        List<Expression<?>> results,
        @Nullable Expression<?> otherwise,
        SqlType<T> type) implements Expression<T> {

    /** Copies the lists. */
    public Case {
        conditions = List.copyOf(conditions);
        results = List.copyOf(results);
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            all.add(conditions.get(i));
            all.add(results.get(i));
        }
        if (otherwise != null) {
            all.add(otherwise);
        }
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        List<Condition> whens = new ArrayList<>();
        List<Expression<?>> thens = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            whens.add(Is.condition(children.get(2 * i)));
            thens.add((Expression<?>) children.get(2 * i + 1));
        }
        Expression<?> last = otherwise == null ? null : (Expression<?>) children.get(2 * conditions.size());
        return new Case<>(whens, thens, last, type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(conditions.size());
        parts.accept(otherwise != null);
        parts.accept(type);
    }
}
