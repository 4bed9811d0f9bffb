package tracker;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity(table = "projects")
public class Project {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 10, unique = true)
    private String code;

    private String name;

    @Relationship(
            backPopulates = "project",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "id")
    private List<Issue> issues;

    public Project(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Issue> getIssues() {
        return issues;
    }
}
