package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON}.
 *
 * @param kind the kind of element that the comment is on
 * @param table the table, or the table of the column or constraint
 * @param name the name of the column or constraint; null for the table itself
 * @param comment the text of the comment; null to remove it
 */
public record CommentOn(
        Kind kind,
        TableName table,
        @Nullable String name,
        @Nullable String comment) implements DdlStatement {

    /** The kind of element that a comment is on. */
    public enum Kind {
        /** A table. */
        TABLE,
        /** A column of a table. */
        COLUMN,
        /** A constraint of a table. */
        CONSTRAINT
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.commentOn(this);
    }
}
