package io.jalchemy.tests.shelves;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Has an Integer for a key, and stands on a shelf. */
@Entity(table = "volumes")
public class Volume implements Serializable {

    @PrimaryKey
    private Integer id;

    @ForeignKey("shelves.number")
    private @Nullable Integer shelfNumber;

    @ForeignKey("shelves.number")
    private @Nullable Integer coverOf;

    @ForeignKey("topics.name")
    private @Nullable String topicName;

    @Relationship(backPopulates = "volumes", foreignKeys = "shelfNumber")
    private @Nullable Shelf shelf;

    @Relationship(backPopulates = "cover", foreignKeys = "coverOf")
    private @Nullable Shelf coveredShelf;

    @Relationship(backPopulates = "volumes")
    private @Nullable Topic topic;

    public Volume(int id, @Nullable Shelf shelf, @Nullable Topic topic) {
        this.id = id;
        this.shelf = shelf;
        this.topic = topic;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable Shelf getShelf() {
        return shelf;
    }

    public void setShelf(@Nullable Shelf shelf) {
        this.shelf = shelf;
    }

    public void setCoverOf(@Nullable Integer coverOf) {
        this.coverOf = coverOf;
    }

    public @Nullable Topic getTopic() {
        return topic;
    }
}
