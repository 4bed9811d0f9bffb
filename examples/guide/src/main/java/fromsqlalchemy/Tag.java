package fromsqlalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word that posts are found by. */
// region tag
@Entity(table = "tags")
public class Tag {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 50, unique = true)
    private String name;

    @Relationship(secondary = "post_tags", backPopulates = "tags")
    private List<Post> posts;
    // endregion

    public Tag(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Post> getPosts() {
        return posts;
    }
}
