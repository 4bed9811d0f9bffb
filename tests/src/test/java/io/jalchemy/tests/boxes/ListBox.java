package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A box with collections that are Lists. */
@Entity(table = "list_boxes")
public class ListBox implements Box, Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String label;

    @Relationship(
            orderBy = "name",
            backPopulates = "listBox",
            foreignKeys = "Item.listBoxId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Item> owned = new ArrayList<>();

    @Relationship(orderBy = "name", foreignKeys = "Item.listLooseId")
    private List<Item> loose;

    @Relationship(orderBy = "name", secondary = "list_links", backPopulates = "listBoxes")
    private List<Item> linked;

    public ListBox(String label) {
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
    public List<Item> getOwned() {
        return owned;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setOwned(Object items) {
        this.owned = (List<Item>) items;
    }

    @Override
    public List<Item> getLoose() {
        return loose;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLoose(Object items) {
        this.loose = (List<Item>) items;
    }

    @Override
    public List<Item> getLinked() {
        return linked;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLinked(Object items) {
        this.linked = (List<Item>) items;
    }
}
