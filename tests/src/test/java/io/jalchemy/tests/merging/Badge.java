package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a holder has one of; the key is here. */
@Entity(table = "holder_badges")
public class Badge implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String label;

    @ForeignKey("holders.id")
    private @Nullable Long holderId;

    @Relationship(backPopulates = "badge")
    private @Nullable Holder holder;

    protected Badge() {}

    public Badge(@Nullable Long id) {
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
