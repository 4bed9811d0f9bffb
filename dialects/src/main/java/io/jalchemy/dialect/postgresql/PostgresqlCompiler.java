package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Precedence;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.BinaryOperator;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Like;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.NextValue;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.View;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import io.jalchemy.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles statements for PostgreSQL. */
final class PostgresqlCompiler extends SqlCompiler {

    PostgresqlCompiler(Dialect dialect) {
        super(dialect);
    }

    /**
     * Writes {@code = ANY (?)} with the list as one array, so that the text does not change with its length
     * (postgresql.org/docs/18/functions-comparisons.html), unless the dialect lacks arrays, or each value has SQL of its type around it.
     */
    @Override
    protected void inValues(InValues in) {
        if (hasBindExpression(in.values().type())) {
            super.inValues(in);
            return;
        }
        if (!dialect().has(Feature.ARRAYS)) {
            SqlType<?> own = in.values().type().on(dialect().name());
            boolean money =
                    own.kind() == TypeKind.NUMERIC && own.onlyDialect() != null; // has no comparison with numbers
            if (money) {
                super.inValues(new InValues(new Cast<>(in.operand(), Types.NUMERIC), in.values(), in.negated()));
            } else {
                // one value alone would be of the type for which the server takes it: any row, for a composite type
                inValues(in, isCast(own) ? own.withBindExpression("CAST(:value AS " + castType(own) + ")") : own);
            }
            return;
        }
        operand(in.operand(), Precedence.ARITHMETIC);
        if (isArray(in.values())) {
            write(in.negated() ? " NOT IN " : " IN ");
            arraysAsRows(in.values());
            return;
        }
        write(in.negated() ? " <> ALL (" : " = ANY (");
        typedArray(in.values());
        write(")");
    }

    private boolean isArray(ListBind<?> list) {
        SqlType<?> own = list.type().on(dialect().name());
        return own.kind() == TypeKind.ARRAY && own.base() == null;
    }

    /**
     * Writes a list of arrays as rows, made of an array of their texts: an array of arrays has elements, and no arrays, for {@code ANY} and
     * for {@code unnest} (postgresql.org/docs/18/arrays.html#ARRAYS-SEARCHING).
     */
    private void arraysAsRows(ListBind<?> list) {
        write("(SELECT CAST(v AS ")
                .write(castType(list.type().on(dialect().name())))
                .write(") FROM unnest(CAST(");
        arrayParameter(list);
        write(" AS text[])) AS u (v))");
    }

    /** Writes the place of a value; with a cast for the types that no other database has, so that operators and functions are found. */
    @Override
    protected void bind(Bind<?> bind) {
        SqlType<?> own = bind.type().on(dialect().name());
        if (isCast(own)) {
            write("CAST(");
            super.bind(bind);
            write(" AS ").write(castType(unlimited(own))).write(")");
        } else {
            super.bind(bind);
        }
    }

    @Override
    protected void array(ListBind<?> array) {
        if (isCast(array.type().on(dialect().name()))) {
            typedArray(array);
        } else {
            super.array(array);
        }
    }

    private void typedArray(ListBind<?> list) {
        SqlType<?> own = list.type().on(dialect().name());
        if (isCast(own)) {
            write("CAST(");
            arrayParameter(list);
            write(" AS ").write(castType(own)).write("[])");
        } else {
            arrayParameter(list);
        }
    }

    /**
     * Returns whether values of {@code type} are sent with a cast: types of this database alone, and arrays of what is not sent as an array of
     * its own type, since operators of arrays take two of one type.
     */
    private static boolean isCast(SqlType<?> type) {
        SqlType<?> element = elementOf(type);
        return type.onlyDialect() != null
                || (element != null && (element.isNamed() || isSentAsText(element) || isCast(element)));
    }

    private static @Nullable SqlType<?> elementOf(SqlType<?> type) {
        SqlType<?> element = type.element();
        return element == null ? null : element.on(PostgresqlDialect.INSTANCE.name());
    }

    private static boolean isSentAsText(SqlType<?> type) {
        return type.nativeName() != null
                || type.kind() == TypeKind.VARCHAR
                || type.kind() == TypeKind.CHAR
                || type.kind() == TypeKind.ENUM;
    }

    /** Returns {@code type}, of arrays of limited texts those without the limit, to which a cast would cut them. */
    private static SqlType<?> unlimited(SqlType<?> type) {
        SqlType<?> element = elementOf(type);
        if (element == null) {
            return type;
        }
        boolean limited = element.nativeName() == null && element.enumName() == null && isSentAsText(element);
        SqlType<?> free = !limited
                ? unlimited(element)
                : element.kind() == TypeKind.CHAR ? Types.TEXT.withNativeName("bpchar") : Types.VARCHAR;
        return free.equals(element) ? type : Types.arrayOf(free);
    }

    /** Writes the elements of one array, so that the text does not change with the length of the list, unless the dialect lacks arrays. */
    @Override
    protected void textList(ListBind<?> list) {
        if (!dialect().has(Feature.ARRAYS) || hasBindExpression(list.type())) {
            super.textList(list);
            return;
        }
        if (isArray(list)) {
            arraysAsRows(list);
            return;
        }
        write("(SELECT unnest(");
        typedArray(list);
        write("))");
    }

    /** Returns a query of NULL as that type: in a query PostgreSQL takes a NULL without a type for text, which compares with text alone. */
    @Override
    protected String emptyList(SqlType<?> type) {
        return "SELECT CAST(NULL AS " + castType(type) + ") WHERE 1 = 0";
    }

    /**
     * Writes a call of {@code nextval}, whose argument is the name as it is written in a statement, in a text
     * (postgresql.org/docs/18/functions-sequence.html).
     */
    @Override
    protected void nextValue(NextValue next) {
        String schema = next.schema() == null ? "" : dialect().identifiers().quoted(next.schema()) + ".";
        String name = schema + dialect().identifiers().quoted(next.name());
        write("nextval(").write(PostgresqlDdlCompiler.quoted(name)).write(")");
    }

    /** Writes {@code ??}, which the driver sends as {@code ?} (jdbc.postgresql.org/documentation/query). */
    @Override
    protected void questionMark() {
        write("??");
    }

    /**
     * Writes the operators of this database alone, and {@link Custom#ANY_ROW} as {@code ANY} of an array of a query's rows
     * (postgresql.org/docs/18/sql-expressions.html#SQL-SYNTAX-ARRAY-CONSTRUCTORS).
     */
    @Override
    protected void custom(Custom<?> custom) {
        switch (custom.name()) {
            case Custom.ANY_ROW -> {
                write("ANY (ARRAY");
                expression(custom.parts().get(0));
                write(")");
            }
            case PostgresqlOperator.BINARY -> {
                operand(custom.parts().get(0), Precedence.ATOM);
                write(" ").write(custom.detail().replace("?", "??")).write(" ");
                operand(custom.parts().get(1), Precedence.ATOM);
            }
            case Custom.JSON_ELEMENT -> jsonElement(custom);
            case Custom.SUBSCRIPT -> subscript(custom);
            case PostgresqlOperator.ARRAY -> arrayOf(custom);
            case PostgresqlOperator.QUANTIFIER -> {
                write(custom.detail()).write(" (");
                expression(custom.parts().get(0));
                write(")");
            }
            default -> super.custom(custom);
        }
    }

    /**
     * Writes an element of JSON, step by step: as JSON by {@code ->}, as a text by {@code ->>}, as another value by a cast of that
     * (postgresql.org/docs/18/functions-json.html). One path, {@code #>}, would take a key for a position where both are digits.
     */
    private void jsonElement(Custom<?> custom) {
        SqlType<?> own = custom.type().on(dialect().name());
        boolean json = own.kind() == TypeKind.JSON;
        boolean converted = !json && own.kind() != TypeKind.TEXT;
        List<Expression<?>> parts = custom.parts();
        write(converted ? "CAST(" : "");
        operand(parts.get(0), Precedence.ATOM);
        for (int i = 1; i < parts.size(); i++) {
            write(json || i < parts.size() - 1 ? " -> " : " ->> ");
            expression(parts.get(i));
        }
        write(parts.size() == 1 && !json ? " #>> '{}'" : "");
        if (converted) {
            write(" AS ").write(castType(own)).write(")");
        }
    }

    private Precedence ofJsonElement(Custom<?> custom) {
        SqlType<?> own = custom.type().on(dialect().name());
        if (own.kind() == TypeKind.JSON && custom.parts().size() == 1) {
            return tightness(custom.parts().get(0));
        }
        return own.kind() == TypeKind.JSON || own.kind() == TypeKind.TEXT ? Precedence.COMPARISON : Precedence.ATOM;
    }

    /**
     * Writes an element of an array, {@code (a)[1]}, of one of several dimensions, {@code (a)[1][2]}, or a slice, {@code (a)[1:2]}.
     *
     * @throws UnsupportedSqlException if not all dimensions have an index: the server would give NULL
     */
    private void subscript(Custom<?> custom) {
        boolean element = custom.parts().size() == 2;
        if (element && isArray(custom.type())) {
            throw new UnsupportedSqlException(
                    "ARRAY_DIMENSIONS",
                    "element(…) of " + custom.parts().get(0) + " without an index of each dimension",
                    dialect().name(),
                    "Arrays of several dimensions have elements, and no arrays: give an index of each,"
                            + " element(element(matrix, 1), 2), or take slice(matrix, 1, 1).");
        }
        subscripted(custom);
    }

    private void subscripted(Custom<?> custom) {
        List<Expression<?>> parts = custom.parts();
        requireSubscripts(parts.get(0).type());
        if (SelectedValues.plain(parts.get(0)) instanceof Custom<?> row
                && row.name().equals(Custom.SUBSCRIPT)
                && row.parts().size() == 2) {
            subscripted(row);
        } else {
            write("(");
            expression(parts.get(0));
            write(")");
        }
        write("[");
        expression(parts.get(1));
        if (parts.size() > 2) {
            write(":");
            expression(parts.get(2));
        }
        write("]");
    }

    /** Refuses subscripts of what is no array, unless the server has them. */
    private void requireSubscripts(SqlType<?> type) {
        if (!isArray(type)) {
            require(
                    Feature.JSON_SUBSCRIPTS,
                    "A subscript of the type " + type,
                    "Take PostgreSQL 14 or later, read elements by get(…), and set whole columns.");
        }
    }

    private boolean isArray(SqlType<?> type) {
        return elementOf(type.on(dialect().name())) != null;
    }

    /**
     * Writes the assignment of an element of an array, of JSON or of a map (postgresql.org/docs/18/arrays.html#ARRAYS-MODIFYING,
     * datatype-json.html#JSONB-SUBSCRIPTING); of JSON with a value that is not JSON made to that by {@code to_jsonb}.
     */
    @Override
    protected void assignedElement(Custom<?> element, Assignment assignment) {
        Expression<?> column = assignment.assignedColumn();
        requireSubscripts(column.type());
        boolean json = element.name().equals(Custom.JSON_ELEMENT);
        if (json && "json".equals(column.type().on(dialect().name()).nativeName())) {
            throw new UnsupportedSqlException(
                    "JSON_OPERATOR",
                    "SET of an element of " + column + ", which is of the type json,",
                    dialect().name(),
                    "Make it a jsonb: PostgresqlTypes.JSONB, or Types.JSON.");
        }
        boolean converted = json && element.type().on(dialect().name()).kind() != TypeKind.JSON;
        super.assignedElement(
                element,
                converted
                        ? new Assignment(
                                assignment.column(),
                                Function.of(
                                        "to_jsonb",
                                        Types.JSON,
                                        List.of(new Cast<>(assignment.value(), element.type()))))
                        : assignment);
    }

    /**
     * Writes an array of expressions, cast to its type so that it has one without elements, and that of a column beside it
     * (postgresql.org/docs/18/sql-expressions.html#SQL-SYNTAX-ARRAY-CONSTRUCTORS).
     */
    private void arrayOf(Custom<?> array) {
        write("CAST(ARRAY[");
        expressions("", array.parts());
        write("] AS ")
                .write(castType(unlimited(array.type().on(dialect().name()))))
                .write(")");
    }

    /** Returns the precedence of a comparison for the operators that other databases lack, so that they are in parentheses in others. */
    @Override
    protected Precedence tightness(Expression<?> expression) {
        Expression<?> plain = expression;
        while (plain instanceof View<?> || plain instanceof Label<?>) {
            plain = plain instanceof View<?> view ? view.of() : ((Label<?>) plain).expression();
        }
        if (!(plain instanceof Custom<?> custom)) {
            return super.tightness(expression);
        }
        return switch (custom.name()) {
            case PostgresqlOperator.BINARY -> Precedence.COMPARISON;
            case Custom.JSON_ELEMENT -> ofJsonElement(custom);
            default -> super.tightness(expression);
        };
    }

    /** Writes ILIKE where case is ignored (postgresql.org/docs/18/functions-matching.html). */
    @Override
    protected void like(Like like) {
        if (!like.ignoreCase()) {
            super.like(like);
            return;
        }
        operand(like.operand(), Precedence.ARITHMETIC);
        write(like.negated() ? " NOT ILIKE " : " ILIKE ");
        operand(like.pattern(), Precedence.ARITHMETIC);
        escape(like);
    }

    /** Returns {@code #} for the exclusive or of bits (postgresql.org/docs/18/functions-math.html). */
    @Override
    protected String operator(BinaryOperator operator) {
        return operator == BinaryOperator.BIT_XOR ? "#" : super.operator(operator);
    }

    /**
     * Writes {@code ~*} to ignore case, and other flags before the pattern, {@code ~ concat('(?', 'n', ')', pattern)}
     * (postgresql.org/docs/18/functions-matching.html#POSIX-METASYNTAX).
     */
    @Override
    protected void matches(Expression<?> text, Expression<?> pattern, String flags) {
        operand(text, Precedence.ARITHMETIC);
        if (flags.equals("i")) {
            write(" ~* ");
            operand(pattern, Precedence.ARITHMETIC);
        } else {
            write(" ~ concat('(?', '").write(flags).write("', ')', ");
            expression(pattern);
            write(")");
        }
    }

    /** Writes the operator {@code ~} (postgresql.org/docs/18/functions-matching.html#FUNCTIONS-POSIX-REGEXP). */
    @Override
    protected void matches(Expression<?> text, Expression<?> pattern) {
        operand(text, Precedence.ARITHMETIC);
        write(" ~ ");
        operand(pattern, Precedence.ARITHMETIC);
    }
}
