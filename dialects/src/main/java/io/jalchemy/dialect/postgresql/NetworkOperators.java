package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.tree.WholeView;
import io.jalchemy.sql.type.Types;
import java.util.List;

/**
 * The operators and functions of IP addresses and networks (postgresql.org/docs/18/functions-net.html), for expressions of {@link Inet} and
 * {@link Cidr}.
 *
 * <pre>{@code
 * Table hosts = Table.of("hosts", Column.of("id", Types.BIGINT).primaryKey(), Column.of("address", PostgresqlTypes.INET));
 * Column<Inet> address = hosts.c("address", PostgresqlTypes.INET);
 * Select<Long> inside = select(hosts.c("id", Types.BIGINT)).where(NetworkOperators.containedByOrEquals(address, Cidr.of("10.0.0.0/8")));
 * }</pre>
 */
public final class NetworkOperators {

    private NetworkOperators() {}

    /** Returns the condition {@code network >> other}: that {@code network} contains {@code other}, which is smaller. */
    public static Condition contains(Expression<?> network, Inet other) {
        return contains(network, PostgresqlOperator.operand(network, other, PostgresqlTypes.INET, "contains"));
    }

    /** Returns the condition {@code network >> other}: that {@code network} contains {@code other}, which is smaller. */
    public static Condition contains(Expression<?> network, Cidr other) {
        return contains(network, PostgresqlOperator.operand(network, other, PostgresqlTypes.CIDR, "contains"));
    }

    /** Returns the condition {@code network >> other}: that {@code network} contains {@code other}, which is smaller. */
    public static Condition contains(Expression<?> network, Expression<?> other) {
        return PostgresqlOperator.condition(network, ">>", other);
    }

    /** Returns the condition {@code network >>= other}: that {@code network} contains {@code other}, or is it. */
    public static Condition containsOrEquals(Expression<?> network, Inet other) {
        return containsOrEquals(
                network, PostgresqlOperator.operand(network, other, PostgresqlTypes.INET, "containsOrEquals"));
    }

    /** Returns the condition {@code network >>= other}: that {@code network} contains {@code other}, or is it. */
    public static Condition containsOrEquals(Expression<?> network, Cidr other) {
        return containsOrEquals(
                network, PostgresqlOperator.operand(network, other, PostgresqlTypes.CIDR, "containsOrEquals"));
    }

    /** Returns the condition {@code network >>= other}: that {@code network} contains {@code other}, or is it. */
    public static Condition containsOrEquals(Expression<?> network, Expression<?> other) {
        return PostgresqlOperator.condition(network, ">>=", other);
    }

    /** Returns the condition {@code network << other}: that {@code network} is in {@code other}, which is greater. */
    public static Condition containedBy(Expression<?> network, Inet other) {
        return containedBy(network, PostgresqlOperator.operand(network, other, PostgresqlTypes.INET, "containedBy"));
    }

    /** Returns the condition {@code network << other}: that {@code network} is in {@code other}, which is greater. */
    public static Condition containedBy(Expression<?> network, Cidr other) {
        return containedBy(network, PostgresqlOperator.operand(network, other, PostgresqlTypes.CIDR, "containedBy"));
    }

    /** Returns the condition {@code network << other}: that {@code network} is in {@code other}, which is greater. */
    public static Condition containedBy(Expression<?> network, Expression<?> other) {
        return PostgresqlOperator.condition(network, "<<", other);
    }

    /** Returns the condition {@code network <<= other}: that {@code network} is in {@code other}, or is it. */
    public static Condition containedByOrEquals(Expression<?> network, Inet other) {
        return containedByOrEquals(
                network, PostgresqlOperator.operand(network, other, PostgresqlTypes.INET, "containedByOrEquals"));
    }

    /** Returns the condition {@code network <<= other}: that {@code network} is in {@code other}, or is it. */
    public static Condition containedByOrEquals(Expression<?> network, Cidr other) {
        return containedByOrEquals(
                network, PostgresqlOperator.operand(network, other, PostgresqlTypes.CIDR, "containedByOrEquals"));
    }

    /** Returns the condition {@code network <<= other}: that {@code network} is in {@code other}, or is it. */
    public static Condition containedByOrEquals(Expression<?> network, Expression<?> other) {
        return PostgresqlOperator.condition(network, "<<=", other);
    }

    /** Returns the condition {@code network && other}: that one of the two contains the other, or is it. */
    public static Condition overlaps(Expression<?> network, Inet other) {
        return overlaps(network, PostgresqlOperator.operand(network, other, PostgresqlTypes.INET, "overlaps"));
    }

    /** Returns the condition {@code network && other}: that one of the two contains the other, or is it. */
    public static Condition overlaps(Expression<?> network, Cidr other) {
        return overlaps(network, PostgresqlOperator.operand(network, other, PostgresqlTypes.CIDR, "overlaps"));
    }

    /** Returns the condition {@code network && other}: that one of the two contains the other, or is it. */
    public static Condition overlaps(Expression<?> network, Expression<?> other) {
        return PostgresqlOperator.condition(network, "&&", other);
    }

    /** Returns {@code host(address)}: the address as text, without its prefix. */
    public static Text host(Expression<?> address) {
        return new TextView(Function.of("host", Types.TEXT, List.of(address)));
    }

    /** Returns {@code masklen(address)}: the number of bits of the prefix. */
    public static Whole<Integer> prefix(Expression<?> address) {
        return new WholeView<>(Function.of("masklen", Types.INTEGER, List.of(address)));
    }

    /** Returns {@code family(address)}: 4 or 6. */
    public static Whole<Integer> family(Expression<?> address) {
        return new WholeView<>(Function.of("family", Types.INTEGER, List.of(address)));
    }

    /** Returns {@code network(address)}: the network, with zeros behind the prefix. */
    public static Expression<Cidr> network(Expression<?> address) {
        return Function.of("network", PostgresqlTypes.CIDR, List.of(address));
    }
}
