package io.jalchemy.tests.passive;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Passive;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves the deleting of children that are not loaded to the database. */
@Entity(table = "parents")
public class Parent {

    @PrimaryKey
    private @Nullable Long id;

    @Relationship(cascade = Cascade.ALL, passiveDeletes = Passive.TRUE)
    private List<Child> children;

    public @Nullable Long getId() {
        return id;
    }

    public List<Child> getChildren() {
        return children;
    }
}
