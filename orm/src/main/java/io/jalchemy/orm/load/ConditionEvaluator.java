package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.BooleanAttribute;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.LateValue;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions of an UPDATE or DELETE for objects, with the values that their rows have as far as the session knows. Only
 * what means the same here and in every database is evaluated: comparisons of columns of the row with values, {@code IN},
 * {@code IS NULL}, and their junctions, in three-valued logic. Text is compared for equality alone.
 */
public final class ConditionEvaluator {

    /** The truth value of a condition for one row. */
    public enum Truth {
        /** It holds. */
        TRUE,
        /** It does not hold. */
        FALSE,
        /** It compares with NULL, and so does not hold. */
        UNKNOWN,
        /** It needs what is not loaded. */
        NOT_LOADED
    }

    private static final Object NOT_LOADED = new Object();

    private static final Set<Class<?>> ORDERED = Set.of(
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            Instant.class);

    private static final Set<Class<?>> EXACT =
            Set.of(Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);

    private static final Set<Class<?>> EQUATED = Set.of(Boolean.class, UUID.class, String.class);

    private final Mapper mapper;
    private final List<Condition> conditions;

    /** Makes an evaluator of {@code conditions}, all of which have to hold, over rows of {@code mapper}. */
    public ConditionEvaluator(Mapper mapper, List<Condition> conditions) {
        this.mapper = mapper;
        this.conditions = List.copyOf(conditions);
    }

    /** Returns whether the conditions are of the kind that is evaluated. */
    public boolean isPossible() {
        return conditions.stream().allMatch(this::isPossible);
    }

    private boolean isPossible(Condition condition) {
        if (condition instanceof Junction junction) {
            return junction.conditions().stream().allMatch(this::isPossible);
        }
        if (condition instanceof Not not) {
            return isPossible(not.operand());
        }
        if (condition instanceof IsNull isNull) {
            return column(isNull.operand()) != null;
        }
        if (condition instanceof InValues in) {
            return isComparable(in.operand()) && in.values().values() instanceof Collection<?>;
        }
        if (condition instanceof Comparison comparison) {
            boolean equality =
                    comparison.operator() == ComparisonOperator.EQ || comparison.operator() == ComparisonOperator.NE;
            return (equality || isOrdering(comparison.operator()))
                    && isOperand(comparison.left(), equality)
                    && isOperand(comparison.right(), equality)
                    && isOfOneKind(comparison.left(), comparison.right());
        }
        Expression<?> truth = condition instanceof Is is ? is.of() : condition;
        return truth instanceof BooleanAttribute && column(truth) != null;
    }

    /**
     * Returns whether values of both can be compared here as the database does it: they are of one class, or exact numbers of any width.
     */
    private static boolean isOfOneKind(Expression<?> left, Expression<?> right) {
        Class<?> one = left.type().javaType();
        Class<?> other = right.type().javaType();
        return one == other || (EXACT.contains(one) && EXACT.contains(other));
    }

    private static boolean isOrdering(ComparisonOperator operator) {
        return switch (operator) {
            case LT, LE, GT, GE -> true;
            default -> false;
        };
    }

    private boolean isOperand(Expression<?> operand, boolean equality) {
        if (operand instanceof Bind<?> bind) {
            return !(bind.value() instanceof LateValue);
        }
        return equality ? isComparable(operand) : isOrdered(operand);
    }

    private boolean isComparable(Expression<?> operand) {
        ColumnProperty column = column(operand);
        return column != null
                && (isOrdered(operand)
                        || (EQUATED.contains(column.column().type().javaType())
                                && isPlain(column.column().type())));
    }

    private boolean isOrdered(Expression<?> operand) {
        ColumnProperty column = column(operand);
        if (column == null) {
            return false;
        }
        SqlType<?> type = column.column().type();
        boolean number = EXACT.contains(type.javaType()) && type.kind().isNumeric();
        return ORDERED.contains(type.javaType()) && isPlain(type) && (number || type.conversion() == null);
    }

    /** Returns whether the database compares values of {@code type} as themselves: without a collation, and not by SQL around them. */
    private static boolean isPlain(SqlType<?> type) {
        return type.collation() == null
                && type.nativeName() == null
                && type.bindExpression() == null
                && type.columnExpression() == null
                && !type.varies();
    }

    private @Nullable ColumnProperty column(Expression<?> operand) {
        if (!(operand instanceof Attribute<?> attribute)
                || !(attribute.source() instanceof io.jalchemy.orm.path.EntityPath<?, ?> path)
                || !mapper.path().equals(path)) {
            return null;
        }
        int number = mapper.type().index(attribute.name());
        return number < 0 ? null : mapper.column(number);
    }

    /** Returns whether all conditions hold for the row of {@code object}. */
    public Truth evaluate(InstanceState state, Object object) {
        return all(conditions, state, object);
    }

    private Truth all(List<Condition> all, InstanceState state, Object object) {
        Truth result = Truth.TRUE;
        for (Condition each : all) {
            result = and(result, truth(each, state, object));
        }
        return result;
    }

    private static Truth and(Truth a, Truth b) {
        if (a == Truth.FALSE || b == Truth.FALSE) {
            return Truth.FALSE;
        }
        if (a == Truth.NOT_LOADED || b == Truth.NOT_LOADED) {
            return Truth.NOT_LOADED;
        }
        return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.TRUE;
    }

    private static Truth not(Truth truth) {
        return switch (truth) {
            case TRUE -> Truth.FALSE;
            case FALSE -> Truth.TRUE;
            default -> truth;
        };
    }

    private Truth truth(Condition condition, InstanceState state, Object object) {
        if (condition instanceof Junction junction) {
            if (!junction.any()) {
                return all(junction.conditions(), state, object);
            }
            Truth none = Truth.TRUE;
            for (Condition each : junction.conditions()) {
                none = and(none, not(truth(each, state, object)));
            }
            return not(none);
        }
        if (condition instanceof Not not) {
            return not(truth(not.operand(), state, object));
        }
        if (condition instanceof IsNull isNull) {
            Object value = value(isNull.operand(), state, object);
            return value == NOT_LOADED ? Truth.NOT_LOADED : of((value == null) != isNull.negated());
        }
        if (condition instanceof InValues in) {
            return in(in, state, object);
        }
        if (condition instanceof Comparison comparison) {
            return compare(comparison, state, object);
        }
        Object value = value(condition instanceof Is is ? is.of() : condition, state, object);
        return value == NOT_LOADED ? Truth.NOT_LOADED : value == null ? Truth.UNKNOWN : of((Boolean) value);
    }

    private static Truth of(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    private Truth in(InValues in, InstanceState state, Object object) {
        Object value = value(in.operand(), state, object);
        Collection<?> values = (Collection<?>) in.values().values();
        if (values.isEmpty()) {
            return of(in.negated());
        }
        if (value == NOT_LOADED || value == null) {
            return value == null ? Truth.UNKNOWN : Truth.NOT_LOADED;
        }
        SqlType<?> type = type(in.operand());
        Truth found = Truth.FALSE;
        for (Object each : values) {
            if (each == null) {
                found = found == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
            } else if (type.same(value, type.stored(each))) {
                found = Truth.TRUE;
            }
        }
        return in.negated() ? not(found) : found;
    }

    private SqlType<?> type(Expression<?> operand) {
        return Objects.requireNonNull(column(operand), "checked before")
                .column()
                .type();
    }

    private Truth compare(Comparison comparison, InstanceState state, Object object) {
        Object left = value(comparison.left(), state, object);
        Object right = value(comparison.right(), state, object);
        if (left == NOT_LOADED || right == NOT_LOADED) {
            return Truth.NOT_LOADED;
        }
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        SqlType<?> type = type(comparison.left() instanceof Bind<?> ? comparison.right() : comparison.left());
        boolean numbers = left instanceof Number
                && right instanceof Number
                && !comparison.left().type().equals(comparison.right().type());
        Object a = numbers ? number(left) : Objects.requireNonNull(type.stored(left));
        Object b = numbers ? number(right) : Objects.requireNonNull(type.stored(right));
        return switch (comparison.operator()) {
            case EQ -> of(numbers ? order(a, b) == 0 : type.same(a, b));
            case NE -> of(numbers ? order(a, b) != 0 : !type.same(a, b));
            case LT -> of(order(a, b) < 0);
            case LE -> of(order(a, b) <= 0);
            case GT -> of(order(a, b) > 0);
            case GE -> of(order(a, b) >= 0);
            default -> throw new IllegalStateException("checked before");
        };
    }

    /** Returns {@code value}, a number of any width, as one that keeps all digits. */
    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    @SuppressWarnings("unchecked") // both are of one type, whose values are ordered
    private static int order(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    /**
     * Returns the value of {@code operand} in the row as far as the session knows it: the old value of an attribute that was changed and
     * not flushed; {@link #NOT_LOADED} if it is not known.
     */
    private @Nullable Object value(Expression<?> operand, InstanceState state, Object object) {
        if (operand instanceof Bind<?> bind) {
            return bind.value();
        }
        ColumnProperty column = Objects.requireNonNull(column(operand), "checked before");
        int number = column.number();
        if (state.isChanged(number)) {
            return state.isOldKnown(number) ? stored(column, state.old(number)) : NOT_LOADED;
        }
        return state.isReadable(number) ? stored(column, state.value(object, number)) : NOT_LOADED;
    }

    private static @Nullable Object stored(ColumnProperty column, @Nullable Object value) {
        return column.column().type().stored(value);
    }
}
