package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param name its name, among those of tables
 * @param options which numbers it gives
 * @param ifNotExists whether it is fine if there is one of that name
 */
public record CreateSequence(TableName name, SequenceOptions options, boolean ifNotExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createSequence(this);
    }
}
