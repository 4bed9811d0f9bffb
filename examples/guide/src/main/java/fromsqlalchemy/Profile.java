package fromsqlalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** What a user says of themselves. */
// region profile
@Entity(table = "profiles")
public class Profile {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(unique = true)
    @ForeignKey("users.id")
    private Long userId;

    @Relationship(backPopulates = "profile")
    private User user;
    // endregion

    public @Nullable Long getId() {
        return id;
    }

    public User getUser() {
        return user;
    }
}
