package fromsqlalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;

/** That a user is in a group, and since when. */
// region link
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
    // endregion

    public UserGroup(User user, Group group) {
        this.user = user;
        this.group = group;
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
