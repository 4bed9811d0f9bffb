package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Is one of many, and cannot be without its vet, which it knows. */
@Entity(table = "notes")
public class Note {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("vets.id")
    private @Nullable Long vetId;

    @Relationship(backPopulates = "notes")
    private @Nullable Vet vet;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Vet getVet() {
        return vet;
    }

    public void setVet(@Nullable Vet vet) {
        this.vet = vet;
    }
}
