package io.jalchemy.tests.recorded;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** In a list that deletes orphans; its key is its own. */
@Entity(table = "codes")
public class Code {

    @PrimaryKey
    private String code;

    private @Nullable String note;

    @ForeignKey("teams.id")
    private @Nullable Long teamId;

    @Relationship(backPopulates = "codes")
    private @Nullable Team team;

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
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
