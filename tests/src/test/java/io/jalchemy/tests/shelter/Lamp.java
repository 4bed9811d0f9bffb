package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Is one of many, and knows of its vet the key alone. */
@Entity(table = "lamps")
public class Lamp {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("vets.id")
    private @Nullable Long vetId;

    @ForeignKey("notes.id")
    private @Nullable Long noteId;

    @Relationship
    private @Nullable Note note;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getVetId() {
        return vetId;
    }

    public @Nullable Note getNote() {
        return note;
    }

    public void setNote(@Nullable Note note) {
        this.note = note;
    }
}
