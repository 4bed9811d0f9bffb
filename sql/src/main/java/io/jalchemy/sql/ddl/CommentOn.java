package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON}.
 *
 * @param kind the kind of element that the comment is on
 * @param table the table or other object, or the table of the column or constraint; of a schema, its name without a schema
 * @param name the name of the column or constraint; null for the object itself
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
        CONSTRAINT,
        /** An index. */
        INDEX,
        /** A sequence. */
        SEQUENCE,
        /** An enum or composite type. */
        TYPE,
        /** A domain. */
        DOMAIN,
        /** A view. */
        VIEW,
        /** A materialized view. */
        MATERIALIZED_VIEW,
        /** A schema. */
        SCHEMA;

        /** Returns the kind in SQL: {@code "MATERIALIZED VIEW"}. */
        public String sql() {
            return name().replace('_', ' ');
        }
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.commentOn(this);
    }
}
