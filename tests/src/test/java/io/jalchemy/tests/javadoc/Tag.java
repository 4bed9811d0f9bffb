package io.jalchemy.tests.javadoc;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A label of posts, as the examples in Javadoc know it. */
@Entity(table = "tags")
public class Tag {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @Relationship(secondary = "post_tags", backPopulates = "tags")
    private Set<Post> posts;

    public Tag(String name) {
        this.name = name;
    }
}
