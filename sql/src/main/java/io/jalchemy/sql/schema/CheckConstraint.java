package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint {@code CHECK (…)}.
 *
 * @param name null to leave naming to the database
 * @param condition what every row must satisfy
 * @param columns the column behind whose definition it is written; empty to write it at the end of the table
 * @param validated whether rows that exist when it is added have to satisfy it
 * @param inherited whether tables that inherit from this one have it, too
 * @param details comment, databases, and whether the name is final
 */
public record CheckConstraint(
        @Nullable String name,
        SchemaExpression condition,
        List<String> columns,
        boolean validated,
        boolean inherited,
        ConstraintDetails details)
        implements Constraint {

    /** Copies the list. */
    public CheckConstraint {
        columns = List.copyOf(columns);
    }

    /** Returns a check constraint with a condition that every row of the table must satisfy, such as {@code "price > 0"}. */
    public static CheckConstraint of(String sql) {
        return of(SchemaExpression.of(sql));
    }

    /** Returns a check constraint with a condition over columns of the table, which every row must satisfy. */
    public static CheckConstraint of(Condition condition) {
        return of(SchemaExpression.of(condition));
    }

    private static CheckConstraint of(SchemaExpression condition) {
        return new CheckConstraint(null, condition, List.of(), true, true, ConstraintDetails.DEFAULTS);
    }

    /** Returns the condition as text: the one that was given, or standard SQL. */
    public String sql() {
        return condition.sql();
    }

    @Override
    public CheckConstraint named(String name) {
        return new CheckConstraint(name, condition, columns, validated, inherited, details);
    }

    @Override
    public CheckConstraint with(ConstraintDetails details) {
        return new CheckConstraint(name, condition, columns, validated, inherited, details);
    }

    /** Returns this constraint, to be added without reading the rows that exist, which need not satisfy it. */
    public CheckConstraint notValid() {
        return new CheckConstraint(name, condition, columns, false, inherited, details);
    }

    /** Returns this constraint for the rows of the table itself, without those of tables that inherit from it. */
    public CheckConstraint noInherit() {
        return new CheckConstraint(name, condition, columns, validated, false, details);
    }

    /** Returns this constraint with a comment. */
    public CheckConstraint comment(String comment) {
        return with(details.withComment(comment));
    }

    /** Returns this constraint with what SQLite does with rows that violate it. */
    public CheckConstraint onConflict(ConflictResolution resolution) {
        return with(details.withOnConflict(resolution));
    }

    /** Returns this constraint for some databases only: the others do without it. */
    public CheckConstraint onlyOn(String... dialects) {
        return with(details.withOnlyOn(dialects));
    }

    CheckConstraint withColumns(List<String> columns) {
        return new CheckConstraint(name, condition, columns, validated, inherited, details);
    }
}
