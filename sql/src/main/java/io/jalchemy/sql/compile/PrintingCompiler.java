package io.jalchemy.sql.compile;

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
    }

    @Override
    protected void selected(Node column, @Nullable String name) {
        if (column instanceof Source) {
            unlowered(column);
        } else {
            super.selected(column, name);
        }
    }
}
