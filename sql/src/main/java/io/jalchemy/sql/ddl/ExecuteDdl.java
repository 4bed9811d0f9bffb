package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * DDL of the program's own, as text; see {@link io.jalchemy.sql.schema.Ddl}.
 *
 * @param sql the text of one statement, in which question marks are plain text
 * @param table the table that {@code {table}}, {@code {schema}} and {@code {fullname}} in the text mean; null for none
 */
public record ExecuteDdl(String sql, @Nullable TableName table) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.executeDdl(this);
    }
}
