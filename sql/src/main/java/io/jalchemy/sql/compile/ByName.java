package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A column of a whole result of which only the name is known, in ORDER BY of a set operation. Never leaves the compiler. */
record ByName<T>(String name) implements ColumnExpression<T> {

    @Override
    public FromItem from() {
        throw new IllegalStateException(name + " is of no table");
    }

    @Override
    public SqlType<T> type() {
        throw new IllegalStateException(name + " is of no table");
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(name);
    }
}
