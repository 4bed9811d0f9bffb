package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table, by name. */
public non-sealed interface TableSource extends FromItem {

    /** Returns the table's name, without its schema. */
    String name();

    /** Returns the schema; null for the connection's default schema. */
    @Nullable
    String schema();

    /** Returns the columns in order. */
    List<? extends ColumnExpression<?>> columns();

    /** Returns one condition for each foreign key from this table to {@code other}: all its columns equal those they refer to. */
    List<Condition> foreignKeyConditions(TableSource other);

    @Override
    default Object identity() {
        return this;
    }

    @Override
    default void describe(Consumer<@Nullable Object> parts) {
        parts.accept(this);
    }
}
