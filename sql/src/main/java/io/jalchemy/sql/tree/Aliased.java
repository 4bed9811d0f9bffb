package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table under an alias: {@code table AS alias}.
 *
 * @param of the table
 * @param alias the alias; its name may be left to the compiler
 */
public record Aliased(TableSource of, AliasName alias) implements FromItem {

    /**
     * Returns the column named {@code name} of this alias.
     *
     * @throws JalchemyException if the table has no such column
     */
    public Derived<Object> c(String name) {
        return c(name, Object.class, null);
    }

    /**
     * Returns the column named {@code name} of this alias, typed by {@code type}.
     *
     * @throws JalchemyException if the table has no such column of that Java type
     */
    public <T> Derived<T> c(String name, SqlType<T> type) {
        return c(name, type.javaType(), type);
    }

    @SuppressWarnings("unchecked") // checked by javaType
    private <T> Derived<T> c(String name, Class<T> javaType, @Nullable SqlType<T> type) {
        for (ColumnExpression<?> column : of.columns()) {
            if (column.name().equals(name) && (type == null || column.type().javaType() == javaType)) {
                return new Derived<>(this, name, (SqlType<T>) column.type());
            }
        }
        List<String> known = of.columns().stream().map(ColumnExpression::name).toList();
        throw new JalchemyException(
                "UNKNOWN_COLUMN",
                "Table " + of.name() + " has no column \"" + name + "\" of " + javaType.getSimpleName() + "."
                        + Nearest.hint(name, known));
    }

    @Override
    public Object identity() {
        return alias;
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Aliased((TableSource) children.get(0), alias);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(alias);
        parts.accept(alias.name());
    }
}
