package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Has the key of its crew. */
@Entity(table = "passes")
public class Pass {

    @PrimaryKey
    @ForeignKey("crews.id")
    private @Nullable Long crewId;

    private String text;

    private @Nullable String remark;

    @Relationship(backPopulates = "pass")
    private @Nullable Crew crew;

    public Pass(String text) {
        this.text = text;
    }

    public @Nullable Long getCrewId() {
        return crewId;
    }

    public void setCrewId(@Nullable Long crewId) {
        this.crewId = crewId;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable Crew getCrew() {
        return crew;
    }

    public void setCrew(@Nullable Crew crew) {
        this.crew = crew;
    }
}
