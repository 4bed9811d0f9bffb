package io.jalchemy.tests.cascades;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Says of a many-to-one what only the other side can do; its key is such that javac does not know the direction. */
@Entity(table = "leaves")
@ForeignKeyConstraint(
        value = {"tree", "abovePlace"},
        targets = {"leaves.tree", "leaves.place"})
public class Leaf {

    @PrimaryKey
    private int tree;

    @PrimaryKey
    private int place;

    private @Nullable Integer abovePlace;

    @Relationship(remoteSide = "tree", passiveUpdates = false)
    private @Nullable Leaf above;

    public @Nullable Leaf getAbove() {
        return above;
    }
}
