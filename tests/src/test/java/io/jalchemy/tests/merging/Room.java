package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has its guests in a set. */
@Entity(table = "rooms")
public class Room implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @Relationship(backPopulates = "room", cascade = Cascade.ALL)
    private Set<Guest> guests;

    public @Nullable Long getId() {
        return id;
    }

    public Set<Guest> getGuests() {
        return guests;
    }
}
