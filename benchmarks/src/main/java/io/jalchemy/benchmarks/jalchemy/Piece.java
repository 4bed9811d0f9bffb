package io.jalchemy.benchmarks.jalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a {@link Writer} writes. */
@Entity(table = "post")
@SuppressWarnings("NullAway") // the library fills what the constructor leaves
public class Piece {

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
    private Writer author;

    /** With everything but keys. */
    public Piece(String title, String body, Instant publishedAt, long views) {
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

    public Writer getAuthor() {
        return author;
    }

    public void setAuthor(Writer author) {
        this.author = author;
    }
}
