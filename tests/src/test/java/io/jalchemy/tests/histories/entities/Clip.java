package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** The only one of its parent; it goes when it leaves, although its key may be null. */
@Entity(table = "clips")
public class Clip extends Marked implements Child<Owner> {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(unique = true)
    @ForeignKey("owners.id")
    private @Nullable Long parentId;

    @Relationship(backPopulates = "clip")
    private @Nullable Owner parent;

    public Clip(String mark) {
        super(mark);
    }

    @Override
    public @Nullable Owner getParent() {
        return parent;
    }

    @Override
    public void setParent(@Nullable Owner parent) {
        this.parent = parent;
    }
}
