package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In a map; it goes when it leaves its parent, although its key may be null. */
@Entity(table = "extras")
public class Extra extends Marked implements Child<Owner> {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("owners.id")
    private @Nullable Long parentId;

    @Relationship(backPopulates = "extras")
    private @Nullable Owner parent;

    public Extra(String mark) {
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
