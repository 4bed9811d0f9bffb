package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One of many without which a holder may be, and which is nothing without it. */
@Entity(table = "holder_slots")
public class Slot implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String label;

    @ForeignKey("holders.id")
    private @Nullable Long holderId;

    @Relationship(backPopulates = "slots")
    private @Nullable Holder holder;

    protected Slot() {}

    public Slot(@Nullable Long id) {
        this.id = id;
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

    public @Nullable Holder getHolder() {
        return holder;
    }

    public void setHolder(@Nullable Holder holder) {
        this.holder = holder;
    }
}
