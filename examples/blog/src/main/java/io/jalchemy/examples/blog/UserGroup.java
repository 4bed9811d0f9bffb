package io.jalchemy.examples.blog;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;

/** A user in a group, since when. */
@Entity(table = "user_group")
public class UserGroup {

    @PrimaryKey
    @ForeignKey("users.id")
    private Long userId;

    @PrimaryKey
    @ForeignKey("groups.id")
    private Long groupId;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant joinedAt;

    @Relationship(backPopulates = "groupLinks")
    private User user;

    @Relationship(backPopulates = "userLinks")
    private Group group;

    public UserGroup(User user, Group group) {
        this.user = user;
        this.group = group;
    }

    public Long getUserId() {
        return userId;
    }

    public Long getGroupId() {
        return groupId;
    }

    public Instant getJoinedAt() {
        return joinedAt;
    }

    public User getUser() {
        return user;
    }

    public Group getGroup() {
        return group;
    }
}
