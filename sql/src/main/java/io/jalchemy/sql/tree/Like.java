package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code operand LIKE pattern}.
 *
 * @param escaped whether {@code /} takes the meaning from the character after it
 * @param ignoreCase whether upper and lower case are the same
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
