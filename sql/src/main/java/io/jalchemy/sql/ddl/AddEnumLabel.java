package io.jalchemy.sql.ddl;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TYPE … ADD VALUE}. The label can be used when the transaction is committed.
 *
 * @param type the name of the enum's type
 * @param label the new label
 * @param before the label that comes after it; null if it is put after {@code after}, or last
 * @param after the label that comes before it; null if it is put before {@code before}, or last
 */
public record AddEnumLabel(
        TableName type,
        String label,
        @Nullable String before,
        @Nullable String after) implements DdlStatement {

    /** Refuses two places. */
    public AddEnumLabel {
        if (before != null && after != null) {
            throw new JalchemyException(
                    "ENUM_LABEL",
                    "Label \"" + label + "\" of type " + type + " is put before \"" + before + "\" and after \"" + after
                            + "\". Say one of them.");
        }
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.addEnumLabel(this);
    }
}
