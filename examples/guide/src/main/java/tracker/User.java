package tracker;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity(table = "users")
public class User {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 50, unique = true)
    private String name;

    private @Nullable String email;

    @Relationship(foreignKeys = "Issue.assigneeId", backPopulates = "assignee")
    private List<Issue> assigned;

    public User(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public List<Issue> getAssigned() {
        return assigned;
    }
}
