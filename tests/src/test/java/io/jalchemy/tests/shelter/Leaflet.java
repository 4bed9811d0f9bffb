package io.jalchemy.tests.shelter;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Is one of many, and cannot be without its vet, of which it knows the key alone. */
@Entity(table = "leaflets")
public class Leaflet {

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
