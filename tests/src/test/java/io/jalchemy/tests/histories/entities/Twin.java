package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** The only one of its parent, with the same key; it goes when it leaves. */
@Entity(table = "twins")
public class Twin extends Marked implements Child<Owner> {

    @PrimaryKey
    @ForeignKey("owners.id")
    private Long parentId;

    @Relationship(backPopulates = "twin")
    private Owner parent;

    public Twin(String mark) {
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
