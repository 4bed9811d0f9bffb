package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In a sorted set; it needs its parent and goes when it leaves. */
@Entity(table = "parts")
public class Part extends Marked implements Child<Owner>, Comparable<Part> {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("owners.id")
    private Long parentId;

    @Relationship(backPopulates = "parts")
    private Owner parent;

    public Part(String mark) {
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

    @Override
    public int compareTo(Part other) {
        return getMark().compareTo(other.getMark());
    }
}
