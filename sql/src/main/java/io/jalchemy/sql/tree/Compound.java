package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A compound select: several queries combined by a set operator, {@code SELECT … UNION SELECT …}.
 *
 * @param operator the set operator between all parts
 * @param parts at least two queries with equal numbers of columns
 * @param paging ORDER BY, LIMIT and OFFSET of the combined rows
 */
public record Compound(SetOperator operator, List<QueryNode> parts, Paging paging) implements QueryNode {

    /**
     * Copies the list.
     *
     * @throws JalchemyException if the parts have different numbers of columns
     */
    public Compound {
        parts = List.copyOf(parts);
        int width = parts.get(0).columns().size();
        for (QueryNode part : parts) {
            if (part.columns().size() != width) {
                throw new JalchemyException(
                        "COLUMNS_DIFFER",
                        operator.sql() + " needs queries of as many columns: one has " + width + ", another "
                                + part.columns().size() + ". Select the same number in each.");
            }
        }
    }

    @Override
    public List<Node> columns() {
        return parts.get(0).columns();
    }

    @Override
    public Compound withPaging(Paging other) {
        return new Compound(operator, parts, other);
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>(parts);
        paging.addTo(all);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        return new Compound(operator, next.take(parts.size()), paging.withChildren(next));
    }

    @Override
    public void describe(Consumer<@Nullable Object> into) {
        into.accept(operator);
        into.accept(parts.size());
        paging.describe(into);
        SelectedValues.describe(columns(), paging.orderBy(), into);
    }

    /** Returns the statement in standard SQL, for people to read. */
    @Override
    public String toString() {
        return Printing.print(this);
    }
}
