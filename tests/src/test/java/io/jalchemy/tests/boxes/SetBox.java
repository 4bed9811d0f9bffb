package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A box with collections that are Sets. */
@Entity(table = "set_boxes")
public class SetBox implements Box, Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String label;

    @Relationship(
            orderBy = "name",
            backPopulates = "setBox",
            foreignKeys = "Item.setBoxId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Set<Item> owned = new LinkedHashSet<>();

    @Relationship(orderBy = "name", foreignKeys = "Item.setLooseId")
    private Set<Item> loose;

    @Relationship(orderBy = "name", secondary = "set_links", backPopulates = "setBoxes")
    private Set<Item> linked;

    public SetBox(String label) {
        this.label = label;
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
    public Set<Item> getOwned() {
        return owned;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setOwned(Object items) {
        this.owned = (Set<Item>) items;
    }

    @Override
    public Set<Item> getLoose() {
        return loose;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLoose(Object items) {
        this.loose = (Set<Item>) items;
    }

    @Override
    public Set<Item> getLinked() {
        return linked;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLinked(Object items) {
        this.linked = (Set<Item>) items;
    }
}
