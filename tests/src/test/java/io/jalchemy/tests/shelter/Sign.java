package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Is the only one of its vet, which it cannot be without, and knows its key alone. */
@Entity(table = "signs")
public class Sign {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("vets.id")
    private @Nullable Long vetId;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getVetId() {
        return vetId;
    }
}
