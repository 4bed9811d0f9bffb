package io.jalchemy.tests.passive;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Deleted by the database. */
@Entity(table = "children")
public class Child {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey(value = "parents.id", onDelete = OnDelete.CASCADE)
    private @Nullable Long parentId;

    public @Nullable Long getId() {
        return id;
    }
}
