package io.jalchemy.tests.wrong;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Has two foreign keys where its relationship names none. */
@Entity(table = "undecided")
public class Undecided {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("parents.id")
    private @Nullable Long motherId;

    @ForeignKey("parents.id")
    private @Nullable Long fatherId;

    @Relationship
    private @Nullable Parent parent;

    public @Nullable Parent getParent() {
        return parent;
    }
}
