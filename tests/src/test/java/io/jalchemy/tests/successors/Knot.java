package io.jalchemy.tests.successors;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is tied to others of its class, which know nothing of that. */
@Entity(table = "knots")
public class Knot {

    @PrimaryKey
    private @Nullable Long id;

    @Relationship(secondary = "knots_tied")
    private List<Knot> tiedTo;

    public @Nullable Long getId() {
        return id;
    }

    public List<Knot> getTiedTo() {
        return tiedTo;
    }
}
