package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with the operators of JSON: elements of objects and arrays, and their values as texts, numbers and truth values. Like {@code
 * JSON.Comparator} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * Table logs = Table.of("logs", Column.of("id", Types.BIGINT).primaryKey(), Column.of("data", Types.JSON));
 * JsonValue data = json(logs.c("data", Types.JSON));
 * Select<String> hosts = select(data.element("request").element("hosts").element(0).asString())
 *         .where(data.element("level").asInteger().ge(3));
 * Select<Long> withoutUser = select(logs.c("id", Types.BIGINT)).where(data.element("user").isNull());
 * }</pre>
 *
 * <p>As an expression it is the text of the JSON. An element that is not there is NULL, and one that is JSON's {@code null} is the text
 * {@code null}; as a text, a number or a truth value, both are NULL.
 *
 * <p>The methods {@code asInteger()} and so on are for elements of that kind. For others the databases differ: PostgreSQL refuses the
 * statement if it cannot read the element's text as such a value, and SQLite takes what its CAST makes of it, 0 for a word. The text of JSON
 * has blanks on PostgreSQL and none on SQLite, so compare elements by their values. A text, number or truth value has no positions on
 * SQLite, and itself at position 0 on PostgreSQL.
 *
 * @param of the expression that is written
 */
public record JsonValue(Expression<String> of) implements Plain<String>, View<String> {

    /**
     * Returns {@code expression} with the operators of JSON.
     *
     * @throws JalchemyException if it is not of a type of JSON
     */
    public static JsonValue of(Expression<?> expression) {
        return expression instanceof JsonValue known
                ? known
                : new JsonValue(new Custom<>(Custom.JSON_ELEMENT, "", List.of(expression), textType(expression)));
    }

    /** Returns the type of the text of JSON that values of {@code expression} are stored as. */
    @SuppressWarnings("unchecked") // the base of each type of JSON is its text
    private static SqlType<String> textType(Expression<?> expression) {
        SqlType<?> type = expression.type();
        for (SqlType<?> base = type.base(); base != null; base = base.base()) {
            type = base;
        }
        if (type.kind() != TypeKind.JSON || type.javaType() != String.class) {
            throw new JalchemyException(
                    "NOT_JSON",
                    "json(" + expression + ") was called for an expression of type " + expression.type()
                            + ", and elements are those of JSON. Give a column of JSON, or cast(…, Types.JSON).");
        }
        boolean plain = !type.varies() && type.bindExpression() == null && type.columnExpression() == null;
        return (SqlType<String>) (plain ? type : type.asGeneric()); // elements are JSON as the database writes it
    }

    /** Returns the value of a key of an object; NULL if it has none, or this is no object. */
    public JsonValue element(String key) {
        return element(new Bind<>(key, Types.TEXT));
    }

    /** Returns an element of an array, from 0, or from the end if it is negative; NULL if there is none, or this is no array. */
    public JsonValue element(int position) {
        return element(new Bind<>(position, Types.INTEGER));
    }

    private JsonValue element(Bind<?> step) {
        List<Expression<?>> parts = new ArrayList<>(parts());
        parts.add(step);
        return new JsonValue(new Custom<>(Custom.JSON_ELEMENT, "", parts, type()));
    }

    /** Returns the JSON value that the steps begin at, and the steps. */
    private List<Expression<?>> parts() {
        return of instanceof Custom<?> custom && custom.name().equals(Custom.JSON_ELEMENT)
                ? custom.parts()
                : List.of(of);
    }

    /** Returns the value as a text: of a text its characters, of anything else its JSON; NULL for {@code null}. */
    public Text asString() {
        return new TextView(as(Types.TEXT));
    }

    /** Returns the value as a whole number of 32 bits; NULL for {@code null}. */
    public Whole<Integer> asInteger() {
        return new WholeView<>(as(Types.INTEGER));
    }

    /** Returns the value as a whole number of 64 bits; NULL for {@code null}. */
    public Whole<Long> asLong() {
        return new WholeView<>(as(Types.BIGINT));
    }

    /** Returns the value as a double; NULL for {@code null}. */
    public Floating<Double> asFloat() {
        return new FloatingView<>(as(Types.DOUBLE));
    }

    /**
     * Returns the value as an exact number; NULL for {@code null}. SQLite computes with doubles, so it refuses a precision of more than 15.
     *
     * @param precision the number of digits
     * @param scale the number of digits after the point
     */
    public Numeric<BigDecimal> asNumeric(int precision, int scale) {
        return new NumericView<>(as(Types.numeric(precision, scale)));
    }

    /** Returns the value as a condition; NULL, which is not true, for {@code null}. */
    public Condition asBoolean() {
        return new Is(as(Types.BOOLEAN));
    }

    /**
     * Returns the JSON as values of another type: {@code asJson(Types.json(Address.class, conversion))}, or the type of a column.
     *
     * @throws JalchemyException if {@code type} is not a type of JSON
     */
    public <T> Expression<T> asJson(SqlType<T> type) {
        if (type.kind() != TypeKind.JSON) {
            throw new JalchemyException(
                    "NOT_JSON",
                    "asJson(" + type + ") of " + this
                            + " names a type that is not JSON. Give one of Types.json(…), or call"
                            + " asString(), asInteger(), asLong(), asFloat(), asNumeric(…) or asBoolean().");
        }
        return as(type);
    }

    private <T> Expression<T> as(SqlType<T> type) {
        return new Custom<>(Custom.JSON_ELEMENT, "", parts(), type);
    }

    @Override
    public SqlType<String> type() {
        return of.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    @SuppressWarnings("unchecked") // a child is replaced by one of its type
    public Node withChildren(List<Node> children) {
        return new JsonValue((Expression<String>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
