package io.jalchemy.benchmarks.jalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What posts are found by. */
@Entity(table = "tag")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
public class Tag {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40, unique = true)
    private String name;

    @Relationship(secondary = "post_tag", backPopulates = "tags")
    private Set<Post> posts;

    /** A tag of that name. */
    public Tag(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Post> getPosts() {
        return posts;
    }
}
