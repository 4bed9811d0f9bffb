package io.jalchemy.examples.blog;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users belong to it. */
@Entity(table = "groups")
public class Group {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 50)
    private String name;

    @Relationship(backPopulates = "group")
    private Set<UserGroup> userLinks;

    public Group(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<UserGroup> getUserLinks() {
        return userLinks;
    }
}
