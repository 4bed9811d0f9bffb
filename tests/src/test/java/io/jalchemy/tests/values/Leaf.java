package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.ValueContext;
import io.jalchemy.mapping.ValueSource;

/** Has a default that looks at the key of its tree. */
@Entity(table = "leaves")
public class Leaf {

    /** Makes a label of the tree's key. */
    public static final class Label implements ValueSource<String> {
        @Override
        public String value(ValueContext context) {
            return "of " + context.current("tree_id");
        }
    }

    @PrimaryKey
    private Long id;

    @ForeignKey("trees.id")
    private Long treeId;

    @Relationship
    private Tree tree;

    @MappedColumn(insertDefault = Label.class)
    private String label;

    public Leaf(Tree tree) {
        this.tree = tree;
    }

    public Long getId() {
        return id;
    }

    public Tree getTree() {
        return tree;
    }

    public String getLabel() {
        return label;
    }
}
