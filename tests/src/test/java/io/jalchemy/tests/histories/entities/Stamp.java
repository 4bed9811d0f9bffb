package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** The only one of its parent; its key is not null, and it does not go when it leaves. */
@Entity(table = "stamps")
public class Stamp extends Marked implements Child<Owner> {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(unique = true)
    @ForeignKey("owners.id")
    private Long parentId;

    @Relationship(backPopulates = "stamp")
    private Owner parent;

    public Stamp(String mark) {
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
