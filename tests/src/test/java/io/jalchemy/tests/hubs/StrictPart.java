package io.jalchemy.tests.hubs;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Does not live without its hub. */
@Entity(table = "strict_parts")
public class StrictPart {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("strict_hubs.id")
    private long hubId;

    public @Nullable Long getId() {
        return id;
    }

    public long getHubId() {
        return hubId;
    }
}
