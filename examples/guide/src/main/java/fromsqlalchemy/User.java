package fromsqlalchemy;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.ServerNow;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes. */
// region columns
@Entity(table = "users")
public class User {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 50, unique = true)
    private String name;

    private @Nullable String fullname;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant createdAt;

    @MappedColumn(serverDefault = ServerNow.class, onUpdate = UtcNow.class)
    private Instant updatedAt;
    // endregion

    // region posts
    @Relationship(
            backPopulates = "author",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Post> posts;
    // endregion

    // region profile
    @Relationship(backPopulates = "user")
    private @Nullable Profile profile; // no uselist: it is not a collection
    // endregion

    // region groups
    @Relationship(
            backPopulates = "user",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<UserGroup> groupLinks;

    public List<Group> getGroups() { // in place of an association proxy
        return groupLinks.stream().map(UserGroup::getGroup).toList();
    }
    // endregion

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

    public @Nullable String getFullname() {
        return fullname;
    }

    public void setFullname(@Nullable String fullname) {
        this.fullname = fullname;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public List<Post> getPosts() {
        return posts;
    }

    public @Nullable Profile getProfile() {
        return profile;
    }

    public void setProfile(@Nullable Profile profile) {
        this.profile = profile;
    }

    public List<UserGroup> getGroupLinks() {
        return groupLinks;
    }
}
