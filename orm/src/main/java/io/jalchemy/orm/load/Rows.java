package io.jalchemy.orm.load;

import io.jalchemy.engine.result.Result;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.tree.RowForm;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows that a statement of the program has returned. */
public final class Rows {

    private final String sql;
    private final List<ResultColumn> columns;
    private final List<@Nullable Object> rows;

    /**
     * Makes the rows that {@code sql} has returned.
     *
     * @param columns the columns of each row
     * @param rows the value of each row if it has one, arrays of its values otherwise
     */
    Rows(String sql, List<ResultColumn> columns, List<@Nullable Object> rows) {
        this.sql = sql;
        this.columns = columns;
        this.rows = rows;
    }

    /** Calls {@code action} with each value of each row that is not null. */
    public void forEachValue(Consumer<Object> action) {
        for (Object row : rows) {
            if (columns.size() > 1) {
                Arrays.stream((@Nullable Object[]) row)
                        .filter(value -> value != null)
                        .forEach(action);
            } else if (row != null) {
                action.accept(row);
            }
        }
    }

    /** Adds the rows, which are keys of {@code mapper}, to {@code keys}. */
    void addKeys(Mapper mapper, Set<Object> keys) {
        int[] numbers = mapper.keys();
        for (Object row : rows) {
            @Nullable Object[] values = columns.size() > 1 ? (@Nullable Object[]) row : new Object[] {row};
            Object[] parts = new Object[numbers.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = java.util.Objects.requireNonNull(
                        EntityRows.key(mapper.requireColumn(numbers[i]).column().type(), values[i]),
                        "a key is not null");
            }
            keys.add(parts.length == 1 ? parts[0] : List.of(parts));
        }
    }

    /** Returns the rows in the form that {@code form} gives them; to be called once. */
    public <R> Result<R> as(RowForm<R> form) {
        return new Result<>(sql, columns, list(form), form.isOnlyValue());
    }

    /** Returns the rows in the form that {@code form} gives them; to be called once. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the form is that of the statement; values may be null
    <R> List<R> list(RowForm<R> form) {
        if (columns.size() > 1) {
            rows.replaceAll(row -> form.row((Object[]) row));
        } else if (!form.isOnlyValue()) {
            rows.replaceAll(row -> form.row(new Object[] {row}));
        }
        return (List<R>) rows;
    }
}
