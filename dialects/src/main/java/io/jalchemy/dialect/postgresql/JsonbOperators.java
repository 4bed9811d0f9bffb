package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The operators of JSON (postgresql.org/docs/18/functions-json.html). All of them are there for {@code jsonb}, which columns of JSON are by
 * default, and {@link #get}, {@link #getText}, {@link #path} and {@link #pathText} for {@code json}, too. {@code Sql.json(column)} has elements and their values on
 * every database, and in an UPDATE they may be set: {@code update(logs).set(json(data).element("level").asInteger(), 3)}.
 *
 * <pre>{@code
 * Table logs = Table.of("logs", Column.of("id", Types.BIGINT).primaryKey(), Column.of("data", PostgresqlTypes.JSONB));
 * Column<String> data = logs.c("data", PostgresqlTypes.JSONB);
 * Select<String> users = select(JsonbOperators.getText(data, "user")).where(JsonbOperators.contains(data, "{\"level\": 3}"));
 * Select<String> deep = select(JsonbOperators.pathText(data, "request", "headers", "0"));
 * }</pre>
 */
public final class JsonbOperators {

    private static final SqlType<List<String>> TEXTS = Types.arrayOf(Types.TEXT);

    private JsonbOperators() {}

    /** Returns {@code json -> key}: the value of a key of an object, as JSON; NULL if there is none. */
    public static Expression<String> get(Expression<?> json, String key) {
        return PostgresqlOperator.of(json, "->", PostgresqlOperator.operand(json, key, Types.TEXT, "get"), type(json));
    }

    /** Returns {@code json -> index}: an element of an array, from 0, or from the end if it is negative, as JSON. */
    public static Expression<String> get(Expression<?> json, int index) {
        return PostgresqlOperator.of(json, "->", new Bind<>(index, Types.INTEGER), type(json));
    }

    /** Returns {@code json ->> key}: the value of a key of an object, as text; NULL if there is none, or it is null. */
    public static Text getText(Expression<?> json, String key) {
        return new TextView(PostgresqlOperator.of(
                json, "->>", PostgresqlOperator.operand(json, key, Types.TEXT, "getText"), Types.TEXT));
    }

    /** Returns {@code json ->> index}: an element of an array, from 0, or from the end if it is negative, as text. */
    public static Text getText(Expression<?> json, int index) {
        return new TextView(PostgresqlOperator.of(json, "->>", new Bind<>(index, Types.INTEGER), Types.TEXT));
    }

    /** Returns {@code json #> path}: the value at the end of keys and indexes, as JSON; NULL if there is none. */
    public static Expression<String> path(Expression<?> json, String... path) {
        return PostgresqlOperator.of(json, "#>", texts(Arrays.asList(path)), type(json));
    }

    /** Returns {@code json #>> path}: the value at the end of keys and indexes, as text; NULL if there is none, or it is null. */
    public static Text pathText(Expression<?> json, String... path) {
        return new TextView(PostgresqlOperator.of(json, "#>>", texts(Arrays.asList(path)), Types.TEXT));
    }

    /** Returns the condition {@code json @> other}: that {@code json} has all that {@code other}, a text of JSON, has. */
    public static Condition contains(Expression<?> json, String other) {
        return contains(json, new Bind<>(other, PostgresqlTypes.JSONB));
    }

    /** Returns the condition {@code json @> other}: that {@code json} has all that {@code other} has. */
    public static Condition contains(Expression<?> json, Expression<?> other) {
        return PostgresqlOperator.condition(jsonb(json, "@>"), "@>", other);
    }

    /** Returns the condition {@code json <@ other}: that {@code other}, a text of JSON, has all that {@code json} has. */
    public static Condition containedBy(Expression<?> json, String other) {
        return containedBy(json, new Bind<>(other, PostgresqlTypes.JSONB));
    }

    /** Returns the condition {@code json <@ other}: that {@code other} has all that {@code json} has. */
    public static Condition containedBy(Expression<?> json, Expression<?> other) {
        return PostgresqlOperator.condition(jsonb(json, "<@"), "<@", other);
    }

    /** Returns the condition {@code json ? key}: that an object has the key, or an array the text. */
    public static Condition hasKey(Expression<?> json, String key) {
        return PostgresqlOperator.condition(
                jsonb(json, "?"), "?", PostgresqlOperator.operand(json, key, Types.TEXT, "hasKey"));
    }

    /** Returns the condition {@code json ?& keys}: that an object has all of the keys, or an array all of the texts. */
    public static Condition hasAllKeys(Expression<?> json, Collection<String> keys) {
        return PostgresqlOperator.condition(jsonb(json, "?&"), "?&", texts(keys));
    }

    /** Returns the condition {@code json ?| keys}: that an object has one of the keys, or an array one of the texts. */
    public static Condition hasAnyKey(Expression<?> json, Collection<String> keys) {
        return PostgresqlOperator.condition(jsonb(json, "?|"), "?|", texts(keys));
    }

    /** Returns the condition {@code json @? path}: that the path finds something. */
    public static Condition pathExists(Expression<?> json, String path) {
        return PostgresqlOperator.condition(jsonb(json, "@?"), "@?", new Bind<>(path, PostgresqlTypes.JSONPATH));
    }

    /** Returns the condition {@code json @@ path}: that the path, a condition, holds. */
    public static Condition pathMatches(Expression<?> json, String path) {
        return PostgresqlOperator.condition(jsonb(json, "@@"), "@@", new Bind<>(path, PostgresqlTypes.JSONPATH));
    }

    /** Returns {@code json || other}: both arrays, or the keys of both objects. */
    public static <J> Expression<J> concat(Expression<J> json, Expression<?> other) {
        return PostgresqlOperator.of(jsonb(json, "||"), "||", other, json.type());
    }

    /** Returns {@code json || other}, a text of JSON: both arrays, or the keys of both objects. */
    public static <J> Expression<J> concat(Expression<J> json, String other) {
        return concat(json, new Bind<>(other, PostgresqlTypes.JSONB));
    }

    /** Returns {@code json - key}: without a key of the object, or without the text in an array. */
    public static <J> Expression<J> delete(Expression<J> json, String key) {
        return PostgresqlOperator.of(
                jsonb(json, "-"), "-", PostgresqlOperator.operand(json, key, Types.TEXT, "delete"), json.type());
    }

    /** Returns {@code json #- path}: without what is at the end of keys and indexes. */
    public static <J> Expression<J> deletePath(Expression<J> json, String... path) {
        return PostgresqlOperator.of(jsonb(json, "#-"), "#-", texts(Arrays.asList(path)), json.type());
    }

    private static Bind<List<String>> texts(Collection<String> texts) {
        return new Bind<>(List.copyOf(texts), TEXTS);
    }

    /** Returns the type of a part of {@code json}: JSON of the same form. */
    private static SqlType<String> type(Expression<?> json) {
        return isJson(json) ? PostgresqlTypes.JSON : Types.JSON;
    }

    private static boolean isJson(Expression<?> json) {
        return "json".equals(json.type().on(PostgresqlDialect.INSTANCE.name()).nativeName());
    }

    private static <J> Expression<J> jsonb(Expression<J> json, String operator) {
        if (isJson(json)) {
            throw new UnsupportedSqlException(
                    "JSON_OPERATOR",
                    "The operator " + operator + " for " + json + ", which is of the type json,",
                    PostgresqlDialect.INSTANCE.name(),
                    "Make it a jsonb: PostgresqlTypes.JSONB, or cast(…, PostgresqlTypes.JSONB).");
        }
        return json;
    }
}
