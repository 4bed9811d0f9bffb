package io.jalchemy.tests.cascades;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a natural key, and another unique code; rows of every kind refer to the one or the other. */
@Entity(table = "teams")
public class Team {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String name;

    @MappedColumn(length = 20, unique = true)
    private @Nullable String code;

    @Relationship(backPopulates = "team", passiveUpdates = false, orderBy = "id")
    private List<Member> members;

    @Relationship(backPopulates = "team", passiveUpdates = false)
    private @Nullable Badge badge;

    @Relationship(secondary = "team_tags", backPopulates = "teams", passiveUpdates = false, orderBy = "label")
    private List<Tag> tags;

    @Relationship(backPopulates = "team", passiveUpdates = false, orderBy = "number")
    private List<Seat> seats;

    @Relationship(passiveUpdates = false, orderBy = "id")
    private List<Ticket> tickets;

    public Team(String name, @Nullable String code) {
        this.name = name;
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public List<Member> getMembers() {
        return members;
    }

    public @Nullable Badge getBadge() {
        return badge;
    }

    public void setBadge(@Nullable Badge badge) {
        this.badge = badge;
    }

    public List<Tag> getTags() {
        return tags;
    }

    public List<Seat> getSeats() {
        return seats;
    }

    public List<Ticket> getTickets() {
        return tickets;
    }

    /** Many belong to a team. */
    @Entity(table = "members")
    public static class Member {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(value = "teams.name", deferrable = true, initially = "DEFERRED")
        @MappedColumn(length = 20)
        private @Nullable String teamName;

        @Relationship(backPopulates = "members")
        private @Nullable Team team;

        public @Nullable Long getId() {
            return id;
        }

        public @Nullable String getTeamName() {
            return teamName;
        }

        public void setTeamName(@Nullable String teamName) {
            this.teamName = teamName;
        }

        public @Nullable Team getTeam() {
            return team;
        }

        public void setTeam(@Nullable Team team) {
            this.team = team;
        }
    }

    /** A team has one. */
    @Entity(table = "badges")
    public static class Badge {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(value = "teams.name", deferrable = true, initially = "DEFERRED")
        @MappedColumn(length = 20)
        private @Nullable String teamName;

        @Relationship(backPopulates = "badge")
        private @Nullable Team team;

        public @Nullable String getTeamName() {
            return teamName;
        }

        public @Nullable Team getTeam() {
            return team;
        }
    }

    /** Many belong to many. */
    @Entity(table = "tags")
    public static class Tag {

        @PrimaryKey
        @MappedColumn(length = 20)
        private String label;

        @Relationship(secondary = "team_tags", backPopulates = "tags", passiveUpdates = false, orderBy = "name")
        private List<Team> teams;

        public Tag(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public List<Team> getTeams() {
            return teams;
        }
    }

    /** Has the team's key in its own, and rows that refer to that. */
    @Entity(table = "seats")
    public static class Seat {

        @PrimaryKey
        @ForeignKey(value = "teams.name", deferrable = true, initially = "DEFERRED")
        @MappedColumn(length = 20)
        private String teamName;

        @PrimaryKey
        private int number;

        @Relationship(backPopulates = "seats")
        private @Nullable Team team;

        @Relationship(backPopulates = "seat", passiveUpdates = false, orderBy = "id")
        private List<Bolt> bolts;

        public Seat(int number) {
            this.number = number;
        }

        public String getTeamName() {
            return teamName;
        }

        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }

        public @Nullable Team getTeam() {
            return team;
        }

        public List<Bolt> getBolts() {
            return bolts;
        }
    }

    /** Belongs to a seat by both parts of its key. */
    @Entity(table = "bolts")
    @ForeignKeyConstraint(
            value = {"teamName", "number"},
            targets = {"seats.team_name", "seats.number"})
    public static class Bolt {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(length = 20)
        private @Nullable String teamName;

        private @Nullable Integer number;

        @Relationship(backPopulates = "bolts")
        private @Nullable Seat seat;

        public @Nullable String getTeamName() {
            return teamName;
        }

        public @Nullable Integer getNumber() {
            return number;
        }

        public @Nullable Seat getSeat() {
            return seat;
        }
    }

    /** Belongs to a team by its code, and does not know it. */
    @Entity(table = "tickets")
    public static class Ticket {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(value = "teams.code", deferrable = true, initially = "DEFERRED")
        @MappedColumn(length = 20)
        private @Nullable String teamCode;

        public @Nullable String getTeamCode() {
            return teamCode;
        }

        public void setTeamCode(@Nullable String teamCode) {
            this.teamCode = teamCode;
        }
    }
}
