package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a holder refers to. */
@Entity(table = "divisions")
public class Division implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    protected Division() {}

    public Division(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getId() {
        return id;
    }
}
