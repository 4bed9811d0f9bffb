package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;

/** What leaves belong to. */
@Entity(table = "trees")
public class Tree {

    @PrimaryKey
    private Long id;

    public Tree() {}

    public Tree(Long id) {
        this.id = id;
    }

    public Long getId() {
        return id;
    }
}
