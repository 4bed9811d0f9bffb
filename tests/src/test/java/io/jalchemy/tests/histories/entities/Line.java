package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In a list; the parent is a part of its key, and it goes when it leaves. */
@Entity(table = "lines")
public class Line extends Marked implements Child<Owner> {

    @PrimaryKey
    @ForeignKey("owners.id")
    private Long parentId;

    @PrimaryKey
    private int position;

    @Relationship(backPopulates = "lines")
    private Owner parent;

    public Line(String mark, int position) {
        super(mark);
        this.position = position;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
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
