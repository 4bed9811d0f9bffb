package io.jalchemy.tests.histories.entities;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In a list of another of its class. */
@Entity(table = "nodes")
public class Node extends Marked implements Child<Node> {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("nodes.id")
    private @Nullable Long parentId;

    @Relationship(backPopulates = "nodes", remoteSide = "id")
    private @Nullable Node parent;

    @Relationship(backPopulates = "parent")
    private List<Node> nodes;

    public Node(String mark) {
        super(mark);
    }

    @Override
    public @Nullable Node getParent() {
        return parent;
    }

    @Override
    public void setParent(@Nullable Node parent) {
        this.parent = parent;
    }

    public List<Node> getNodes() {
        return nodes;
    }

    public void setNodes(List<Node> nodes) {
        this.nodes = nodes;
    }
}
