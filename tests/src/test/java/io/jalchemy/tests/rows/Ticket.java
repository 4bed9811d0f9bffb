package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Has a key that the database makes, and columns that it fills if they are left out. */
@Entity(table = "tickets")
public class Ticket {

    @PrimaryKey
    private @Nullable Long id;

    private String text;

    @MappedColumn(serverDefaultValue = "low")
    private @Nullable String priority;

    @MappedColumn(serverDefaultValue = "1")
    private @Nullable Integer size;

    @ForeignKey("tickets.id")
    private @Nullable Long parentId;

    @Relationship(remoteSide = "id")
    private @Nullable Ticket parent;

    public Ticket(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable String getPriority() {
        return priority;
    }

    public void setPriority(@Nullable String priority) {
        this.priority = priority;
    }

    public @Nullable Integer getSize() {
        return size;
    }

    public void setSize(@Nullable Integer size) {
        this.size = size;
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public void setParentId(@Nullable Long parentId) {
        this.parentId = parentId;
    }

    public @Nullable Ticket getParent() {
        return parent;
    }

    public void setParent(@Nullable Ticket parent) {
        this.parent = parent;
    }
}
