package io.jalchemy.tests.recorded;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has others of every kind. */
@Entity(table = "teams")
public class Team {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @Relationship(
            backPopulates = "team",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Code> codes;

    @Relationship(
            backPopulates = "team",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Slot> slots;

    @Relationship(backPopulates = "team")
    private List<Item> items;

    @Relationship(backPopulates = "team")
    private @Nullable Badge badge;

    @Relationship(
            backPopulates = "team",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Clip clip;

    @Relationship(secondary = "team_tags", backPopulates = "teams")
    private List<Tag> tags;

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Code> getCodes() {
        return codes;
    }

    public void setCodes(List<Code> codes) {
        this.codes = codes;
    }

    public List<Slot> getSlots() {
        return slots;
    }

    public void setSlots(List<Slot> slots) {
        this.slots = slots;
    }

    public List<Item> getItems() {
        return items;
    }

    public void setItems(List<Item> items) {
        this.items = items;
    }

    public @Nullable Badge getBadge() {
        return badge;
    }

    public void setBadge(@Nullable Badge badge) {
        this.badge = badge;
    }

    public @Nullable Clip getClip() {
        return clip;
    }

    public void setClip(@Nullable Clip clip) {
        this.clip = clip;
    }

    public List<Tag> getTags() {
        return tags;
    }

    public void setTags(List<Tag> tags) {
        this.tags = tags;
    }
}
