package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In the table of its upper class, with a foreign key that no other class has. */
@Entity
@PolymorphicIdentity("cat")
public class Cat extends Pet {

    @ForeignKey("vets.id")
    private @Nullable Long homeId;

    @Relationship(backPopulates = "boarders", foreignKeys = "homeId")
    private @Nullable Vet home;

    public Cat(String name) {
        super(name);
    }

    public @Nullable Long getHomeId() {
        return homeId;
    }

    public @Nullable Vet getHome() {
        return home;
    }

    public void setHome(@Nullable Vet home) {
        this.home = home;
    }
}
