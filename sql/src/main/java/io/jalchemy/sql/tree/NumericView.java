package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A numeric expression with the operators of {@link Numeric}.
 *
 * @param of the expression that is written
 */
public record NumericView<N extends Number>(Expression<N> of) implements Numeric<N>, View<N> {

    @Override
    public SqlType<N> type() {
        return of.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    @SuppressWarnings("unchecked") // a child is replaced by one of its type
    public Node withChildren(List<Node> children) {
        return new NumericView<>((Expression<N>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
