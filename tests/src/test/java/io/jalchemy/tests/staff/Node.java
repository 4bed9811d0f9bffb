package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to another one, perhaps in a circle. */
@Entity(table = "nodes")
public class Node {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @ForeignKey("nodes.id")
    private @Nullable Long nextId;

    @Relationship(remoteSide = "id", postUpdate = true)
    private @Nullable Node next;

    public Node(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable Node getNext() {
        return next;
    }

    public void setNext(@Nullable Node next) {
        this.next = next;
    }
}
