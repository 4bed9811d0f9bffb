package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The operations on one table: within {@link Operations#batchAlterTable}, or one by one by {@link Operations#alterTable}. Like Alembic's
 * {@code BatchOperations}.
 */
public final class AlterTable {

    private final TableName table;
    private final Consumer<Operation> target;

    AlterTable(TableName table, Consumer<Operation> target) {
        this.table = table;
        this.target = target;
    }

    /** Adds a column with the constraints, the index and the comment that it declares. */
    public void addColumn(Column<?> column) {
        target.accept(new ColumnOperation.Add(table, column, null, false));
    }

    /** Adds a column at a position, for which the table is made anew. */
    public void addColumn(Column<?> column, ColumnPosition position) {
        target.accept(new ColumnOperation.Add(table, column, position, false));
    }

    /** Adds a column unless there is one of its name. */
    public void addColumnIfNotExists(Column<?> column) {
        target.accept(new ColumnOperation.Add(table, column, null, true));
    }

    /** Drops a column. It cannot be undone, since what the column was is not said. */
    public void dropColumn(String name) {
        target.accept(new ColumnOperation.Drop(table, name, null, false));
    }

    /** Drops a column. */
    public void dropColumn(Column<?> former) {
        target.accept(new ColumnOperation.Drop(table, former.name(), former, false));
    }

    /** Drops a column if there is one of its name. */
    public void dropColumnIfExists(String name) {
        target.accept(new ColumnOperation.Drop(table, name, null, true));
    }

    /** Changes a column: {@code alterColumn("title", to -> to.notNull())}. It cannot be undone, since what the column was is not said. */
    public void alterColumn(String name, UnaryOperator<ColumnAspects> to) {
        alterColumn(name, to, from -> from);
    }

    /**
     * Changes a column.
     *
     * @param name the name that it has
     * @param to says what is to be otherwise
     * @param from says how it was
     */
    public void alterColumn(String name, UnaryOperator<ColumnAspects> to, UnaryOperator<ColumnAspects> from) {
        target.accept(new ColumnOperation.Alter(
                table, name, to.apply(ColumnAspects.NONE), from.apply(ColumnAspects.NONE), null));
    }

    /**
     * Changes a column whose new values an SQL expression makes of the old ones.
     *
     * @param name the name that it has
     * @param to says what is to be otherwise, among it the type
     * @param from says how it was
     * @param using the expression: {@code "title::integer"}
     */
    public void alterColumn(
            String name, UnaryOperator<ColumnAspects> to, UnaryOperator<ColumnAspects> from, String using) {
        target.accept(new ColumnOperation.Alter(
                table, name, to.apply(ColumnAspects.NONE), from.apply(ColumnAspects.NONE), using));
    }

    /** Gives a column another name. */
    public void renameColumn(String name, String newName) {
        alterColumn(name, to -> to.name(newName), from -> from.name(name));
    }

    /** Adds a constraint of any kind. */
    public void createConstraint(Constraint constraint) {
        target.accept(new ConstraintOperation.Create(table, constraint));
    }

    /** Adds a primary key. */
    public void createPrimaryKey(String name, String... columns) {
        createConstraint(PrimaryKeyConstraint.of(columns).named(name));
    }

    /** Adds a unique constraint. */
    public void createUniqueConstraint(String name, String... columns) {
        createConstraint(UniqueConstraint.of(columns).named(name));
    }

    /** Adds a check constraint. */
    public void createCheckConstraint(String name, String sql) {
        createConstraint(CheckConstraint.of(sql).named(name));
    }

    /**
     * Adds a foreign key.
     *
     * @param name its name
     * @param columns columns of this table
     * @param targets as many columns that they refer to, as {@code "users.id"} or {@code "schema.users.id"}
     */
    public void createForeignKey(String name, List<String> columns, List<String> targets) {
        createConstraint(ForeignKeyConstraint.of(columns, targets).named(name));
    }

    /** Adds a foreign key of one column: {@code createForeignKey("fk_posts_author", "author_id", "users.id")}. */
    public void createForeignKey(String name, String column, String target) {
        createForeignKey(name, List.of(column), List.of(target));
    }

    /** Drops a constraint. It cannot be undone, since what the constraint was is not said. */
    public void dropConstraint(String name, ConstraintKind kind) {
        target.accept(new ConstraintOperation.Drop(table, name, kind, null, false));
    }

    /** Drops a constraint, by its name or, if it has none, by the one that the naming convention or the database gave it. */
    public void dropConstraint(Constraint former) {
        target.accept(new ConstraintOperation.Drop(table, former.name(), ConstraintKind.of(former), former, false));
    }

    /** Gives a constraint another name. */
    public void renameConstraint(String name, String newName) {
        target.accept(new ConstraintOperation.Rename(table, name, newName));
    }

    /** Creates an index, which says itself whether it is made concurrently. */
    public void createIndex(Index index) {
        target.accept(new IndexOperation.Create(table, index, false));
    }

    /** Creates an index of columns. */
    public void createIndex(String name, String... columns) {
        createIndex(Index.of(columns).named(name));
    }

    /** Drops an index. It cannot be undone, since what the index was is not said. */
    public void dropIndex(String name) {
        target.accept(new IndexOperation.Drop(table, name, null, false, false));
    }

    /** Drops an index, concurrently if it says so. */
    public void dropIndex(Index former) {
        target.accept(new IndexOperation.Drop(
                table, former.name(), former, former.options().concurrently(), false));
    }

    /** Gives an index another name. */
    public void renameIndex(String name, String newName) {
        target.accept(new IndexOperation.Rename(table, name, newName));
    }

    /** Gives the table a comment. */
    public void comment(String comment) {
        target.accept(new TableOperation.Comment(table, comment, null));
    }
}
