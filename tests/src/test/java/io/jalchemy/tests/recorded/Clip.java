package io.jalchemy.tests.recorded;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** The only one of its team, and deleted when it is an orphan. */
@Entity(table = "clips")
public class Clip {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @MappedColumn(unique = true)
    @ForeignKey("teams.id")
    private @Nullable Long teamId;

    @Relationship(backPopulates = "clip")
    private @Nullable Team team;

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

    public @Nullable Long getTeamId() {
        return teamId;
    }

    public @Nullable Team getTeam() {
        return team;
    }

    public void setTeam(@Nullable Team team) {
        this.team = team;
    }
}
