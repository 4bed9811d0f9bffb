package io.jalchemy.tests.hubs;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A hub whose collections are {@code Lazy.DYNAMIC}. */
@Entity(table = "dynamic_hubs")
@SuppressWarnings("unchecked") // of collections that tests assign
public class DynamicHub implements Hub, Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @ForeignKey("dynamic_hubs.id")
    private @Nullable Long parentId;

    @Relationship(
            lazy = Lazy.DYNAMIC,
            orderBy = "name",
            backPopulates = "dynamicHub",
            foreignKeys = "Entry.dynamicHubId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Collection<Entry> owned = new ArrayList<>();

    @Relationship(lazy = Lazy.DYNAMIC, orderBy = "name", foreignKeys = "Entry.dynamicLooseId")
    private Collection<Entry> loose;

    @Relationship(lazy = Lazy.DYNAMIC, orderBy = "name", secondary = "dynamic_links", backPopulates = "dynamicHubs")
    private Collection<Entry> linked;

    @Relationship(lazy = Lazy.DYNAMIC, orderBy = "name", backPopulates = "parent")
    private Collection<DynamicHub> children;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable DynamicHub parent;

    public DynamicHub(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable DynamicHub getParent() {
        return parent;
    }

    public void setParent(@Nullable DynamicHub parent) {
        this.parent = parent;
    }

    @Override
    public Collection<Entry> getOwned() {
        return owned;
    }

    @Override
    public void setOwned(Collection<?> entries) {
        this.owned = (Collection<Entry>) entries;
    }

    @Override
    public Collection<Entry> getLoose() {
        return loose;
    }

    @Override
    public void setLoose(Collection<?> entries) {
        this.loose = (Collection<Entry>) entries;
    }

    @Override
    public Collection<Entry> getLinked() {
        return linked;
    }

    @Override
    public void setLinked(Collection<?> entries) {
        this.linked = (Collection<Entry>) entries;
    }

    @Override
    public Collection<DynamicHub> getChildren() {
        return children;
    }

    @Override
    public void setChildren(Collection<?> hubs) {
        this.children = (Collection<DynamicHub>) hubs;
    }
}
