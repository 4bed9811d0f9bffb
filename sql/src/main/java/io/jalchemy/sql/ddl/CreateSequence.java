package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param sequence the sequence to create; its owner and its comment need statements of their own
 * @param ifNotExists whether to do nothing if one of that name exists
 */
public record CreateSequence(Sequence sequence, boolean ifNotExists) implements DdlStatement {

    /** Makes a statement that creates a sequence of a name, which no table of the schema may have. */
    public CreateSequence(TableName name, SequenceOptions options, boolean ifNotExists) {
        this(new Sequence(name, options, null, null, null), ifNotExists);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createSequence(this);
    }
}
