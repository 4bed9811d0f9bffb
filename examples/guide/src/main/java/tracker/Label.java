package tracker;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity(table = "labels")
public class Label {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 30, unique = true)
    private String name;

    @Relationship(secondary = "issue_labels", backPopulates = "labels")
    private Set<Issue> issues;

    public Label(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Issue> getIssues() {
        return issues;
    }
}
