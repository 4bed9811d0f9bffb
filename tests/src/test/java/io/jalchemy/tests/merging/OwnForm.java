package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jspecify.annotations.Nullable;

/** Has a form of its own in streams, in which there is nothing of the library's. */
@Entity(table = "own_forms")
public class OwnForm implements Externalizable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String label;

    @MappedColumn(length = 40)
    private @Nullable String rest;

    public OwnForm() {}

    public OwnForm(@Nullable Long id, @Nullable String label, @Nullable String rest) {
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

    public @Nullable String getRest() {
        return rest;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(id);
        out.writeObject(label);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        id = (Long) in.readObject();
        label = (String) in.readObject();
    }
}
