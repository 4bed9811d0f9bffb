package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** An association object: its key is that of both ends. */
@Entity(table = "members")
public class Member {

    @PrimaryKey
    @ForeignKey("crews.id")
    private @Nullable Long crewId;

    @PrimaryKey
    @ForeignKey("persons.id")
    private @Nullable Long personId;

    private String role;

    private @Nullable String remark;

    @Relationship(backPopulates = "members")
    private @Nullable Crew crew;

    @Relationship
    private @Nullable Person person;

    public Member(Person person, String role) {
        this.person = person;
        this.role = role;
    }

    public @Nullable Long getCrewId() {
        return crewId;
    }

    public void setCrewId(@Nullable Long crewId) {
        this.crewId = crewId;
    }

    public @Nullable Long getPersonId() {
        return personId;
    }

    public void setPersonId(@Nullable Long personId) {
        this.personId = personId;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
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

    public @Nullable Person getPerson() {
        return person;
    }

    public void setPerson(@Nullable Person person) {
        this.person = person;
    }
}
