package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.io.ObjectStreamField;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Names the fields that are written: one attribute is not among them. */
@Entity(table = "listed")
public class Listed implements Serializable {

    private static final long serialVersionUID = 1;

    private static final ObjectStreamField[] serialPersistentFields = {
        new ObjectStreamField("id", Long.class), new ObjectStreamField("label", String.class)
    };

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String label;

    @MappedColumn(length = 40)
    private @Nullable String rest;

    public Listed(@Nullable Long id, @Nullable String label, @Nullable String rest) {
        this.id = id;
        this.label = label;
        this.rest = rest;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable String getRest() {
        return rest;
    }
}
