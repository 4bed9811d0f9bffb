package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** A numbered line: its key is that of its crew and its position. */
@Entity(table = "verses")
public class Verse {

    @PrimaryKey
    @ForeignKey("crews.id")
    private @Nullable Long crewId;

    @PrimaryKey
    private int position;

    private String text;

    private @Nullable String remark;

    @Relationship(backPopulates = "verses")
    private @Nullable Crew crew;

    public Verse(int position, String text) {
        this.position = position;
        this.text = text;
    }

    public @Nullable Long getCrewId() {
        return crewId;
    }

    public void setCrewId(@Nullable Long crewId) {
        this.crewId = crewId;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
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
