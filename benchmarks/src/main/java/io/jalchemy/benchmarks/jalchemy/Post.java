package io.jalchemy.benchmarks.jalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an author writes. */
@Entity(table = "post")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
public class Post {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(index = true)
    @ForeignKey(value = "author.id", onDelete = OnDelete.CASCADE)
    private Long authorId;

    @MappedColumn(length = 100)
    private String title;

    private String body;

    private Instant publishedAt;

    private long views;

    @Relationship(backPopulates = "posts")
    private Author author;

    @Relationship(secondary = "post_tag", backPopulates = "posts")
    private Set<Tag> tags;

    /** With everything but keys. */
    public Post(String title, String body, Instant publishedAt, long views) {
        this.title = title;
        this.body = body;
        this.publishedAt = publishedAt;
        this.views = views;
    }

    public @Nullable Long getId() {
        return id;
    }

    public Long getAuthorId() {
        return authorId;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public long getViews() {
        return views;
    }

    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }

    public Set<Tag> getTags() {
        return tags;
    }
}
