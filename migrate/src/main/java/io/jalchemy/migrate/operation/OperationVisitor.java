package io.jalchemy.migrate.operation;

/**
 * A visitor with one method for each kind of {@link Operation}. It has no default methods, so that the compiler finds the visitors that do
 * not handle a new kind.
 *
 * @param <R> the type of the results
 */
public interface OperationVisitor<R> {

    /** Visits an operation that creates a table. */
    R createTable(TableOperation.Create operation);

    /** Visits an operation that drops a table. */
    R dropTable(TableOperation.Drop operation);

    /** Visits an operation that renames a table. */
    R renameTable(TableOperation.Rename operation);

    /** Visits an operation that comments on a table. */
    R commentOnTable(TableOperation.Comment operation);

    /** Visits an operation that adds a column. */
    R addColumn(ColumnOperation.Add operation);

    /** Visits an operation that drops a column. */
    R dropColumn(ColumnOperation.Drop operation);

    /** Visits an operation that changes a column. */
    R alterColumn(ColumnOperation.Alter operation);

    /** Visits an operation that adds a constraint. */
    R createConstraint(ConstraintOperation.Create operation);

    /** Visits an operation that drops a constraint. */
    R dropConstraint(ConstraintOperation.Drop operation);

    /** Visits an operation that renames a constraint. */
    R renameConstraint(ConstraintOperation.Rename operation);

    /** Visits an operation that creates an index. */
    R createIndex(IndexOperation.Create operation);

    /** Visits an operation that drops an index. */
    R dropIndex(IndexOperation.Drop operation);

    /** Visits an operation that renames an index. */
    R renameIndex(IndexOperation.Rename operation);

    /** Visits an operation that creates a schema. */
    R createSchema(SchemaObjectOperation.CreateSchema operation);

    /** Visits an operation that drops a schema. */
    R dropSchema(SchemaObjectOperation.DropSchema operation);

    /** Visits an operation that creates a sequence. */
    R createSequence(SchemaObjectOperation.CreateSequence operation);

    /** Visits an operation that changes a sequence. */
    R alterSequence(SchemaObjectOperation.AlterSequence operation);

    /** Visits an operation that drops a sequence. */
    R dropSequence(SchemaObjectOperation.DropSequence operation);

    /** Visits an operation that creates a type. */
    R createType(SchemaObjectOperation.CreateType operation);

    /** Visits an operation that drops a type. */
    R dropType(SchemaObjectOperation.DropType operation);

    /** Visits an operation that adds a label to an enum's type. */
    R addEnumLabel(SchemaObjectOperation.AddEnumLabel operation);

    /** Visits an operation that renames a label of an enum's type. */
    R renameEnumLabel(SchemaObjectOperation.RenameEnumLabel operation);

    /** Visits an operation that creates a view. */
    R createView(ViewOperation.Create operation);

    /** Visits an operation that replaces a view. */
    R replaceView(ViewOperation.Replace operation);

    /** Visits an operation that drops a view. */
    R dropView(ViewOperation.Drop operation);

    /** Visits an operation that executes SQL text. */
    R executeSql(DataOperation.ExecuteSql operation);

    /** Visits an operation that executes a statement. */
    R executeStatement(DataOperation.ExecuteStatement operation);

    /** Visits an operation that inserts rows. */
    R bulkInsert(DataOperation.BulkInsert operation);

    /** Visits an operation that runs Java code. */
    R run(DataOperation.Run operation);

    /** Visits an operation that changes a table in several ways at once. */
    R batch(BlockOperation.Batch operation);

    /** Visits an operation that has operations outside of a transaction. */
    R autocommit(BlockOperation.Autocommit operation);

    /** Visits an operation that cannot be taken back. */
    R irreversible(BlockOperation.Irreversible operation);
}
