package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import org.jspecify.annotations.Nullable;

/** In a list; it may be without its parent. */
@Entity(table = "items")
@PolymorphicOn("kind")
@PolymorphicIdentity("item")
public class Item extends Marked implements Child<Owner> {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("owners.id")
    private @Nullable Long parentId;

    @VersionId
    private Integer version;

    @Relationship(backPopulates = "items")
    private @Nullable Owner parent;

    public Item(String mark) {
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
