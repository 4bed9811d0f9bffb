package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.List;

/**
 * The operators and functions of ranges and multiranges (postgresql.org/docs/18/functions-range.html).
 *
 * <pre>{@code
 * Table rooms = Table.of("rooms", Column.of("id", Types.BIGINT).primaryKey(), Column.of("booked", PostgresqlTypes.DATERANGE));
 * Column<Range<LocalDate>> booked = rooms.c("booked", PostgresqlTypes.DATERANGE);
 * LocalDate day = LocalDate.of(2026, 5, 1);
 * Select<Long> taken = select(rooms.c("id", Types.BIGINT)).where(RangeOperators.overlaps(booked, Range.closedOpen(day, day.plusDays(7))));
 * Select<Long> today = select(rooms.c("id", Types.BIGINT)).where(RangeOperators.contains(booked, day));
 * }</pre>
 *
 * <p>The type parameter {@code R} is {@link Range} or {@link MultiRange}. A range and a multirange are operands together if the other one is
 * given as an expression.
 */
public final class RangeOperators {

    private RangeOperators() {}

    /** Returns the condition {@code range @> value}: that {@code value} is in {@code range}. */
    public static <T extends Comparable<? super T>> Condition contains(
            Expression<? extends RangeSet<T>> range, T value) {
        return PostgresqlOperator.condition(
                range, "@>", PostgresqlOperator.operand(range, value, RangeOperators.<T>bound(range), "contains"));
    }

    /** Returns the condition {@code range @> value}: that {@code value} is in {@code range}. */
    public static <T extends Comparable<? super T>> Condition containsElement(
            Expression<? extends RangeSet<T>> range, Expression<? extends T> value) {
        return PostgresqlOperator.condition(range, "@>", value);
    }

    /** Returns the condition {@code range @> other}: that every value of {@code other} is in {@code range}. */
    public static <R extends RangeSet<?>> Condition contains(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, "@>", PostgresqlOperator.operand(range, other, range.type(), "contains"));
    }

    /** Returns the condition {@code range @> other}: that every value of {@code other} is in {@code range}. */
    public static <T extends Comparable<? super T>> Condition contains(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, "@>", other);
    }

    /** Returns the condition {@code range <@ other}: that every value of {@code range} is in {@code other}. */
    public static <R extends RangeSet<?>> Condition containedBy(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, "<@", PostgresqlOperator.operand(range, other, range.type(), "containedBy"));
    }

    /** Returns the condition {@code range <@ other}: that every value of {@code range} is in {@code other}. */
    public static <T extends Comparable<? super T>> Condition containedBy(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, "<@", other);
    }

    /** Returns the condition {@code range && other}: that some value is in both. */
    public static <R extends RangeSet<?>> Condition overlaps(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, "&&", PostgresqlOperator.operand(range, other, range.type(), "overlaps"));
    }

    /** Returns the condition {@code range && other}: that some value is in both. */
    public static <T extends Comparable<? super T>> Condition overlaps(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, "&&", other);
    }

    /** Returns the condition {@code range << other}: that every value of {@code range} is less than each of {@code other}. */
    public static <R extends RangeSet<?>> Condition strictlyLeftOf(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, "<<", PostgresqlOperator.operand(range, other, range.type(), "strictlyLeftOf"));
    }

    /** Returns the condition {@code range << other}: that every value of {@code range} is less than each of {@code other}. */
    public static <T extends Comparable<? super T>> Condition strictlyLeftOf(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, "<<", other);
    }

    /** Returns the condition {@code range >> other}: that every value of {@code range} is greater than each of {@code other}. */
    public static <R extends RangeSet<?>> Condition strictlyRightOf(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, ">>", PostgresqlOperator.operand(range, other, range.type(), "strictlyRightOf"));
    }

    /** Returns the condition {@code range >> other}: that every value of {@code range} is greater than each of {@code other}. */
    public static <T extends Comparable<? super T>> Condition strictlyRightOf(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, ">>", other);
    }

    /** Returns the condition {@code range &< other}: that {@code range} has no value greater than all of {@code other}. */
    public static <R extends RangeSet<?>> Condition notExtendRightOf(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, "&<", PostgresqlOperator.operand(range, other, range.type(), "notExtendRightOf"));
    }

    /** Returns the condition {@code range &< other}: that {@code range} has no value greater than all of {@code other}. */
    public static <T extends Comparable<? super T>> Condition notExtendRightOf(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, "&<", other);
    }

    /** Returns the condition {@code range &> other}: that {@code range} has no value less than all of {@code other}. */
    public static <R extends RangeSet<?>> Condition notExtendLeftOf(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, "&>", PostgresqlOperator.operand(range, other, range.type(), "notExtendLeftOf"));
    }

    /** Returns the condition {@code range &> other}: that {@code range} has no value less than all of {@code other}. */
    public static <T extends Comparable<? super T>> Condition notExtendLeftOf(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, "&>", other);
    }

    /** Returns the condition {@code range -|- other}: that no value is between the two and none is in both. */
    public static <R extends RangeSet<?>> Condition adjacentTo(Expression<R> range, R other) {
        return PostgresqlOperator.condition(
                range, "-|-", PostgresqlOperator.operand(range, other, range.type(), "adjacentTo"));
    }

    /** Returns the condition {@code range -|- other}: that no value is between the two and none is in both. */
    public static <T extends Comparable<? super T>> Condition adjacentTo(
            Expression<? extends RangeSet<T>> range, Expression<? extends RangeSet<T>> other) {
        return PostgresqlOperator.condition(range, "-|-", other);
    }

    /** Returns {@code range + other}: the values of both; the server refuses a union that is not one range. */
    public static <R extends RangeSet<?>> Expression<R> union(Expression<R> range, R other) {
        return PostgresqlOperator.of(
                range, "+", PostgresqlOperator.operand(range, other, range.type(), "union"), range.type());
    }

    /** Returns {@code range + other}: the values of both; the server refuses a union that is not one range. */
    public static <R extends RangeSet<?>> Expression<R> union(Expression<R> range, Expression<R> other) {
        return PostgresqlOperator.of(range, "+", other, range.type());
    }

    /** Returns {@code range * other}: the values that are in both. */
    public static <R extends RangeSet<?>> Expression<R> intersection(Expression<R> range, R other) {
        return PostgresqlOperator.of(
                range, "*", PostgresqlOperator.operand(range, other, range.type(), "intersection"), range.type());
    }

    /** Returns {@code range * other}: the values that are in both. */
    public static <R extends RangeSet<?>> Expression<R> intersection(Expression<R> range, Expression<R> other) {
        return PostgresqlOperator.of(range, "*", other, range.type());
    }

    /** Returns {@code range - other}: the values of {@code range} that are not in {@code other}; the server refuses a difference that is not one range. */
    public static <R extends RangeSet<?>> Expression<R> difference(Expression<R> range, R other) {
        return PostgresqlOperator.of(
                range, "-", PostgresqlOperator.operand(range, other, range.type(), "difference"), range.type());
    }

    /** Returns {@code range - other}: the values of {@code range} that are not in {@code other}; the server refuses a difference that is not one range. */
    public static <R extends RangeSet<?>> Expression<R> difference(Expression<R> range, Expression<R> other) {
        return PostgresqlOperator.of(range, "-", other, range.type());
    }

    /** Returns {@code lower(range)}: the lower bound; NULL if there is none, or the range is empty. */
    public static <T extends Comparable<? super T>> Expression<T> lower(Expression<? extends RangeSet<T>> range) {
        return Function.of("lower", RangeOperators.<T>bound(range), List.of(range));
    }

    /** Returns {@code upper(range)}: the upper bound; NULL if there is none, or the range is empty. */
    public static <T extends Comparable<? super T>> Expression<T> upper(Expression<? extends RangeSet<T>> range) {
        return Function.of("upper", RangeOperators.<T>bound(range), List.of(range));
    }

    /** Returns the condition {@code isempty(range)}: that no value is in it. */
    public static Condition isEmpty(Expression<? extends RangeSet<?>> range) {
        return new Is(Function.of("isempty", Types.BOOLEAN, List.of(range)));
    }

    /** Returns the condition {@code lower_inc(range)}: that its lower bound belongs to it. */
    public static Condition isLowerInclusive(Expression<? extends RangeSet<?>> range) {
        return new Is(Function.of("lower_inc", Types.BOOLEAN, List.of(range)));
    }

    /** Returns the condition {@code upper_inc(range)}: that its upper bound belongs to it. */
    public static Condition isUpperInclusive(Expression<? extends RangeSet<?>> range) {
        return new Is(Function.of("upper_inc", Types.BOOLEAN, List.of(range)));
    }

    /** Returns the condition {@code lower_inf(range)}: that it has no lower bound. */
    public static Condition isLowerInfinite(Expression<? extends RangeSet<?>> range) {
        return new Is(Function.of("lower_inf", Types.BOOLEAN, List.of(range)));
    }

    /** Returns the condition {@code upper_inf(range)}: that it has no upper bound. */
    public static Condition isUpperInfinite(Expression<? extends RangeSet<?>> range) {
        return new Is(Function.of("upper_inf", Types.BOOLEAN, List.of(range)));
    }

    /** Returns {@code range_merge(range, other)}: the smallest range that contains both. */
    public static <T extends Comparable<? super T>> Expression<Range<T>> merge(
            Expression<Range<T>> range, Expression<Range<T>> other) {
        return Function.of("range_merge", range.type(), List.of(range, other));
    }

    /** Returns the type of the bounds of {@code range}. */
    @SuppressWarnings("unchecked") // a range has bounds of its type's
    private static <T extends Comparable<? super T>> SqlType<T> bound(Expression<?> range) {
        Conversion<?, ?> conversion =
                range.type().on(PostgresqlDialect.INSTANCE.name()).conversion();
        if (conversion instanceof MultiRangeConversion<?> ranges) {
            return (SqlType<T>) ranges.range().bound();
        }
        if (conversion instanceof RangeConversion<?> own) {
            return (SqlType<T>) own.bound();
        }
        throw new JalchemyException(
                "NOT_A_RANGE",
                range + " has the type " + range.type()
                        + ", which says nothing of the bounds of a range. Give it one of the"
                        + " types of PostgresqlTypes.");
    }
}
