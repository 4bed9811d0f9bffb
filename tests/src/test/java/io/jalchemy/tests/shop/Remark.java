package io.jalchemy.tests.shop;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to a key of two parts. */
@Entity(table = "remarks")
@ForeignKeyConstraint(
        value = {"lineOrderId", "lineNumber"},
        targets = {"lines.order_id", "lines.number"})
public class Remark implements java.io.Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private @Nullable Long lineOrderId;

    private @Nullable Integer lineNumber;

    private String text;

    @Relationship(backPopulates = "remarks")
    private @Nullable Line line;

    public Remark(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public @Nullable Line getLine() {
        return line;
    }
}
