package io.jalchemy.examples.blog;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** One for each user. */
@Entity(table = "profiles")
public class Profile {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(unique = true)
    @ForeignKey(value = "users.id", onDelete = OnDelete.CASCADE)
    private Long userId;

    private @Nullable String bio;

    @Relationship(backPopulates = "profile")
    private User user;

    public @Nullable Long getId() {
        return id;
    }

    public Long getUserId() {
        return userId;
    }

    public @Nullable String getBio() {
        return bio;
    }

    public void setBio(@Nullable String bio) {
        this.bio = bio;
    }

    public User getUser() {
        return user;
    }

    public void setUser(@Nullable User user) {
        this.user = user;
    }
}
