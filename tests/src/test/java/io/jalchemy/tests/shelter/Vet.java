package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is referred to by a class and by its subclasses, by a foreign key of each, and holds what has no other side. */
@Entity(table = "vets")
public class Vet {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @Relationship(backPopulates = "vet", foreignKeys = "Pet.vetId", orderBy = "name")
    private List<Pet> patients;

    @Relationship(
            backPopulates = "home",
            foreignKeys = "Cat.homeId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Set<Cat> boarders;

    @Relationship(foreignKeys = "Dog.walkerId")
    private List<Dog> walked;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Set<Leaflet> leaflets;

    @Relationship
    private List<Lamp> lamps;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Sign sign;

    @Relationship(
            backPopulates = "vet",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Note> notes;

    public Vet(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Pet> getPatients() {
        return patients;
    }

    public Set<Cat> getBoarders() {
        return boarders;
    }

    public List<Dog> getWalked() {
        return walked;
    }

    public Set<Leaflet> getLeaflets() {
        return leaflets;
    }

    public void setLeaflets(Set<Leaflet> leaflets) {
        this.leaflets = leaflets;
    }

    public List<Lamp> getLamps() {
        return lamps;
    }

    public void setLamps(List<Lamp> lamps) {
        this.lamps = lamps;
    }

    public @Nullable Sign getSign() {
        return sign;
    }

    public void setSign(@Nullable Sign sign) {
        this.sign = sign;
    }

    public List<Note> getNotes() {
        return notes;
    }

    public void setNotes(List<Note> notes) {
        this.notes = notes;
    }
}
