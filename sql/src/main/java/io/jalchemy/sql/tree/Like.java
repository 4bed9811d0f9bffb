package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code operand LIKE pattern}, or {@code NOT LIKE} where {@code negated}.
 *
 * @param operand the expression that is matched
 * @param pattern the pattern, in which {@code %} and {@code _} are wildcards
 * @param escaped whether {@code /} escapes the character after it
 * @param ignoreCase whether case is ignored
 * @param negated true for NOT LIKE
 */
public record Like(Expression<?> operand, Expression<?> pattern, boolean escaped, boolean ignoreCase, boolean negated)
        implements Condition {

    /** The escape character of {@link #escaped()} patterns. */
    public static final char ESCAPE = '/';

    @Override
    public List<? extends Node> children() {
        return List.of(operand, pattern);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Like((Expression<?>) children.get(0), (Expression<?>) children.get(1), escaped, ignoreCase, negated);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(escaped);
        parts.accept(ignoreCase);
        parts.accept(negated);
    }
}
