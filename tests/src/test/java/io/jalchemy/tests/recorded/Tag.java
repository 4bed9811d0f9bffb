package io.jalchemy.tests.recorded;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;

/** Of many teams. */
@Entity(table = "tags")
public class Tag {

    @PrimaryKey
    private String name;

    @Relationship(secondary = "team_tags", backPopulates = "tags")
    private List<Team> teams;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Team> getTeams() {
        return teams;
    }

    public void setTeams(List<Team> teams) {
        this.teams = teams;
    }
}
