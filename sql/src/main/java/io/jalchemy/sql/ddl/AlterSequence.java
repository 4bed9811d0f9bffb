package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Sequence;

/**
 * {@code ALTER SEQUENCE}: its type and all of its options, those that are not said as the database has them by default. It counts on from
 * where it is.
 *
 * @param sequence the sequence as it is to be
 */
public record AlterSequence(Sequence sequence) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterSequence(this);
    }
}
