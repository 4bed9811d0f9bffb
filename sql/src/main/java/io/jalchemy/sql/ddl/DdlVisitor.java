package io.jalchemy.sql.ddl;

/**
 * A visitor with one method for each kind of {@link DdlStatement}. It has no default methods, so that the compiler finds the visitors
 * that do not handle a new kind of statement.
 *
 * @param <R> the type of the results
 */
public interface DdlVisitor<R> {

    /** Visits a statement that creates a table. */
    R createTable(CreateTable statement);

    /** Visits a statement that drops a table. */
    R dropTable(DropTable statement);

    /** Visits a statement that renames a table. */
    R renameTable(RenameTable statement);

    /** Visits a statement that adds a column to a table. */
    R addColumn(AddColumn statement);

    /** Visits a statement that drops a column of a table. */
    R dropColumn(DropColumn statement);

    /** Visits a statement that renames a column. */
    R renameColumn(RenameColumn statement);

    /** Visits a statement that changes the type of a column. */
    R alterColumnType(AlterColumnType statement);

    /** Visits a statement that makes a column nullable, or NOT NULL. */
    R alterColumnNullability(AlterColumnNullability statement);

    /** Visits a statement that changes or drops the default of a column. */
    R alterColumnDefault(AlterColumnDefault statement);

    /** Visits a statement that changes, gives or takes the identity of a column. */
    R alterColumnIdentity(AlterColumnIdentity statement);

    /** Visits a statement that changes how a column is computed. */
    R alterColumnExpression(AlterColumnExpression statement);

    /** Visits a statement that adds a constraint to a table. */
    R addConstraint(AddConstraint statement);

    /** Visits a statement that drops a constraint of a table. */
    R dropConstraint(DropConstraint statement);

    /** Visits a statement that gives a constraint another name. */
    R renameConstraint(RenameConstraint statement);

    /** Visits a statement that creates an index. */
    R createIndex(CreateIndex statement);

    /** Visits a statement that drops an index. */
    R dropIndex(DropIndex statement);

    /** Visits a statement that gives an index another name. */
    R renameIndex(RenameIndex statement);

    /** Visits a statement that creates a sequence. */
    R createSequence(CreateSequence statement);

    /** Visits a statement that drops a sequence. */
    R dropSequence(DropSequence statement);

    /** Visits a statement that creates the type of an enum. */
    R createEnumType(CreateEnumType statement);

    /** Visits a statement that drops the type of an enum. */
    R dropEnumType(DropEnumType statement);

    /** Visits a statement that adds a label to an enum's type. */
    R addEnumLabel(AddEnumLabel statement);

    /** Visits a statement that gives a label of an enum's type another name. */
    R renameEnumLabel(RenameEnumLabel statement);

    /** Visits a statement that creates a schema. */
    R createSchema(CreateSchema statement);

    /** Visits a statement that drops a schema. */
    R dropSchema(DropSchema statement);

    /** Visits a statement that comments on a table, column or constraint. */
    R commentOn(CommentOn statement);

    /** Visits a statement that creates a domain. */
    R createDomain(CreateDomain statement);

    /** Visits a statement that drops a domain. */
    R dropDomain(DropDomain statement);

    /** Visits a statement that creates a composite type. */
    R createCompositeType(CreateCompositeType statement);

    /** Visits a statement that drops a composite type. */
    R dropCompositeType(DropCompositeType statement);

    /** Visits a statement that creates a view. */
    R createView(CreateView statement);

    /** Visits a statement that drops a view. */
    R dropView(DropView statement);

    /** Visits a statement that reads the rows of a materialized view anew. */
    R refreshMaterializedView(RefreshMaterializedView statement);

    /** Visits a statement that makes a table of the rows of a query. */
    R createTableAs(CreateTableAs statement);

    /** Visits a statement that gives a sequence to a column. */
    R alterSequenceOwner(AlterSequenceOwner statement);

    /** Visits a statement that gives a sequence other options. */
    R alterSequence(AlterSequence statement);

    /** Visits a statement that checks rows that were there before a constraint. */
    R validateConstraint(ValidateConstraint statement);

    /** Visits a statement of the program's own. */
    R executeDdl(ExecuteDdl statement);
}
