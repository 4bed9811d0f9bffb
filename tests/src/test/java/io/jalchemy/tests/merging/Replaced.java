package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Something else travels in its place: a record, of which it is made again. */
@Entity(table = "replaced")
public class Replaced implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String label;

    @MappedColumn(length = 40)
    private @Nullable String rest;

    public Replaced(@Nullable Long id, @Nullable String label) {
        this.id = id;
        this.label = label;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public @Nullable String getRest() {
        return rest;
    }

    public void setRest(@Nullable String rest) {
        this.rest = rest;
    }

    private Object writeReplace() {
        return new Form(id, label);
    }

    /** What travels. */
    private record Form(@Nullable Long id, @Nullable String label) implements Serializable {

        private Object readResolve() {
            return new Replaced(id, label);
        }
    }
}
