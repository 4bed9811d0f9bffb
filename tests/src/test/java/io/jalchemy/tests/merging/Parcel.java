package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.VersionId;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and reads itself; half of it is of superclasses that are not serialisable. */
@Entity(table = "parcels")
public class Parcel extends Stamped implements Serializable {

    private static final long serialVersionUID = 1;

    @MappedColumn(length = 40)
    private @Nullable String label;

    @MappedColumn(type = Json.class)
    private @Nullable Map<String, Object> contents;

    @VersionId
    private @Nullable Integer version;

    /** Written by the class itself. */
    private transient @Nullable String scratch;

    public Parcel() {}

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable Map<String, Object> getContents() {
        return contents;
    }

    public void setContents(@Nullable Map<String, Object> contents) {
        this.contents = contents;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public @Nullable String getScratch() {
        return scratch;
    }

    public void setScratch(@Nullable String scratch) {
        this.scratch = scratch;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(7);
        if (scratch == null) {
            out.writeBoolean(false);
            return;
        }
        out.writeBoolean(true);
        out.writeObject(scratch);
        out.writeObject("left unread");
        out.writeLong(1);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (in.readInt() != 7 || !in.readBoolean()) {
            return;
        }
        scratch = (String) in.readObject();
    }
}
