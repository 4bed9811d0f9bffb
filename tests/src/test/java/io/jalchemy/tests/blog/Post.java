package io.jalchemy.tests.blog;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something written. */
@Entity(table = "posts")
public class Post {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 100, insertValue = "untitled", comment = "shown in lists")
    private String title;

    @MappedColumn(index = true)
    @ForeignKey("users.id")
    private Long authorId;

    @Relationship(backPopulates = "posts")
    private User author;

    @Relationship(secondary = "post_tags", backPopulates = "posts", orderBy = "name")
    private List<Tag> tags;

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

    public Long getAuthorId() {
        return authorId;
    }

    public User getAuthor() {
        return author;
    }

    public void setAuthor(@Nullable User author) {
        this.author = author;
    }

    public List<Tag> getTags() {
        return tags;
    }

    public void setTags(List<Tag> tags) {
        this.tags = tags;
    }
}
