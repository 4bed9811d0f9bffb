package tracker;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity(table = "comments")
public class Comment {

    @PrimaryKey
    private @Nullable Long id;

    private String text;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant createdAt;

    @MappedColumn(index = true)
    @ForeignKey("issues.id")
    private Long issueId;

    @ForeignKey("users.id")
    private Long authorId;

    @Relationship(backPopulates = "comments")
    private Issue issue;

    @Relationship
    private User author;

    public Comment(User author, String text) {
        this.author = author;
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Issue getIssue() {
        return issue;
    }

    public User getAuthor() {
        return author;
    }
}
