package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has columns that are set in many ways. */
@Entity(table = "items")
public class Item {

    /** How it is. */
    public enum State {
        NEW,
        USED
    }

    @PrimaryKey
    private @Nullable Long id;

    private String payload;

    @MappedColumn(serverDefaultValue = "true")
    private boolean active;

    @MappedColumn(serverDefaultValue = "some")
    private @Nullable String note;

    @MappedColumn(length = 10)
    private @Nullable State state;

    @MappedColumn(type = Json.class)
    private @Nullable Map<String, Object> data;

    private byte @Nullable [] bytes;

    private @Nullable Integer rank;

    public Item(String payload) {
        this.payload = payload;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getPayload() {
        return payload;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable State getState() {
        return state;
    }

    public void setState(@Nullable State state) {
        this.state = state;
    }

    public @Nullable Map<String, Object> getData() {
        return data;
    }

    public void setData(@Nullable Map<String, Object> data) {
        this.data = data;
    }

    public byte @Nullable [] getBytes() {
        return bytes;
    }

    public void setBytes(byte @Nullable [] bytes) {
        this.bytes = bytes;
    }

    public @Nullable Integer getRank() {
        return rank;
    }
}
