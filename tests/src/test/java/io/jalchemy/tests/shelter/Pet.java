package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The upper class of some in one table, with a foreign key of its own. */
@Entity(table = "pets")
@PolymorphicOn("kind")
@PolymorphicIdentity("pet")
public class Pet {

    @PrimaryKey
    private @Nullable Long id;

    private String kind;

    private @Nullable String name;

    private int age;

    @MappedColumn(deferred = true)
    private @Nullable String story;

    @ForeignKey("vets.id")
    private @Nullable Long vetId;

    @Relationship(backPopulates = "patients", foreignKeys = "vetId")
    private @Nullable Vet vet;

    @Relationship(backPopulates = "pet", foreignKeys = "Note.petId")
    private List<Note> notes;

    public Pet(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public @Nullable String getStory() {
        return story;
    }

    public void setStory(@Nullable String story) {
        this.story = story;
    }

    public @Nullable Long getVetId() {
        return vetId;
    }

    public void setVetId(@Nullable Long vetId) {
        this.vetId = vetId;
    }

    public @Nullable Vet getVet() {
        return vet;
    }

    public void setVet(@Nullable Vet vet) {
        this.vet = vet;
    }

    public List<Note> getNotes() {
        return notes;
    }
}
