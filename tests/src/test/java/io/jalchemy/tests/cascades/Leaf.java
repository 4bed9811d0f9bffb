package io.jalchemy.tests.cascades;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Says of a many-to-one what only the other side can do. */
@Entity(table = "leaves")
public class Leaf {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("leaves.id")
    private @Nullable Long aboveId;

    @Relationship(remoteSide = "id", passiveUpdates = false)
    private @Nullable Leaf above;

    public @Nullable Leaf getAbove() {
        return above;
    }
}
