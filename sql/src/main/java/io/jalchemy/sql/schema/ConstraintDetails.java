package io.jalchemy.sql.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every constraint has beside its meaning. Two are equal if comments and resolutions are: whether a name is final, and where a
 * constraint is made, is no part of what a database has.
 *
 * @param comment the comment that the database stores; null for none
 * @param finalName whether the {@link NamingConvention} leaves the name as it is
 * @param onlyOn names of the databases that have the constraint; empty for all
 * @param onConflict what becomes of rows that violate it, on SQLite; null for the default
 */
public record ConstraintDetails(
        @Nullable String comment,
        boolean finalName,
        List<String> onlyOn,
        @Nullable ConflictResolution onConflict) {

    /** The details of a constraint that was given none. */
    public static final ConstraintDetails DEFAULTS = new ConstraintDetails(null, false, List.of(), null);

    /** Copies the list. */
    public ConstraintDetails {
        onlyOn = List.copyOf(onlyOn);
    }

    /** Returns these details with a comment. */
    public ConstraintDetails withComment(@Nullable String comment) {
        return new ConstraintDetails(comment, finalName, onlyOn, onConflict);
    }

    /** Returns these details with a name that is, or is not, left as it is. */
    public ConstraintDetails withFinalName(boolean finalName) {
        return new ConstraintDetails(comment, finalName, onlyOn, onConflict);
    }

    /** Returns these details for some databases only. */
    public ConstraintDetails withOnlyOn(String... dialects) {
        return new ConstraintDetails(comment, finalName, List.of(dialects), onConflict);
    }

    /** Returns these details with what becomes of rows that violate the constraint. */
    public ConstraintDetails withOnConflict(ConflictResolution resolution) {
        return new ConstraintDetails(comment, finalName, onlyOn, resolution);
    }

    /** Returns whether comments and resolutions are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConstraintDetails that
                && Objects.equals(comment, that.comment)
                && onConflict == that.onConflict;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(comment);
    }
}
