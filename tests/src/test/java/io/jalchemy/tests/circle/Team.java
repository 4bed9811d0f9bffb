package io.jalchemy.tests.circle;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Has a captain, who is a player, perhaps of another team. */
@Entity(table = "teams")
public class Team {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("players.id")
    private @Nullable Long captainId;

    @Relationship(foreignKeys = "captainId")
    private @Nullable Player captain;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Player getCaptain() {
        return captain;
    }

    public void setCaptain(@Nullable Player captain) {
        this.captain = captain;
    }
}
