package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TYPE … RENAME VALUE}. Rows that have the label have the new one.
 *
 * @param type the name of the enum's type
 * @param label the label
 * @param newLabel its new name
 */
public record RenameEnumLabel(TableName type, String label, String newLabel) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameEnumLabel(this);
    }
}
