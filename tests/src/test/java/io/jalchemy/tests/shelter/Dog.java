package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PolymorphicIdentity;
import org.jspecify.annotations.Nullable;

/** In the table of its upper class, with a foreign key that no other class has and no reference. */
@Entity
@PolymorphicIdentity("dog")
public class Dog extends Pet {

    @ForeignKey("vets.id")
    private @Nullable Long walkerId;

    public Dog(String name) {
        super(name);
    }

    public @Nullable Long getWalkerId() {
        return walkerId;
    }
}
