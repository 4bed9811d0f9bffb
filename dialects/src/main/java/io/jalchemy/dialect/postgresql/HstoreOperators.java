package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operators and functions of the extension hstore (postgresql.org/docs/18/hstore.html).
 *
 * <pre>{@code
 * Table goods = Table.of("goods", Column.of("id", Types.BIGINT).primaryKey(), Column.of("traits", PostgresqlTypes.HSTORE));
 * Column<Map<String, String>> traits = goods.c("traits", PostgresqlTypes.HSTORE);
 * Select<String> colours = select(HstoreOperators.get(traits, "colour")).where(HstoreOperators.hasKey(traits, "colour"));
 * }</pre>
 */
public final class HstoreOperators {

    private static final SqlType<List<String>> TEXTS = Types.arrayOf(Types.TEXT);

    private HstoreOperators() {}

    /** Returns {@code map -> key}: the value of a key; NULL if there is none. */
    public static Text get(Expression<Map<String, @Nullable String>> map, String key) {
        return new TextView(PostgresqlOperator.of(map, "->", text(map, key, "get"), Types.TEXT));
    }

    /**
     * Returns {@code map[key]}: the value of a key, as {@link #get} does, in the form that an UPDATE may set, {@code
     * update(goods).set(subscript(traits, "colour"), "blue")}. On PostgreSQL since version 14.
     */
    public static Text subscript(Expression<Map<String, @Nullable String>> map, String key) {
        return new TextView(new Custom<>(Custom.SUBSCRIPT, "", List.of(map, text(map, key, "subscript")), Types.TEXT));
    }

    /** Returns {@code hstore(keys, values)}: the map of two arrays that are equally long. */
    public static Expression<Map<String, @Nullable String>> hstore(
            Expression<? extends List<String>> keys, Expression<? extends List<? extends @Nullable String>> values) {
        return Function.of("hstore", PostgresqlTypes.HSTORE, List.of(keys, values));
    }

    /** Returns {@code hstore(pairs)}: the map of an array of keys and values, one after the other. */
    public static Expression<Map<String, @Nullable String>> hstore(
            Expression<? extends List<? extends @Nullable String>> pairs) {
        return Function.of("hstore", PostgresqlTypes.HSTORE, List.of(pairs));
    }

    /** Returns {@code hstore_to_array(map)}: keys and values, one after the other. */
    public static Expression<List<@Nullable String>> array(Expression<Map<String, @Nullable String>> map) {
        return Function.of("hstore_to_array", nullable(TEXTS), List.of(map));
    }

    /** Returns {@code hstore_to_matrix(map)}: a pair of each key and its value. */
    public static Expression<List<List<@Nullable String>>> matrix(Expression<Map<String, @Nullable String>> map) {
        return Function.of("hstore_to_matrix", Types.arrayOf(nullable(TEXTS)), List.of(map));
    }

    @SuppressWarnings("unchecked") // an array may have NULLs
    private static SqlType<List<@Nullable String>> nullable(SqlType<List<String>> type) {
        return (SqlType<List<@Nullable String>>) (SqlType<?>) type;
    }

    /** Returns the condition {@code map ? key}: that the map has the key. */
    public static Condition hasKey(Expression<Map<String, @Nullable String>> map, String key) {
        return PostgresqlOperator.condition(map, "?", text(map, key, "hasKey"));
    }

    /** Returns the condition {@code map ?& keys}: that the map has all of the keys. */
    public static Condition hasAllKeys(Expression<Map<String, @Nullable String>> map, Collection<String> keys) {
        return PostgresqlOperator.condition(map, "?&", texts(keys));
    }

    /** Returns the condition {@code map ?| keys}: that the map has one of the keys. */
    public static Condition hasAnyKey(Expression<Map<String, @Nullable String>> map, Collection<String> keys) {
        return PostgresqlOperator.condition(map, "?|", texts(keys));
    }

    /** Returns the condition {@code defined(map, key)}: that the map has the key, with a value that is not null. */
    public static Condition isDefined(Expression<Map<String, @Nullable String>> map, String key) {
        return new Is(Function.of("defined", Types.BOOLEAN, List.of(map, text(map, key, "isDefined"))));
    }

    /** Returns the condition {@code map @> other}: that the map has all keys of the other, with the same values. */
    public static Condition contains(
            Expression<Map<String, @Nullable String>> map, Map<String, @Nullable String> other) {
        return PostgresqlOperator.condition(map, "@>", PostgresqlOperator.operand(map, other, map.type(), "contains"));
    }

    /** Returns the condition {@code map <@ other}: that the other map has all keys of this one, with the same values. */
    public static Condition containedBy(
            Expression<Map<String, @Nullable String>> map, Map<String, @Nullable String> other) {
        return PostgresqlOperator.condition(
                map, "<@", PostgresqlOperator.operand(map, other, map.type(), "containedBy"));
    }

    /** Returns {@code map || other}: the keys of both, with the values of the other where both have one. */
    public static Expression<Map<String, @Nullable String>> concat(
            Expression<Map<String, @Nullable String>> map, Map<String, @Nullable String> other) {
        return PostgresqlOperator.of(
                map, "||", PostgresqlOperator.operand(map, other, map.type(), "concat"), map.type());
    }

    /** Returns {@code delete(map, key)}: the map without a key. */
    public static Expression<Map<String, @Nullable String>> delete(
            Expression<Map<String, @Nullable String>> map, String key) {
        return Function.of("delete", map.type(), List.of(map, text(map, key, "delete")));
    }

    /** Returns {@code slice(map, keys)}: the map with these keys alone. */
    public static Expression<Map<String, @Nullable String>> slice(
            Expression<Map<String, @Nullable String>> map, Collection<String> keys) {
        return Function.of("slice", map.type(), List.of(map, texts(keys)));
    }

    /** Returns {@code akeys(map)}: the keys as an array. */
    public static Expression<List<String>> keys(Expression<Map<String, @Nullable String>> map) {
        return Function.of("akeys", TEXTS, List.of(map));
    }

    /** Returns {@code avals(map)}: the values as an array. */
    public static Expression<List<String>> values(Expression<Map<String, @Nullable String>> map) {
        return Function.of("avals", TEXTS, List.of(map));
    }

    private static Bind<String> text(Expression<?> map, String key, String method) {
        return PostgresqlOperator.operand(map, key, Types.TEXT, method);
    }

    private static Bind<List<String>> texts(Collection<String> texts) {
        return new Bind<>(List.copyOf(texts), TEXTS);
    }
}
