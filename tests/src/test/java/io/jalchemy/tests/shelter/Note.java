package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Is one of many, and cannot be without its vet, which it knows; pets it may refer to. */
@Entity(table = "notes")
public class Note {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("vets.id")
    private @Nullable Long vetId;

    @ForeignKey("pets.id")
    private @Nullable Long petId;

    @ForeignKey("pets.id")
    private @Nullable Long friendId;

    @Relationship(backPopulates = "notes")
    private @Nullable Vet vet;

    @Relationship(backPopulates = "notes", foreignKeys = "petId")
    private @Nullable Pet pet;

    @Relationship(foreignKeys = "friendId")
    private @Nullable Pet friend;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Vet getVet() {
        return vet;
    }

    public void setVet(@Nullable Vet vet) {
        this.vet = vet;
    }

    public @Nullable Pet getPet() {
        return pet;
    }

    public void setPet(@Nullable Pet pet) {
        this.pet = pet;
    }

    public @Nullable Pet getFriend() {
        return friend;
    }

    public void setFriend(@Nullable Pet friend) {
        this.friend = friend;
    }
}
