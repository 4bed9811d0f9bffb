package io.jalchemy.tests.javadoc;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.ServerNow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The author of posts, as the examples in Javadoc know it. */
@Entity(table = "users")
public class User {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 50, unique = true)
    private String name;

    private @Nullable String fullname;

    private @Nullable String email;

    @MappedColumn(serverDefaultValue = "true")
    private boolean active = true;

    @MappedColumn(serverDefault = ServerNow.class)
    private Instant createdAt;

    @Relationship(
            backPopulates = "author",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Post> posts;

    public User(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setFullname(@Nullable String fullname) {
        this.fullname = fullname;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public boolean isActive() {
        return active;
    }

    public List<Post> getPosts() {
        return posts;
    }
}
