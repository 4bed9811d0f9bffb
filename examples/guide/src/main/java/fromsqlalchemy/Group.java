package fromsqlalchemy;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group that users join. */
// region group
@Entity(table = "groups")
public class Group {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 50)
    private String name;

    @Relationship(backPopulates = "group")
    private List<UserGroup> userLinks;
    // endregion

    public Group(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<UserGroup> getUserLinks() {
        return userLinks;
    }
}
