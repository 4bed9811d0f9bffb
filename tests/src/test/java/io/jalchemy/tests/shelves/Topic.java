package io.jalchemy.tests.shelves;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.Set;

/** Has text for a key. */
@Entity(table = "topics")
public class Topic implements Serializable {

    @PrimaryKey
    private String name;

    @Relationship(backPopulates = "topic")
    private Set<Volume> volumes;

    public Topic(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Set<Volume> getVolumes() {
        return volumes;
    }
}
