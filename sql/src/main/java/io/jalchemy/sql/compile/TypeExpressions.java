package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Derived;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.Unnest;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the SQL that types have around their values and columns, for one compiler. */
record TypeExpressions(ExpressionCompiler compiler) {

    /** Returns the SQL around values of {@code type}; null for none. */
    @Nullable
    TypeExpression ofValues(SqlType<?> type) {
        return type.on(compiler.dialect().name()).bindExpression();
    }

    /** Returns the SQL around {@code column} if that has values which are sent as an array; null for none. */
    @Nullable
    TypeExpression ofArray(ColumnExpression<?> column) {
        return column instanceof Derived<?> && column.from() instanceof Unnest ? ofValues(column.type()) : null;
    }

    /** Appends {@code column}, with SQL around it if it has values which are sent as an array. */
    void column(ColumnExpression<?> column) {
        TypeExpression around = ofArray(column);
        if (around == null) {
            compiler.column(column);
        } else {
            write(around, () -> compiler.column(column));
        }
    }

    /** Returns the type as which values of {@code type} are sent: within SQL of the type it is not the database's own one. */
    SqlType<?> sent(SqlType<?> type) {
        return ofValues(type) == null
                ? type
                : type.on(compiler.dialect().name()).asGeneric();
    }

    /** Returns the text of each value of a list of {@code type}: {@code ?}, with the SQL of the type around it. */
    String each(SqlType<?> type) {
        TypeExpression around = ofValues(type);
        if (around == null) {
            return "?";
        }
        if (around.places() > 1) {
            throw new JalchemyException(
                    "TYPE_EXPRESSION",
                    "A list of " + type + " cannot be sent, since the SQL around each value, \""
                            + around.around(":value")
                            + "\", has it in more than one place. Compare with each value: or(column.eq(…), column.eq(…)).");
        }
        return around.around("?");
    }

    /**
     * Appends {@code value}, an element of a select list or of RETURNING; returns whether there is SQL around it, so that the database does
     * not call it as the column.
     *
     * @param read whether programs read it; what another statement reads stays as it is
     */
    boolean select(Expression<?> value, boolean read) {
        TypeExpression around = value.type().on(compiler.dialect().name()).columnExpression();
        if (read && around != null) {
            write(around, () -> compiler.expression(value));
            return true;
        }
        compiler.expression(value);
        return SelectedValues.plain(value) instanceof ColumnExpression<?> column && ofArray(column) != null;
    }

    /** Appends a list whose values are written into the text. */
    void literals(Literals writer, List<?> values, SqlType<?> type) {
        SqlType<?> own = type.on(compiler.dialect().name());
        for (int i = 0; i < values.size(); i++) {
            compiler.write(i == 0 ? "" : ", ").write(writer.wrapped(values.get(i), own, "A value of a definition"));
        }
        if (values.isEmpty()) {
            compiler.write(compiler.emptyList(type));
        }
    }

    /** Appends the pieces of {@code around}, with what {@code value} appends between them. */
    void write(TypeExpression around, Runnable value) {
        for (int i = 0; i < around.pieces().size(); i++) {
            if (i > 0) {
                value.run();
            }
            compiler.write(around.pieces().get(i));
        }
    }
}
