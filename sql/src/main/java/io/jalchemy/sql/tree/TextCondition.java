package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SQL text that stands for a condition, or for a whole statement: which of them is seen by the place where it is used. */
public abstract non-sealed class TextCondition implements Condition, View<Boolean>, TextStatement {

    private final SqlText<Boolean> text;

    /** Creates one of {@code text}. */
    protected TextCondition(SqlText<Boolean> text) {
        this.text = text;
    }

    @Override
    public final SqlText<Boolean> of() {
        return text;
    }

    @Override
    public final TextNode node() {
        return new TextNode(text, List.of(), List.of(), List.of());
    }

    @Override
    public final List<? extends Node> children() {
        return List.of(text);
    }

    @Override
    public final Node withChildren(List<Node> children) {
        return Is.condition(children.get(0));
    }

    @Override
    public final void describe(Consumer<@Nullable Object> parts) {}

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TextCondition that && text.equals(that.text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    @Override
    public final String toString() {
        return text.sql();
    }
}
