package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** The only one of its parent, with the same key; it does not go when it leaves. */
@Entity(table = "shades")
public class Shade extends Marked implements Child<Owner> {

    @PrimaryKey
    @ForeignKey("owners.id")
    private Long parentId;

    @Relationship(backPopulates = "shade")
    private Owner parent;

    public Shade(String mark) {
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
