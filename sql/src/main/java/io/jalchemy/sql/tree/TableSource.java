package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table by name. */
public non-sealed interface TableSource extends FromItem {

    /** The table's name, without its schema. */
    String name();

    /** The schema; null for the connection's own. */
    @Nullable
    String schema();

    /** Its columns, in order. */
    List<? extends ColumnExpression<?>> columns();

    /** One condition for each foreign key from this table to {@code other}: all its columns equal those they refer to. */
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
