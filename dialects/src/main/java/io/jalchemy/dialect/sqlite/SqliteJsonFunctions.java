package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.tree.WholeView;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The functions by which SQLite makes and changes JSON (sqlite.org/json1.html). {@code Sql.json(column)} reads elements, on each database.
 *
 * <pre>{@code
 * Table logs = Table.of("logs", Column.of("id", Types.BIGINT).primaryKey(), Column.of("data", Types.JSON));
 * Column<String> data = logs.c("data", Types.JSON);
 * Update read = update(logs).set(data, SqliteJsonFunctions.set(data, "$.read", literal(true)));
 * Select<Integer> counts = select(SqliteJsonFunctions.arrayLength(data, "$.tags"));
 * }</pre>
 *
 * <p>A path begins with {@code $}: {@code $.key}, {@code $."a key"}, {@code $.list[0]}, and {@code [#-1]} for the last element. A value that is JSON,
 * of a column or of {@code literal(text, Types.JSON)}, becomes that JSON, a truth value {@code true} or {@code false}, a number that number,
 * NULL {@code null}, and anything else a text. What changes JSON gives it in the form that it had: of {@link SqliteTypes#JSONB} by {@code
 * jsonb_set} and so on.
 */
public final class SqliteJsonFunctions {

    private SqliteJsonFunctions() {}

    /**
     * Returns {@code json_set(json, path, value)}: with another value at the end of the path, which is added if it is not there. What has no
     * place stays out: an element beyond the end of an array, or below a text or a number.
     */
    public static <J> Function<J> set(Expression<J> json, String path, Expression<?> value) {
        return changed("set", json, List.of(json, path(path), element(value)));
    }

    /** Returns {@code json_insert(json, path, value)}: with a value at the end of the path if there is none yet; {@code $[#]} appends. */
    public static <J> Function<J> insert(Expression<J> json, String path, Expression<?> value) {
        return changed("insert", json, List.of(json, path(path), element(value)));
    }

    /** Returns {@code json_replace(json, path, value)}: with another value at the end of the path if there is one. */
    public static <J> Function<J> replace(Expression<J> json, String path, Expression<?> value) {
        return changed("replace", json, List.of(json, path(path), element(value)));
    }

    /** Returns {@code json_remove(json, path)}: without what is at the end of the path. */
    public static <J> Function<J> remove(Expression<J> json, String path) {
        return changed("remove", json, List.of(json, path(path)));
    }

    /** Returns {@code json_patch(json, patch)}: merged with another object as RFC 7396 says, in which {@code null} removes a key. */
    public static <J> Function<J> patch(Expression<J> json, Expression<?> patch) {
        return changed("patch", json, List.of(json, patch));
    }

    /** Returns {@code json_array_length(json, path)}: the number of elements; 0 for what is no array, NULL for what is not there. */
    public static Whole<Integer> arrayLength(Expression<?> json, String path) {
        return new WholeView<>(Function.of("json_array_length", Types.INTEGER, List.of(json, path(path))));
    }

    /**
     * Returns {@code json_type(json, path)}: {@code null}, {@code true}, {@code false}, {@code integer}, {@code real}, {@code text}, {@code
     * array} or {@code object}; NULL for what is not there.
     */
    public static Text type(Expression<?> json, String path) {
        return new TextView(Function.of("json_type", Types.TEXT, List.of(json, path(path))));
    }

    /** Returns the condition {@code json_valid(text)}: that a text is JSON. */
    public static Condition isValid(Expression<?> text) {
        return new Is(Function.of("json_valid", Types.BOOLEAN, List.of(text)));
    }

    /** Returns {@code json_array(elements)}: an array of values. */
    public static Function<String> array(Expression<?>... elements) {
        List<Expression<?>> all = new ArrayList<>();
        for (Expression<?> each : elements) {
            all.add(element(each));
        }
        return Function.of("json_array", Types.JSON, all);
    }

    /**
     * Returns {@code json_object(key, value, …)}: an object.
     *
     * @param values by their keys, in the order that the object has
     */
    public static Function<String> object(Map<String, ? extends Expression<?>> values) {
        List<Expression<?>> all = new ArrayList<>();
        values.forEach((key, value) -> {
            all.add(new Bind<>(key, Types.TEXT));
            all.add(element(value));
        });
        return Function.of("json_object", Types.JSON, all);
    }

    /** Returns {@code json_group_array(value)}: an array of the values of all rows; empty for no rows. */
    public static Function<String> groupArray(Expression<?> value) {
        return Function.of("json_group_array", Types.JSON, List.of(element(value)));
    }

    /** Returns {@code json_group_object(key, value)}: an object with a key for each row. */
    public static Function<String> groupObject(Expression<String> key, Expression<?> value) {
        return Function.of("json_group_object", Types.JSON, List.of(key, element(value)));
    }

    /** Returns a call of the function that gives JSON in the form that {@code json} has. */
    private static <J> Function<J> changed(String verb, Expression<J> json, List<Expression<?>> arguments) {
        boolean binary = SqliteTypes.isJsonb(json.type().on(SqliteDialect.INSTANCE.name()));
        return Function.of((binary ? "jsonb_" : "json_") + verb, json.type(), arguments);
    }

    private static Bind<String> path(String path) {
        return new Bind<>(path, Types.TEXT);
    }

    /** Returns {@code value} so that SQLite makes the element of it that it is: texts of JSON are taken for texts by themselves. */
    private static Expression<?> element(Expression<?> value) {
        SqlType<?> type = value.type().on(SqliteDialect.INSTANCE.name());
        if (type.kind() == TypeKind.JSON || SqliteDialect.isExactText(type)) {
            return Function.of("json", Types.JSON, List.of(value));
        }
        return type.kind() == TypeKind.BOOLEAN ? truth(value) : value;
    }

    @SuppressWarnings("unchecked") // values of a type of truth values are truth values to the database
    private static Expression<?> truth(Expression<?> value) {
        Condition condition = Is.condition((Expression<Boolean>) value);
        Case<String> words = new Case<>(
                List.of(condition, condition.not()),
                List.of(new Bind<>("true", Types.TEXT), new Bind<>("false", Types.TEXT)),
                null,
                Types.TEXT);
        return Function.of("json", Types.JSON, List.of(words));
    }
}
