package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In a list; its key is not null, and it does not go when it leaves. */
@Entity(table = "fixed")
public class Fixed extends Marked implements Child<Owner> {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("owners.id")
    private Long parentId;

    @Relationship(backPopulates = "fixed")
    private Owner parent;

    public Fixed(String mark) {
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
