package io.jalchemy.tests.shelves;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has an int for a key, and holds volumes. */
@Entity(table = "shelves")
public class Shelf implements Serializable {

    @PrimaryKey
    private int number;

    private String room;

    @Relationship(backPopulates = "shelf", foreignKeys = "Volume.shelfNumber", orderBy = "id", lazyBatchSize = 10)
    private List<Volume> volumes;

    @Relationship(backPopulates = "coveredShelf", foreignKeys = "Volume.coverOf")
    private @Nullable Volume cover;

    public Shelf(int number, String room) {
        this.number = number;
        this.room = room;
    }

    public int getNumber() {
        return number;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public List<Volume> getVolumes() {
        return volumes;
    }

    public @Nullable Volume getCover() {
        return cover;
    }
}
