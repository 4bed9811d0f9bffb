package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.List;

/**
 * A call of a function that returns rows, whose columns are not known yet. Like {@code func.json_each(…)} in SQLAlchemy before {@code
 * table_valued}.
 *
 * <pre>{@code
 * Column<String> key = column("key", VARCHAR);
 * TableValued entries = tableFunction("json_each", text("'{\"a\": 1}'", VARCHAR)).tableValued(key).alias("entries");
 * List<String> keys = session.scalars(select(entries.c(key))).all();
 * }</pre>
 *
 * @param call the call
 */
public record TableFunction(Function<?> call) {

    /** Makes a call of the function {@code name}, perhaps with a schema, whose arguments may refer to tables at its left in FROM. */
    public static TableFunction of(String name, List<? extends Expression<?>> arguments) {
        return new TableFunction(Function.of(name, Types.TEXT, arguments));
    }

    /**
     * Returns the rows of the function as an item of FROM, under a name that the compiler generates.
     *
     * @param columns columns that the function has, by the names that they have there: {@code column("key", VARCHAR)}; not all, and in any
     *     order, unless {@link TableValued#renderDerived} names them
     * @throws JalchemyException if there are none
     */
    public TableValued tableValued(Expression<?>... columns) {
        if (columns.length == 0) {
            throw new JalchemyException(
                    "NO_COLUMNS", "tableValued() of " + call.name() + "(…) names no columns. Name at least one.");
        }
        return new TableValued(call, List.of(columns), new AliasName(null), TableValued.Naming.NONE, false);
    }

    /**
     * Returns the values of a function with one column as that column: {@code unnest(?) AS x (x)}. A statement that uses it has the function
     * in its FROM. SQLite does not name columns of functions: there, take {@link #tableValued} with the name that the column has.
     */
    public <T> Derived<T> columnValued(String name, SqlType<T> type) {
        Label<T> column = new Label<>(new Custom<>(Custom.KEYWORD, name, List.of(), type), name);
        return new TableValued(call, List.of(column), new AliasName(name), TableValued.Naming.NAMES, false)
                .c(name, type);
    }
}
