package fromsqlalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has written. */
// region author
@Entity(table = "posts")
public class Post {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 100)
    private String title;

    @MappedColumn(index = true)
    @ForeignKey("users.id")
    private Long authorId;

    @Relationship(backPopulates = "posts")
    private User author;
    // endregion

    // region tags
    @Relationship(secondary = "post_tags", backPopulates = "posts", orderBy = "name")
    private List<Tag> tags;
    // endregion

    public Post(String title) {
        this.title = title;
    }

    public Post(User author, String title) {
        this.author = author;
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public User getAuthor() {
        return author;
    }

    public void setAuthor(User author) {
        this.author = author;
    }

    public List<Tag> getTags() {
        return tags;
    }
}
