package io.jalchemy.tests.merging;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What many holders have. */
@Entity(table = "marks")
public class Mark implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String label;

    @Relationship(secondary = "holder_marks", backPopulates = "marks")
    private Set<Holder> holders;

    protected Mark() {}

    public Mark(@Nullable Long id) {
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

    public Set<Holder> getHolders() {
        return holders;
    }
}
