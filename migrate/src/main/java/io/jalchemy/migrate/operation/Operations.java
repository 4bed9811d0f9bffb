package io.jalchemy.migrate.operation;

import io.jalchemy.migrate.operation.BlockOperation.Batch;
import io.jalchemy.migrate.operation.BlockOperation.Batch.Recreate;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.tree.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a revision may do to a database. Each method makes an {@link Operation} and gives it to what the revision is run for: a
 * connection, a script, or a list. Names of tables are {@code "table"} or {@code "schema.table"}. Like Alembic's {@code op}.
 *
 * <pre>{@code
 * op.createTable(
 *         "tags",
 *         column("id", BIGINT).primaryKey().identity(),
 *         column("name", varchar(40)).notNull());
 * op.addColumn("posts", column("published", BOOLEAN).notNull().serverDefaultValue(false));
 * op.createIndex("ix_posts_published", "posts", "published");
 * }</pre>
 */
public final class Operations {

    private final OperationTarget target;

    /** Makes operations for {@code target}. */
    public Operations(OperationTarget target) {
        this.target = target;
    }

    /** Returns the name of the dialect that the operations are for, such as {@code "postgresql"}, for what only one database needs. */
    public String dialectName() {
        return target.dialectName();
    }

    /** Does an operation that was made before. */
    public void invoke(Operation operation) {
        target.invoke(operation);
    }

    /** Returns the operations on one table, each of which is done by itself. */
    public AlterTable alterTable(String table) {
        return new AlterTable(TableName.of(table), target::invoke);
    }

    /**
     * Changes one table in several ways at once. On a database that cannot change a table in place, as SQLite, a new table takes its place,
     * with all rows, indexes, triggers and views.
     *
     * @param table the name of the table
     * @param changes calls the methods of what it is given
     */
    public void batchAlterTable(String table, Consumer<AlterTable> changes) {
        batchAlterTable(table, Recreate.AUTO, changes);
    }

    /** Changes one table in several ways at once, as {@link #batchAlterTable(String, Consumer)} does. */
    public void batchAlterTable(String table, Recreate recreate, Consumer<AlterTable> changes) {
        batch(TableName.of(table), recreate, null, changes);
    }

    /**
     * Changes one table in several ways at once, without asking the database what it is like.
     *
     * @param copyFrom the table as it is
     * @param recreate when a new table takes its place
     * @param changes calls the methods of what it is given
     */
    public void batchAlterTable(Table copyFrom, Recreate recreate, Consumer<AlterTable> changes) {
        batch(copyFrom.tableName(), recreate, copyFrom, changes);
    }

    private void batch(TableName table, Recreate recreate, @Nullable Table copyFrom, Consumer<AlterTable> changes) {
        List<Operation> operations = new ArrayList<>();
        changes.accept(new AlterTable(table, operations::add));
        target.invoke(new Batch(table, operations, recreate, copyFrom));
    }

    /** Creates a table and returns it: {@code createTable("tags", column("id", BIGINT).primaryKey())}. */
    public Table createTable(String name, TableElement... elements) {
        TableName tableName = TableName.of(name);
        return createTable(
                tableName.schema() == null
                        ? Table.of(tableName.name(), elements)
                        : Table.of(tableName, List.of(elements)));
    }

    /** Creates a table with its constraints, indexes and comments, and returns it. */
    public Table createTable(Table table) {
        target.invoke(new TableOperation.Create(table, false));
        return table;
    }

    /** Creates a table unless there is one of its name, and returns it. */
    public Table createTableIfNotExists(Table table) {
        target.invoke(new TableOperation.Create(table, true));
        return table;
    }

    /** Drops a table. It cannot be undone, since what the table was is not said. */
    public void dropTable(String name) {
        target.invoke(new TableOperation.Drop(TableName.of(name), null, false));
    }

    /** Drops a table. */
    public void dropTable(Table former) {
        target.invoke(new TableOperation.Drop(former.tableName(), former, false));
    }

    /** Drops a table if there is one of its name. */
    public void dropTableIfExists(String name) {
        target.invoke(new TableOperation.Drop(TableName.of(name), null, true));
    }

    /** Gives a table another name in its schema: {@code renameTable("shop.orders", "purchases")}. */
    public void renameTable(String name, String newName) {
        target.invoke(new TableOperation.Rename(TableName.of(name), newName));
    }

    /** Gives a table a comment. */
    public void createTableComment(String table, String comment) {
        alterTable(table).comment(comment);
    }

    /** Takes the comment of a table away. */
    public void dropTableComment(String table, String former) {
        target.invoke(new TableOperation.Comment(TableName.of(table), null, former));
    }

    /** Adds a column to a table, as {@link AlterTable#addColumn(Column)} does. */
    public void addColumn(String table, Column<?> column) {
        alterTable(table).addColumn(column);
    }

    /** Drops a column of a table. It cannot be undone, since what the column was is not said. */
    public void dropColumn(String table, String name) {
        alterTable(table).dropColumn(name);
    }

    /** Drops a column of a table. */
    public void dropColumn(String table, Column<?> former) {
        alterTable(table).dropColumn(former);
    }

    /** Changes a column of a table, as {@link AlterTable#alterColumn(String, UnaryOperator)} does. */
    public void alterColumn(String table, String name, UnaryOperator<ColumnAspects> to) {
        alterTable(table).alterColumn(name, to);
    }

    /** Changes a column of a table, as {@link AlterTable#alterColumn(String, UnaryOperator, UnaryOperator)} does. */
    public void alterColumn(
            String table, String name, UnaryOperator<ColumnAspects> to, UnaryOperator<ColumnAspects> from) {
        alterTable(table).alterColumn(name, to, from);
    }

    /** Gives a column of a table another name. */
    public void renameColumn(String table, String name, String newName) {
        alterTable(table).renameColumn(name, newName);
    }

    /** Adds a constraint of any kind to a table. */
    public void createConstraint(String table, Constraint constraint) {
        alterTable(table).createConstraint(constraint);
    }

    /** Adds a primary key to a table. */
    public void createPrimaryKey(String name, String table, String... columns) {
        alterTable(table).createPrimaryKey(name, columns);
    }

    /** Adds a unique constraint to a table. */
    public void createUniqueConstraint(String name, String table, String... columns) {
        alterTable(table).createUniqueConstraint(name, columns);
    }

    /** Adds a check constraint to a table. */
    public void createCheckConstraint(String name, String table, String sql) {
        alterTable(table).createCheckConstraint(name, sql);
    }

    /** Adds a foreign key of one column to a table: {@code createForeignKey("fk_posts_author", "posts", "author_id", "users.id")}. */
    public void createForeignKey(String name, String table, String column, String referred) {
        alterTable(table).createForeignKey(name, column, referred);
    }

    /** Adds a foreign key to a table, as {@link AlterTable#createForeignKey(String, List, List)} does. */
    public void createForeignKey(String name, String table, List<String> columns, List<String> referred) {
        alterTable(table).createForeignKey(name, columns, referred);
    }

    /** Drops a constraint of a table. It cannot be undone, since what the constraint was is not said. */
    public void dropConstraint(String name, String table, ConstraintKind kind) {
        alterTable(table).dropConstraint(name, kind);
    }

    /** Drops a constraint of a table, as {@link AlterTable#dropConstraint(Constraint)} does. */
    public void dropConstraint(String table, Constraint former) {
        alterTable(table).dropConstraint(former);
    }

    /** Creates an index of columns. */
    public void createIndex(String name, String table, String... columns) {
        alterTable(table).createIndex(name, columns);
    }

    /** Creates an index of any kind, which says itself whether it is made concurrently. */
    public void createIndex(String table, Index index) {
        alterTable(table).createIndex(index);
    }

    /** Drops an index of a table. It cannot be undone, since what the index was is not said. */
    public void dropIndex(String name, String table) {
        alterTable(table).dropIndex(name);
    }

    /** Drops an index of a table, concurrently if it says so. */
    public void dropIndex(String table, Index former) {
        alterTable(table).dropIndex(former);
    }

    /** Creates a schema. */
    public void createSchema(String name) {
        target.invoke(new SchemaObjectOperation.CreateSchema(name, false));
    }

    /** Drops a schema, which is empty. */
    public void dropSchema(String name) {
        target.invoke(new SchemaObjectOperation.DropSchema(name, false));
    }

    /** Creates a sequence. */
    public void createSequence(Sequence sequence) {
        target.invoke(new SchemaObjectOperation.CreateSequence(sequence, false));
    }

    /** Gives a sequence other options; it counts on from where it is. */
    public void alterSequence(Sequence to, Sequence from) {
        target.invoke(new SchemaObjectOperation.AlterSequence(to, from));
    }

    /** Drops a sequence. */
    public void dropSequence(Sequence former) {
        target.invoke(new SchemaObjectOperation.DropSequence(former.sequenceName(), former, false));
    }

    /** Creates the type of an enum, a domain or a composite type. */
    public void createType(NamedType type) {
        target.invoke(new SchemaObjectOperation.CreateType(type));
    }

    /** Drops the type of an enum, a domain or a composite type. */
    public void dropType(NamedType former) {
        target.invoke(new SchemaObjectOperation.DropType(former, false));
    }

    /** Adds a label to an enum's type, after all others. */
    public void addEnumLabel(String type, String label) {
        target.invoke(new SchemaObjectOperation.AddEnumLabel(TableName.of(type), label, null, null));
    }

    /** Adds a label to an enum's type, before another one. */
    public void addEnumLabelBefore(String type, String label, String next) {
        target.invoke(new SchemaObjectOperation.AddEnumLabel(TableName.of(type), label, next, null));
    }

    /** Gives a label of an enum's type another name. */
    public void renameEnumLabel(String type, String label, String newLabel) {
        target.invoke(new SchemaObjectOperation.RenameEnumLabel(TableName.of(type), label, newLabel));
    }

    /** Creates a view, or a materialized view with its indexes. */
    public void createView(Table view) {
        target.invoke(new ViewOperation.Create(view));
    }

    /** Puts a view in the place of another one of its name. */
    public void replaceView(Table view, Table former) {
        target.invoke(new ViewOperation.Replace(view, former));
    }

    /** Drops a view or a materialized view. */
    public void dropView(Table former) {
        ViewDefinition definition = former.viewDefinition();
        target.invoke(new ViewOperation.Drop(
                former.tableName(), former, definition != null && definition.materialized(), false));
    }

    /** Executes SQL text as it is written, one statement without parameters. */
    public void execute(String sql) {
        target.invoke(new DataOperation.ExecuteSql(sql, List.of()));
    }

    /** Executes SQL text on one database only: {@code executeOn("postgresql", "CREATE EXTENSION citext")}. */
    public void executeOn(String dialect, String sql) {
        target.invoke(new DataOperation.ExecuteSql(sql, List.of(dialect)));
    }

    /** Executes an INSERT, UPDATE, DELETE or MERGE of the SQL language. */
    public void execute(Statement statement) {
        target.invoke(new DataOperation.ExecuteStatement(statement));
    }

    /** Inserts rows, given as values by the names of columns of {@code table}. */
    public void bulkInsert(Table table, List<? extends Map<String, ?>> rows) {
        List<Map<String, Object>> copies = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(row)));
        }
        target.invoke(new DataOperation.BulkInsert(table, copies));
    }

    /**
     * Runs Java code with the connection of the revision, for what is not known before rows are read.
     *
     * @param description what it does, for logs
     * @param migration the code; it is not run when a script is written, which has a comment in its place
     */
    public void run(String description, DataMigration migration) {
        target.invoke(new DataOperation.Run(description, migration));
    }

    /** Does operations outside of a transaction; what came before is committed first. */
    public void autocommit(Consumer<Operations> operations) {
        List<Operation> block = new ArrayList<>();
        operations.accept(new Operations(new OperationTarget() {
            @Override
            public void invoke(Operation operation) {
                block.add(operation);
            }

            @Override
            public String dialectName() {
                return target.dialectName();
            }
        }));
        target.invoke(new BlockOperation.Autocommit(block));
    }

    /** Says in a downgrade that the revision cannot be taken back. The downgrade is refused before anything is undone. */
    public void irreversible(String reason) {
        target.invoke(new BlockOperation.Irreversible(reason));
    }
}
