package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.Validates;
import java.io.Serializable;
import java.util.NavigableSet;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A box with collections that are SortedSets. */
@Entity(table = "sorted_boxes")
public class SortedBox implements Box, Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String label;

    @Relationship(
            backPopulates = "sortedBox",
            foreignKeys = "Item.sortedBoxId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private NavigableSet<Item> owned;

    @Relationship(foreignKeys = "Item.sortedLooseId")
    private SortedSet<Item> loose;

    @Relationship(sortComparator = ByName.class, secondary = "sorted_links", backPopulates = "sortedBoxes")
    private SortedSet<Item> linked;

    public SortedBox(String label) {
        this.label = label;
    }

    @Validates("owned")
    Item checked(Item item) {
        if ("bad".equals(item.getName())) {
            throw new IllegalArgumentException("bad");
        }
        return item;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public NavigableSet<Item> getOwned() {
        return owned;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setOwned(Object items) {
        this.owned = (NavigableSet<Item>) items;
    }

    @Override
    public SortedSet<Item> getLoose() {
        return loose;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLoose(Object items) {
        this.loose = (SortedSet<Item>) items;
    }

    @Override
    public SortedSet<Item> getLinked() {
        return linked;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLinked(Object items) {
        this.linked = (SortedSet<Item>) items;
    }
}
