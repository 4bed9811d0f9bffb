package io.jalchemy.sql.ddl;

/** A statement that makes, changes or drops something of a schema. */
public sealed interface DdlStatement
        permits CreateTable,
                DropTable,
                CreateIndex,
                DropIndex,
                AddConstraint,
                DropConstraint,
                CreateEnumType,
                DropEnumType,
                CreateSchema,
                DropSchema,
                CommentOn {}
