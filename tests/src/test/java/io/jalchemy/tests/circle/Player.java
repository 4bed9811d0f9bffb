package io.jalchemy.tests.circle;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Plays for a team. */
@Entity(table = "players")
public class Player {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("teams.id")
    private @Nullable Long teamId;

    @Relationship(foreignKeys = "teamId")
    private @Nullable Team team;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Team getTeam() {
        return team;
    }

    public void setTeam(@Nullable Team team) {
        this.team = team;
    }
}
