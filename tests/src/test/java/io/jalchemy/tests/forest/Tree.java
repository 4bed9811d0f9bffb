package io.jalchemy.tests.forest;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.sql.tree.Condition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a parent, children, neighbours and others of its height. */
@Entity(table = "trees")
public class Tree {

    @PrimaryKey
    private Long id;

    private String name;

    private boolean tall;

    private int height;

    @ForeignKey("trees.id")
    private @Nullable Long parentId;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Tree parent;

    @Relationship(backPopulates = "parent")
    private List<Tree> children;

    @Relationship(secondary = "near", foreignKeys = "tree_id")
    private Set<Tree> near;

    @Relationship(foreignKeys = "parentId", join = "peers", viewOnly = true)
    private List<Tree> peers;

    public Tree(long id, String name, boolean tall, int height) {
        this.id = id;
        this.name = name;
        this.tall = tall;
        this.height = height;
    }

    static Condition peers(TreePath tree, TreePath other) {
        return other.height.eq(tree.height);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public boolean isTall() {
        return tall;
    }

    public int getHeight() {
        return height;
    }

    public @Nullable Tree getParent() {
        return parent;
    }

    public void setParent(@Nullable Tree parent) {
        this.parent = parent;
    }

    public List<Tree> getChildren() {
        return children;
    }

    public Set<Tree> getNear() {
        return near;
    }
}
