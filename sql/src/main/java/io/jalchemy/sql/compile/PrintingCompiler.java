package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes statements for people to read; constructs that were not lowered appear as their {@code toString}. */
final class PrintingCompiler extends SqlCompiler {

    PrintingCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    List<ResultColumn> resultColumns(List<Node> returned) {
        return List.of();
    }

    @Override
    void unlowered(Node node) {
        write(node.toString());
        if (node instanceof Expansion && !node.children().isEmpty()) {
            expressions(" (", node.children());
            write(")");
        }
    }

    @Override
    void unassignable(Expression<?> given) {
        expression(given);
    }

    @Override
    @Nullable
    ValuePlace placeOf(Expression<?> column) {
        return column instanceof ColumnExpression ? super.placeOf(column) : null;
    }

    @Override
    void unknown(Custom<?> custom) {
        write(custom.name() + (custom.detail().isEmpty() ? "" : " " + custom.detail()) + "(");
        expressions("", custom.parts());
        write(")");
    }

    @Override
    protected void selected(Node column, @Nullable String name) {
        if (column instanceof Source) {
            unlowered(column);
        } else {
            super.selected(column, name);
        }
    }

    @Override
    protected void questionMark() {
        write("?");
    }

    @Override
    void unbound(String name) {
        write(":" + name);
    }
}
