package io.jalchemy.tests.javadoc;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UtcNow;
import io.jalchemy.mapping.VersionId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text of a user's, as the examples in Javadoc know it. */
@Entity(table = "posts")
public class Post {

    @PrimaryKey
    private @Nullable Long id;

    private String title;

    private int place;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant createdAt;

    @MappedColumn(insertDefault = UtcNow.class, onUpdate = UtcNow.class)
    private Instant changedAt;

    @VersionId
    private int version;

    @ForeignKey("users.id")
    private Long authorId;

    @Relationship(backPopulates = "posts")
    private User author;

    @Relationship(secondary = "post_tags", backPopulates = "posts")
    private Set<Tag> tags;

    public Post(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public User getAuthor() {
        return author;
    }

    public Set<Tag> getTags() {
        return tags;
    }
}
