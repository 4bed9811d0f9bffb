package io.jalchemy.tests.realistic;

import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What all entities of an application have. */
@Mixin
public abstract class Keyed<K extends Comparable<K>> {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant createdAt;

    public @Nullable Long getId() {
        return id;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** What the application knows it by. */
    public abstract K businessKey();
}
