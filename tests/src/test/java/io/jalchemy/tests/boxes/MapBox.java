package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.Validates;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A box with collections that are Maps. */
@Entity(table = "map_boxes")
public class MapBox implements Box, Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String label;

    @Relationship(
            mapKey = "name",
            orderBy = "name",
            backPopulates = "mapBox",
            foreignKeys = "Item.mapBoxId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Map<String, Item> owned = new LinkedHashMap<>();

    @Relationship(mapKey = "name", orderBy = "name", foreignKeys = "Item.mapLooseId")
    private Map<String, Item> loose;

    @Relationship(mapKey = "name", orderBy = "name", secondary = "map_links", backPopulates = "mapBoxes")
    private Map<String, Item> linked;

    public MapBox(String label) {
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
    public Map<String, Item> getOwned() {
        return owned;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setOwned(Object items) {
        this.owned = (Map<String, Item>) items;
    }

    @Override
    public Map<String, Item> getLoose() {
        return loose;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLoose(Object items) {
        this.loose = (Map<String, Item>) items;
    }

    @Override
    public Map<String, Item> getLinked() {
        return linked;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setLinked(Object items) {
        this.linked = (Map<String, Item>) items;
    }
}
