package io.jalchemy.tests.recorded;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In a list that deletes orphans; it is never without its team. */
@Entity(table = "slots")
public class Slot {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @ForeignKey("teams.id")
    private Long teamId;

    @Relationship(backPopulates = "slots")
    private Team team;

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getTeamId() {
        return teamId;
    }

    public Team getTeam() {
        return team;
    }

    public void setTeam(Team team) {
        this.team = team;
    }
}
