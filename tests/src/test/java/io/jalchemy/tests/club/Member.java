package io.jalchemy.tests.club;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.Validates;
import org.jspecify.annotations.Nullable;

/** Wants to know what is overwritten, and has an opinion on it. */
@Entity(table = "members")
@PolymorphicOn("kind")
@PolymorphicIdentity("member")
public class Member {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(activeHistory = true)
    private String email;

    private @Nullable String phone;

    private @Nullable String fax;

    private int age;

    @ForeignKey("teams.id")
    private @Nullable Long teamId;

    @Relationship(backPopulates = "members", activeHistory = true)
    private @Nullable Team team;

    public Member(String email) {
        this.email = email;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getFax() {
        return fax;
    }

    public void setFax(@Nullable String fax) {
        this.fax = fax;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public @Nullable Team getTeam() {
        return team;
    }

    public void setTeam(@Nullable Team team) {
        this.team = team;
    }

    @Validates("email")
    String address(String address) {
        if (!address.contains("@")) {
            throw new IllegalArgumentException("no @: " + address);
        }
        return address.strip();
    }

    @Validates({"phone", "fax"})
    @Nullable
    String number(String attribute, @Nullable String number) {
        return number == null ? null : attribute + ":" + number;
    }

    @Validates("age")
    int age(int value) {
        if (value < age) {
            throw new IllegalArgumentException("younger than " + age);
        }
        return value;
    }

    /** Asked only where the program names the team itself. */
    @Validates(value = "team", includeBackrefs = false)
    @Nullable
    Team open(@Nullable Team wanted) {
        if (wanted != null && wanted.getName().equals("closed")) {
            throw new IllegalStateException("closed");
        }
        return wanted;
    }
}
