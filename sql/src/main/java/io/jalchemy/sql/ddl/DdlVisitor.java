package io.jalchemy.sql.ddl;

/**
 * Something to do for each kind of {@link DdlStatement}. It has no default methods: a new kind of statement that has no text yet does not
 * compile.
 *
 * @param <R> what is made of a statement
 */
public interface DdlVisitor<R> {

    /** Called for a statement that creates a table. */
    R createTable(CreateTable statement);

    /** Called for a statement that drops a table. */
    R dropTable(DropTable statement);

    /** Called for a statement that gives a table another name. */
    R renameTable(RenameTable statement);

    /** Called for a statement that adds a column to a table. */
    R addColumn(AddColumn statement);

    /** Called for a statement that drops a column of a table. */
    R dropColumn(DropColumn statement);

    /** Called for a statement that gives a column another name. */
    R renameColumn(RenameColumn statement);

    /** Called for a statement that gives a column another type. */
    R alterColumnType(AlterColumnType statement);

    /** Called for a statement that has a column take NULL, or not. */
    R alterColumnNullability(AlterColumnNullability statement);

    /** Called for a statement that gives a column another default, or none. */
    R alterColumnDefault(AlterColumnDefault statement);

    /** Called for a statement that adds a constraint to a table. */
    R addConstraint(AddConstraint statement);

    /** Called for a statement that drops a constraint of a table. */
    R dropConstraint(DropConstraint statement);

    /** Called for a statement that creates an index. */
    R createIndex(CreateIndex statement);

    /** Called for a statement that drops an index. */
    R dropIndex(DropIndex statement);

    /** Called for a statement that creates a sequence. */
    R createSequence(CreateSequence statement);

    /** Called for a statement that drops a sequence. */
    R dropSequence(DropSequence statement);

    /** Called for a statement that creates the type of an enum. */
    R createEnumType(CreateEnumType statement);

    /** Called for a statement that drops the type of an enum. */
    R dropEnumType(DropEnumType statement);

    /** Called for a statement that creates a schema. */
    R createSchema(CreateSchema statement);

    /** Called for a statement that drops a schema. */
    R dropSchema(DropSchema statement);

    /** Called for a statement that says what a table, column or constraint is for. */
    R commentOn(CommentOn statement);
}
