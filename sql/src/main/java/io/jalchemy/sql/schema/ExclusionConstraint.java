package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.ConflictArbiter;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.TableSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint {@code EXCLUDE USING method (… WITH operator, …)}: no two rows may be such that all operators are true of them.
 *
 * <pre>{@code
 * Table bookings = Table.of(
 *         "bookings",
 *         column("id", BIGINT).primaryKey(),
 *         column("first_day", DATE).notNull(),
 *         column("last_day", DATE).notNull(),
 *         ExclusionConstraint.of()
 *                 .withExpression("daterange(first_day, last_day, '[]')", "&&")
 *                 .named("no_double_bookings")
 *                 .onlyOn("postgresql"));
 * }</pre>
 *
 * @param name null to leave naming to the database
 * @param elements what is compared, and how
 * @param method the access method of its index; {@code gist} unless another was given
 * @param where the condition of a constraint over some rows; null for all
 * @param deferral when it is checked
 * @param details comment, databases, and whether the name is final
 */
public record ExclusionConstraint(
        @Nullable String name,
        List<Element> elements,
        String method,
        @Nullable SchemaExpression where,
        Deferral deferral,
        ConstraintDetails details)
        implements Constraint, ConflictArbiter {

    /** Copies the list. */
    public ExclusionConstraint {
        elements = List.copyOf(elements);
    }

    /**
     * What two rows are compared by.
     *
     * @param part a column or an expression, with the operator class if it is not the default one
     * @param operator an operator of the database that is symmetric: {@code =}, {@code &&}
     */
    public record Element(Index.Part part, String operator) {

        /** Refuses what cannot be an operator. */
        public Element {
            if (operator.isBlank()) {
                throw new JalchemyException(
                        "EXCLUSION_ELEMENT",
                        "Element " + part.text() + " of an exclusion constraint has no operator. Name one, such as =.");
            }
        }
    }

    /** Returns an exclusion constraint without elements, to which {@link #with(String, String)} adds. */
    public static ExclusionConstraint of() {
        return new ExclusionConstraint(null, List.of(), "gist", null, Deferral.UNSPECIFIED, ConstraintDetails.DEFAULTS);
    }

    /** Returns this constraint with one more column, by key or name, compared by {@code operator}. */
    public ExclusionConstraint with(String column, String operator) {
        return with(Index.Part.column(column), operator);
    }

    /** Returns this constraint with one more expression, as SQL text, compared by {@code operator}. */
    public ExclusionConstraint withExpression(String sql, String operator) {
        return with(Index.Part.expression(sql), operator);
    }

    /** Returns this constraint with one more expression, compared by {@code operator}. */
    public ExclusionConstraint withExpression(Expression<?> expression, String operator) {
        return with(Index.Part.expression(expression), operator);
    }

    /** Returns this constraint with one more part, compared by {@code operator}. */
    public ExclusionConstraint with(Index.Part part, String operator) {
        return withElements(Lists.append(elements, new Element(part, operator)));
    }

    /** Returns this constraint with another access method. */
    public ExclusionConstraint using(String method) {
        return new ExclusionConstraint(name, elements, method, where, deferral, details);
    }

    /** Returns this constraint for the rows for which {@code sql} is true. */
    public ExclusionConstraint where(String sql) {
        return new ExclusionConstraint(name, elements, method, SchemaExpression.of(sql), deferral, details);
    }

    /** Returns this constraint for the rows for which {@code condition} is true. */
    public ExclusionConstraint where(Condition condition) {
        return new ExclusionConstraint(name, elements, method, SchemaExpression.of(condition), deferral, details);
    }

    /** Returns this constraint with another deferral. */
    public ExclusionConstraint checked(Deferral deferral) {
        return new ExclusionConstraint(name, elements, method, where, deferral, details);
    }

    @Override
    public ExclusionConstraint named(String name) {
        return new ExclusionConstraint(name, elements, method, where, deferral, details);
    }

    @Override
    public ExclusionConstraint with(ConstraintDetails details) {
        return new ExclusionConstraint(name, elements, method, where, deferral, details);
    }

    /** Returns this constraint with a comment. */
    public ExclusionConstraint comment(String comment) {
        return with(details.withComment(comment));
    }

    /** Returns this constraint for some databases only: the others do without it. */
    public ExclusionConstraint onlyOn(String... dialects) {
        return with(details.withOnlyOn(dialects));
    }

    /** Returns the names of the columns that are compared, in order; expressions are left out. */
    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(elements.size());
        for (Element element : elements) {
            if (element.part().column() != null) {
                columns.add(element.part().column());
            }
        }
        return List.copyOf(columns);
    }

    ExclusionConstraint withElements(List<Element> elements) {
        return new ExclusionConstraint(name, elements, method, where, deferral, details);
    }

    @Override
    public ConflictTarget conflictTarget(@Nullable TableSource into) {
        return ConflictTargets.ofExclusion(name);
    }
}
