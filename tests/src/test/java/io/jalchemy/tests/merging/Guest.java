package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Is equal by a word, which streams have after the room: while that is read there is no hash code. */
@Entity(table = "guests")
public class Guest implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @Relationship(backPopulates = "guests")
    private @Nullable Room room;

    @ForeignKey("rooms.id")
    private @Nullable Long roomId;

    @MappedColumn(length = 40)
    private String word;

    public Guest(String word) {
        this.word = word;
    }

    public @Nullable Room getRoom() {
        return room;
    }

    public String getWord() {
        return word;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Guest guest && Objects.equals(word, guest.word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }
}
