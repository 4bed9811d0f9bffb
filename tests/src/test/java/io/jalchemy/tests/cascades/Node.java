package io.jalchemy.tests.cascades;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has others of its own kind below it. */
@Entity(table = "nodes")
public class Node {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String name;

    @ForeignKey(value = "nodes.name", deferrable = true, initially = "DEFERRED")
    @MappedColumn(length = 20)
    private @Nullable String parentName;

    @Relationship(backPopulates = "children", remoteSide = "name")
    private @Nullable Node parent;

    @Relationship(backPopulates = "parent", passiveUpdates = false, orderBy = "name")
    private List<Node> children;

    public Node(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getParentName() {
        return parentName;
    }

    public @Nullable Node getParent() {
        return parent;
    }

    public void setParent(@Nullable Node parent) {
        this.parent = parent;
    }

    public List<Node> getChildren() {
        return children;
    }
}
