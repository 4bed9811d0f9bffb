package io.jalchemy.sql.ddl;

/** A statement that creates, changes or drops an element of a schema. */
public sealed interface DdlStatement
        permits CreateTable,
                DropTable,
                RenameTable,
                AddColumn,
                DropColumn,
                RenameColumn,
                AlterColumnType,
                AlterColumnNullability,
                AlterColumnDefault,
                AlterColumnIdentity,
                AlterColumnExpression,
                AddConstraint,
                DropConstraint,
                RenameConstraint,
                CreateIndex,
                DropIndex,
                RenameIndex,
                CreateSequence,
                DropSequence,
                CreateEnumType,
                DropEnumType,
                AddEnumLabel,
                RenameEnumLabel,
                CreateDomain,
                DropDomain,
                CreateCompositeType,
                DropCompositeType,
                CreateView,
                DropView,
                RefreshMaterializedView,
                CreateTableAs,
                AlterSequence,
                AlterSequenceOwner,
                ValidateConstraint,
                ExecuteDdl,
                CreateSchema,
                DropSchema,
                CommentOn {

    /** Calls the method of {@code visitor} for this kind of statement, and returns its result. */
    <R> R accept(DdlVisitor<R> visitor);
}
