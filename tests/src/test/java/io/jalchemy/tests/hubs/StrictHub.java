package io.jalchemy.tests.hubs;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A hub that cannot be deleted, since what refers to it is not read and takes no NULL. */
@Entity(table = "strict_hubs")
public class StrictHub {

    @PrimaryKey
    private @Nullable Long id;

    @Relationship(lazy = Lazy.WRITE_ONLY)
    private Collection<StrictPart> parts = new ArrayList<>();

    public @Nullable Long getId() {
        return id;
    }

    public Collection<StrictPart> getParts() {
        return parts;
    }
}
