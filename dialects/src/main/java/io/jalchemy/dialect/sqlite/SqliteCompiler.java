package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Precedence;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.Between;
import io.jalchemy.sql.tree.Binary;
import io.jalchemy.sql.tree.BinaryOperator;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Like;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.util.List;
import java.util.Map;

/** Compiles statements for SQLite. */
final class SqliteCompiler extends SqlCompiler {

    /** The formats of parts of a time, as sqlite.org/lang_datefunc.html has them. */
    private static final Map<String, String> PARTS = Map.of(
            "year", "%Y", "month", "%m", "day", "%d", "hour", "%H", "minute", "%M", "second", "%S", "doy", "%j", "dow",
            "%w", "epoch", "%s");

    private static final int MAX_CONSECUTIVE = 500;
    private static final int MAX_IN_BRACKETS = 32;

    SqliteCompiler(Dialect dialect) {
        super(dialect);
    }

    /** Writes a negative LIMIT, which means "no limit", before an OFFSET that has none (sqlite.org/lang_select.html). */
    @Override
    protected void paging(Paging paging) {
        boolean offsetAlone = paging.limit() == null && paging.offset() != null;
        super.paging(offsetAlone ? paging.withLimit(new Bind<>(-1L, Types.BIGINT)) : paging);
    }

    /**
     * Writes ESCAPE with a backslash where {@code like} has no escape character: on SQLite a backslash escapes only if ESCAPE says so
     * (sqlite.org/lang_expr.html#like), on other databases by default.
     */
    @Override
    protected void escape(Like like) {
        if (like.escaped()) {
            super.escape(like);
        } else {
            write(" ESCAPE '\\'");
        }
    }

    /**
     * Writes more than 500 conditions as a balanced tree of parentheses: in a plain sequence each condition is one level deeper, and there
     * may be 1000 levels (sqlite.org/limits.html#max_expr_depth).
     */
    @Override
    protected void junction(List<Condition> conditions, Precedence own, String operator) {
        if (conditions.size() <= MAX_CONSECUTIVE) {
            super.junction(conditions, own, operator);
        } else {
            balanced(conditions, own, operator);
        }
    }

    private void balanced(List<Condition> conditions, Precedence own, String operator) {
        if (conditions.size() <= MAX_IN_BRACKETS) {
            super.junction(conditions, own, operator);
            return;
        }
        int half = conditions.size() / 2;
        write("(");
        balanced(conditions.subList(0, half), own, operator);
        write(")" + operator + "(");
        balanced(conditions.subList(half, conditions.size()), own, operator);
        write(")");
    }

    /** Returns {@code group_concat} for {@code string_agg}, which versions before 3.44 do not have (sqlite.org/lang_aggfunc.html). */
    @Override
    protected String functionName(String name) {
        return name.equals("string_agg") ? "group_concat" : name;
    }

    /**
     * Writes {@code strftime}, cast to an integer, since there is no EXTRACT (sqlite.org/lang_datefunc.html). The quarter is that of the
     * month, and the week of ISO 8601 that of the week's Thursday.
     */
    @Override
    protected void extract(String part, Expression<?> of) {
        SqlType<?> own = of.type().on(dialect().name());
        if (own.conversion() != null
                && of.type().kind().isTemporal()
                && !own.kind().isTemporal()) {
            throw new UnsupportedSqlException(
                    "EXTRACT",
                    "extract(\"" + part + "\") of a time that is stored as " + own,
                    dialect().name(),
                    "Take the part in Java, or keep the time as this database does.");
        }
        switch (part) {
            case "quarter" -> {
                write("((");
                part("%m", of, "");
                write(" + 2) / 3)");
            }
            case "week" -> {
                write("((");
                part("%j", of, ", '-3 days', 'weekday 4'");
                write(" + 6) / 7)");
            }
            default -> {
                String format = PARTS.get(part);
                if (format == null) {
                    throw new UnsupportedSqlException(
                            "EXTRACT", "extract(\"" + part + "\")", dialect().name(), "Take a part of ExtractField.");
                }
                part(format, of, "");
            }
        }
    }

    private void part(String format, Expression<?> of, String modifiers) {
        write("CAST(strftime('" + format + "', ");
        expression(of);
        write(modifiers + ") AS INTEGER)");
    }

    /**
     * Returns {@code IS} and {@code IS NOT} for the comparisons that regard NULLs as equal, since IS compares any two values
     * (sqlite.org/lang_expr.html#isoperator).
     */
    @Override
    protected String operator(ComparisonOperator operator) {
        return switch (operator) {
            case IS_DISTINCT -> "IS NOT";
            case IS_NOT_DISTINCT -> "IS";
            default -> super.operator(operator);
        };
    }

    /**
     * Writes the flags into the regular expression, as {@code (?i)}: the function behind REGEXP takes none. They are those of
     * {@link java.util.regex.Pattern}.
     */
    @Override
    protected void matches(Expression<?> text, Expression<?> pattern, String flags) {
        operand(text, Precedence.ARITHMETIC);
        write(" REGEXP '(?").write(flags).write(")' || ");
        operand(pattern, Precedence.CONCAT);
    }

    /**
     * Writes the exclusive or of bits as {@code (a | b) - (a & b)}, which has no operator of its own
     * (sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes).
     */
    @Override
    protected void binary(Binary<?> binary) {
        if (binary.operator() != BinaryOperator.BIT_XOR) {
            super.binary(binary);
            return;
        }
        write("(");
        super.binary(new Binary<>(BinaryOperator.BIT_OR, binary.left(), binary.right(), binary.type()));
        write(") - (");
        super.binary(new Binary<>(BinaryOperator.BIT_AND, binary.left(), binary.right(), binary.type()));
        write(")");
    }

    /**
     * Writes a comparison; with a time that is bound, it compares with the first or the last text of that time, or with both, and two times
     * that are not bound are compared without the zeros at the end of their texts. See {@link TimeForms}.
     */
    @Override
    protected void comparison(Comparison comparison) {
        boolean right = TimeForms.isTime(comparison.right());
        if (right == TimeForms.isTime(comparison.left())) {
            if (!right
                    && TimeForms.isTime(comparison.right().type())
                    && TimeForms.isTime(comparison.left().type())) {
                bare(comparison);
            } else {
                super.comparison(comparison);
            }
            return;
        }
        Expression<?> column = right ? comparison.left() : comparison.right();
        Bind<?> time = (Bind<?>) (right ? comparison.right() : comparison.left());
        switch (comparison.operator()) {
            case EQ, NE -> between(column, comparison.operator() == ComparisonOperator.NE, time, time);
            case LT -> compared(column, right ? " < " : " > ", time, right ? TimeForms.LEAST : TimeForms.GREATEST);
            case LE -> compared(column, right ? " <= " : " >= ", time, right ? TimeForms.GREATEST : TimeForms.LEAST);
            case GT -> compared(column, right ? " > " : " < ", time, right ? TimeForms.GREATEST : TimeForms.LEAST);
            case GE -> compared(column, right ? " >= " : " <= ", time, right ? TimeForms.LEAST : TimeForms.GREATEST);
            default -> bare(comparison);
        }
    }

    private void bare(Comparison comparison) {
        bare(comparison.left());
        write(" " + operator(comparison.operator()) + " ");
        bare(comparison.right());
    }

    /** Writes a time without the zeros at the end of its text, so that all its texts are equal, and sort as times do. */
    private void bare(Expression<?> time) {
        write("rtrim(");
        expression(time);
        write(", ' .:0')");
    }

    private void compared(Expression<?> column, String operator, Bind<?> time, TimeForms form) {
        operand(column, Precedence.ARITHMETIC);
        write(operator);
        bind(time, form.of(time.type()));
    }

    private void between(Expression<?> column, boolean negated, Bind<?> low, Bind<?> high) {
        operand(column, Precedence.ARITHMETIC);
        write(negated ? " NOT BETWEEN " : " BETWEEN ");
        bind(low, TimeForms.LEAST.of(low.type()));
        write(" AND ");
        bind(high, TimeForms.GREATEST.of(high.type()));
    }

    @Override
    protected void between(Between between) {
        if (TimeForms.isTime(between.low()) && TimeForms.isTime(between.high())) {
            between(between.operand(), between.negated(), (Bind<?>) between.low(), (Bind<?>) between.high());
        } else if (TimeForms.isTime(between.operand().type())
                && TimeForms.isTime(between.low().type())
                && TimeForms.isTime(between.high().type())) {
            bare(between.operand());
            write(between.negated() ? " NOT BETWEEN " : " BETWEEN ");
            bare(between.low());
            write(" AND ");
            bare(between.high());
        } else {
            super.between(between);
        }
    }

    /** Writes IN; for times, with a list of their first texts and one of their last texts. */
    @Override
    protected void inValues(InValues in) {
        if (!TimeForms.isTime(in.values().type())) {
            super.inValues(in);
            return;
        }
        write("(");
        inValues(in, TimeForms.LEAST.of(in.values().type()));
        write(in.negated() ? " AND " : " OR ");
        inValues(in, TimeForms.GREATEST.of(in.values().type()));
        write(")");
    }

    /** Writes CAST with one of the five affinities as its type (sqlite.org/lang_expr.html#castexpr). */
    @Override
    protected void cast(Cast<?> cast) {
        write("CAST(");
        expression(cast.operand());
        write(" AS " + affinity(cast.type()) + ")");
    }

    private static String affinity(SqlType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "INTEGER";
            case REAL, DOUBLE -> "REAL";
            case NUMERIC -> "NUMERIC";
            case BLOB -> "BLOB";
            default -> "TEXT";
        };
    }

    @Override
    protected void custom(Custom<?> custom) {
        if (custom.name().equals(Custom.JSON_ELEMENT)) {
            jsonElement(custom);
        } else {
            super.custom(custom);
        }
    }

    /**
     * Writes an element of JSON: as JSON by {@code ->}, which tells {@code null} from nothing, as a text by what its type says, since
     * {@code ->>} gives numbers for truth values, and as a number by a cast (sqlite.org/json1.html).
     */
    private void jsonElement(Custom<?> custom) {
        SqlType<?> own = custom.type().on(dialect().name());
        List<Expression<?>> parts = custom.parts();
        if (own.kind() == TypeKind.JSON && parts.size() == 1) {
            expression(parts.get(0));
            return;
        }
        require(Feature.JSON_ELEMENTS, "An element of JSON", "Take SQLite 3.38 or later, or read the whole value.");
        switch (own.kind()) {
            case JSON -> jsonArrow(parts);
            case TEXT -> {
                jsonCall("CASE json_type(", parts);
                jsonCall(" WHEN 'text' THEN json_extract(", parts);
                write(" WHEN 'null' THEN NULL ELSE ");
                jsonArrow(parts);
                write(" END");
            }
            default -> {
                if (SqliteDialect.isExactText(own)) {
                    throw new UnsupportedSqlException(
                            "DECIMAL_DIGITS",
                            "asNumeric(" + own.precision() + ", " + own.scale() + ")",
                            dialect().name(),
                            "Numbers of JSON are doubles there. Give a precision of at most 15, or read asString().");
                }
                jsonCall("CAST(json_extract(", parts);
                write(" AS " + affinity(own) + ")");
            }
        }
    }

    private void jsonArrow(List<Expression<?>> parts) {
        operand(parts.get(0), Precedence.ATOM);
        write(" -> ");
        boolean several = parts.size() > 2;
        write(several ? "(" : "");
        jsonPath(parts);
        write(several ? ")" : "");
    }

    private void jsonCall(String begin, List<Expression<?>> parts) {
        write(begin);
        expression(parts.get(0));
        write(", ");
        jsonPath(parts);
        write(")");
    }

    /** Writes the path of an element as one text, with a parameter for each step. */
    private void jsonPath(List<Expression<?>> parts) {
        if (parts.size() == 1) {
            write("'$'");
        }
        for (int i = 1; i < parts.size(); i++) {
            Bind<?> step = (Bind<?>) parts.get(i);
            write(i == 1 ? "" : " || ");
            bind(step, JsonPathStep.type(step.type(), i == 1));
        }
    }

    /** Returns the precedence of a comparison for {@code ->}, so that it is in parentheses in other operators. */
    @Override
    protected Precedence tightness(Expression<?> expression) {
        Node plain = SelectedValues.plain(expression);
        if (plain instanceof Label<?> label) {
            return tightness(label.expression());
        }
        if (!(plain instanceof Custom<?> custom)
                || !custom.name().equals(Custom.JSON_ELEMENT)
                || custom.type().on(dialect().name()).kind() != TypeKind.JSON) {
            return super.tightness(expression);
        }
        return custom.parts().size() > 1
                ? Precedence.COMPARISON
                : tightness(custom.parts().get(0));
    }

    /**
     * Returns the query of {@code insert}, with {@code WHERE true} if it has no condition and ON CONFLICT follows: the parser would take
     * that ON for a join's (sqlite.org/lang_upsert.html).
     */
    @Override
    protected QueryNode insertedRows(InsertNode insert) {
        QueryNode query = super.insertedRows(insert);
        boolean helps = !insert.onConflict().isEmpty()
                && query instanceof SelectNode select
                && select.filter().where().isEmpty();
        return helps ? ((SelectNode) query).where(List.of(new Is(new SqlText<>("true", Types.BOOLEAN)))) : query;
    }

    /**
     * Writes {@code part} as a subquery, since parts of a compound query may not be in parentheses
     * (sqlite.org/lang_select.html#compound_select_statements).
     */
    @Override
    protected void compoundPart(QueryNode part, boolean named) {
        write("SELECT * FROM (");
        rows(part, named);
        write(")");
    }
}
