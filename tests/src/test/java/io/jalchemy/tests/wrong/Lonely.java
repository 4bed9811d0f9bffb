package io.jalchemy.tests.wrong;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a relationship that nothing ties. */
@Entity(table = "lonely")
public class Lonely {

    @PrimaryKey
    private @Nullable Long id;

    @Relationship
    private List<Parent> parents;

    public List<Parent> getParents() {
        return parents;
    }
}
