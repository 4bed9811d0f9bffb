package io.jalchemy.sql.ddl;

/** A statement that makes, changes or drops something of a schema. */
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
                AddConstraint,
                DropConstraint,
                CreateIndex,
                DropIndex,
                CreateSequence,
                DropSequence,
                CreateEnumType,
                DropEnumType,
                CreateSchema,
                DropSchema,
                CommentOn {

    /** Returns what {@code visitor} makes of this kind of statement. */
    <R> R accept(DdlVisitor<R> visitor);
}
