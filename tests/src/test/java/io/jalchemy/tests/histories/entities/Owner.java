package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Has children of every kind. */
@Entity(table = "owners")
public class Owner extends Marked {

    @PrimaryKey
    private @Nullable Long id;

    @VersionId
    private int version;

    @MappedColumn(type = Json.class)
    private @Nullable Map<String, Object> data;

    @Relationship(backPopulates = "parent")
    private List<Item> items;

    @Relationship(
            backPopulates = "parent",
            mapKey = "mark",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Map<String, Extra> extras;

    @Relationship(backPopulates = "parent")
    private List<Fixed> fixed;

    @Relationship(
            backPopulates = "parent",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private SortedSet<Part> parts;

    @Relationship(backPopulates = "parent")
    private List<Cell> cells;

    @Relationship(
            backPopulates = "parent",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Line> lines;

    @Relationship(backPopulates = "parent")
    private @Nullable Card card;

    @Relationship(
            backPopulates = "parent",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Clip clip;

    @Relationship(backPopulates = "parent")
    private @Nullable Stamp stamp;

    @Relationship(
            backPopulates = "parent",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Badge badge;

    @Relationship(backPopulates = "parent")
    private @Nullable Shade shade;

    @Relationship(
            backPopulates = "parent",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Twin twin;

    @Relationship(
            backPopulates = "parent",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Code> codes;

    @Relationship(secondary = "owner_labels", backPopulates = "owners")
    private List<Label> labels;

    public Owner(String mark) {
        super(mark);
    }

    public @Nullable Map<String, Object> getData() {
        return data;
    }

    public void setData(@Nullable Map<String, Object> data) {
        this.data = data;
    }

    public List<Item> getItems() {
        return items;
    }

    public void setItems(List<Item> items) {
        this.items = items;
    }

    public Map<String, Extra> getExtras() {
        return extras;
    }

    public void setExtras(Map<String, Extra> extras) {
        this.extras = extras;
    }

    public List<Fixed> getFixed() {
        return fixed;
    }

    public void setFixed(List<Fixed> fixed) {
        this.fixed = fixed;
    }

    public SortedSet<Part> getParts() {
        return parts;
    }

    public void setParts(SortedSet<Part> parts) {
        this.parts = parts;
    }

    public List<Cell> getCells() {
        return cells;
    }

    public void setCells(List<Cell> cells) {
        this.cells = cells;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public @Nullable Card getCard() {
        return card;
    }

    public void setCard(@Nullable Card card) {
        this.card = card;
    }

    public @Nullable Clip getClip() {
        return clip;
    }

    public void setClip(@Nullable Clip clip) {
        this.clip = clip;
    }

    public @Nullable Stamp getStamp() {
        return stamp;
    }

    public void setStamp(@Nullable Stamp stamp) {
        this.stamp = stamp;
    }

    public @Nullable Badge getBadge() {
        return badge;
    }

    public void setBadge(@Nullable Badge badge) {
        this.badge = badge;
    }

    public @Nullable Shade getShade() {
        return shade;
    }

    public void setShade(@Nullable Shade shade) {
        this.shade = shade;
    }

    public @Nullable Twin getTwin() {
        return twin;
    }

    public void setTwin(@Nullable Twin twin) {
        this.twin = twin;
    }

    public List<Code> getCodes() {
        return codes;
    }

    public void setCodes(List<Code> codes) {
        this.codes = codes;
    }

    public List<Label> getLabels() {
        return labels;
    }

    public void setLabels(List<Label> labels) {
        this.labels = labels;
    }
}
