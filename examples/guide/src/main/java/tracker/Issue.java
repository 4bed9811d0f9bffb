// region columns
package tracker;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UtcNow;
import io.jalchemy.mapping.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity(table = "issues")
public class Issue {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 200)
    private String title;

    private @Nullable String description;

    private Status status = Status.OPEN;

    private int priority;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant createdAt;

    @MappedColumn(insertDefault = UtcNow.class, onUpdate = UtcNow.class)
    private Instant updatedAt;

    @VersionId
    private int version;
    // endregion

    // region foreign-keys
    @MappedColumn(index = true)
    @ForeignKey("projects.id")
    private Long projectId;

    @ForeignKey("users.id")
    private Long reporterId;

    @ForeignKey("users.id")
    private @Nullable Long assigneeId;

    @ForeignKey("issues.id")
    private @Nullable Long parentId;
    // endregion

    // region relationships
    @Relationship(backPopulates = "issues")
    private Project project;

    @Relationship(foreignKeys = "reporterId")
    private User reporter;

    @Relationship(foreignKeys = "assigneeId", backPopulates = "assigned")
    private @Nullable User assignee;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Issue parent;

    @Relationship(backPopulates = "parent")
    private List<Issue> children;

    @Relationship(secondary = "issue_labels", backPopulates = "issues")
    private Set<Label> labels;

    @Relationship(
            backPopulates = "issue",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "createdAt")
    private List<Comment> comments;
    // endregion

    // region accessors
    public Issue(String title, User reporter) {
        this.title = title;
        this.reporter = reporter;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    public Project getProject() {
        return project;
    }

    public void setAssignee(@Nullable User assignee) {
        this.assignee = assignee;
    }

    public void setParent(@Nullable Issue parent) {
        this.parent = parent;
    }

    public List<Issue> getChildren() {
        return children;
    }

    public Set<Label> getLabels() {
        return labels;
    }

    public List<Comment> getComments() {
        return comments;
    }
    // endregion

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public void setProject(Project project) {
        this.project = project;
    }

    public User getReporter() {
        return reporter;
    }

    public @Nullable User getAssignee() {
        return assignee;
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public @Nullable Issue getParent() {
        return parent;
    }

    // region columns continued
}
// endregion
