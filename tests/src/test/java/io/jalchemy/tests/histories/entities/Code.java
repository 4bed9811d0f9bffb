package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In a list, with a key that the program gives; it goes when it leaves. */
@Entity(table = "codes")
public class Code extends Marked implements Child<Owner> {

    @PrimaryKey
    private String code;

    @ForeignKey("owners.id")
    private @Nullable Long parentId;

    @Relationship(backPopulates = "codes")
    private @Nullable Owner parent;

    public Code(String mark, String code) {
        super(mark);
        this.code = code;
    }

    public String getCode() {
        return code;
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
