package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param name its name, which no table of the schema may have
 * @param options the numbers that it generates
 * @param ifNotExists whether to do nothing if one of that name exists
 */
public record CreateSequence(TableName name, SequenceOptions options, boolean ifNotExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createSequence(this);
    }
}
