package io.jalchemy.tests.ledger;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Belongs to accounts. */
@Entity(table = "labels")
public class Label {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    public Label(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
