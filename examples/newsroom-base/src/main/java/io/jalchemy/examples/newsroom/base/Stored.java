package io.jalchemy.examples.newsroom.base;

import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is stored: a key, when it was made, a note of the type that the subclass says, and equality by key.
 *
 * @param <S> the class itself
 * @param <N> what a note is
 */
@Mixin
@SuppressWarnings("jalchemy") // equality by a generated key, as code bases have it
public abstract class Stored<S extends Stored<S, N>, N> {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant createdAt;

    private @Nullable N note;

    public @Nullable Long getId() {
        return id;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable N getNote() {
        return note;
    }

    /** Sets the note, and returns the object itself. */
    @SuppressWarnings("unchecked") // S is the class itself
    public S note(@Nullable N note) {
        this.note = note;
        return (S) this;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Stored<?, ?> that
                && getClass().isInstance(other)
                && id != null
                && Objects.equals(id, that.id);
    }

    @Override
    public final int hashCode() {
        return id == null ? 0 : id.hashCode();
    }
}
