package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ON CONFLICT says of constraints and indexes. */
final class ConflictTargets {

    private ConflictTargets() {}

    /** Returns the target of a constraint on {@code columns}, which are given by key or name. */
    static ConflictTarget of(@Nullable String name, List<String> columns, @Nullable TableSource into) {
        if (name != null && !(into instanceof Table)) {
            return new ConflictTarget(name, List.of(), List.of());
        }
        Table table = table("a constraint on " + columns, into);
        List<Expression<?>> all = new ArrayList<>();
        for (String column : columns) {
            all.add(column(table, column));
        }
        return new ConflictTarget(name, all, List.of());
    }

    /** Returns the target of {@code index}: its columns, expressions and condition, since no database takes the name of an index. */
    static ConflictTarget of(Index index, @Nullable TableSource into) {
        Table table = table("index " + index, into);
        List<Expression<?>> all = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            SchemaExpression expression = part.expression();
            all.add(expression == null ? column(table, part.text()) : tree(expression));
        }
        SchemaExpression where = index.where();
        List<Condition> conditions = new ArrayList<>();
        if (where != null) {
            conditions.add(
                    where.tree() instanceof Condition condition
                            ? condition
                            : new Is(new SqlText<>(where.sql(), Types.BOOLEAN)));
        }
        return new ConflictTarget(null, all, conditions);
    }

    private static Expression<?> tree(SchemaExpression expression) {
        Expression<?> tree = expression.tree();
        return tree == null ? new SqlText<>(expression.sql(), Types.TEXT) : tree;
    }

    private static Column<?> column(Table table, String nameOrKey) {
        Column<?> found = table.find(nameOrKey);
        return found == null ? table.c(nameOrKey) : found;
    }

    private static Table table(String what, @Nullable TableSource into) {
        if (into instanceof Table table) {
            return table;
        }
        throw new JalchemyException(
                "CONFLICT_TABLE",
                "onConflictOnConstraint(…) was given " + what
                        + ", and the statement does not know the columns of its table. Insert into the table, or name the columns:"
                        + " onConflict(USER.email).");
    }

    /** Refuses an exclusion constraint without a name, which the database could not find. */
    static ConflictTarget ofExclusion(@Nullable String name) {
        if (name == null) {
            throw new JalchemyException(
                    "CONFLICT_CONSTRAINT",
                    "onConflictOnConstraint(…) was given an exclusion constraint without a name, and only its name tells it."
                            + " Name it, by named(…) or a naming convention, or use onConflict().doNothing().");
        }
        return new ConflictTarget(name, List.of(), List.of());
    }
}
