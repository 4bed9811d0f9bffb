package io.jalchemy.tests.crowd;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Has things; its key has two parts. */
@Entity(table = "rooms")
public class Room implements Serializable {
    @PrimaryKey
    private String building;

    @PrimaryKey
    private int number;

    @Relationship(
            lazy = Lazy.DYNAMIC,
            orderBy = {"weight desc", "name"},
            backPopulates = "room",
            foreignKeys = {"Thing.building", "Thing.number"},
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Collection<Thing> things;

    @Relationship(
            lazy = Lazy.DYNAMIC,
            viewOnly = true,
            foreignKeys = {"Lamp.building", "Lamp.number"},
            orderBy = "watts")
    private Collection<Room.Lamp> lamps;

    @Relationship(
            lazy = Lazy.WRITE_ONLY,
            foreignKeys = {"Thing.lostBuilding", "Thing.lostNumber"})
    private Collection<Thing> lost;

    @Relationship(
            lazy = Lazy.SUBQUERY,
            viewOnly = true,
            foreignKeys = {"Thing.building", "Thing.number"})
    private SortedSet<Thing> sorted;

    @Relationship(
            lazy = Lazy.SUBQUERY,
            viewOnly = true,
            mapKey = "name",
            foreignKeys = {"Thing.building", "Thing.number"},
            orderBy = "name desc")
    private Map<String, Thing> byName;

    @Relationship(
            lazy = Lazy.SUBQUERY,
            viewOnly = true,
            mapKey = "watts",
            foreignKeys = {"Lamp.building", "Lamp.number"},
            orderBy = "watts")
    private Map<Integer, Room.Lamp> byWatts;

    public Room(String building, int number) {
        this.building = building;
        this.number = number;
    }

    public String getBuilding() {
        return building;
    }

    public int getNumber() {
        return number;
    }

    public Collection<Thing> getThings() {
        return things;
    }

    public Collection<Room.Lamp> getLamps() {
        return lamps;
    }

    public Collection<Thing> getLost() {
        return lost;
    }

    public SortedSet<Thing> getSorted() {
        return sorted;
    }

    public Map<String, Thing> getByName() {
        return byName;
    }

    public Map<Integer, Room.Lamp> getByWatts() {
        return byWatts;
    }

    /** Is in a room, or was lost there. */
    @Entity(table = "things")
    @PolymorphicOn("kind")
    @PolymorphicIdentity("thing")
    @ForeignKeyConstraint(
            value = {"building", "number"},
            targets = {"rooms.building", "rooms.number"})
    @ForeignKeyConstraint(
            value = {"lostBuilding", "lostNumber"},
            targets = {"rooms.building", "rooms.number"})
    public static class Thing implements Serializable, Comparable<Thing> {
        @PrimaryKey
        private @Nullable Long id;

        @VersionId
        private int version;

        private String name;

        @MappedColumn(deferred = true)
        private int weight;

        private @Nullable String building;
        private @Nullable Integer number;
        private @Nullable String lostBuilding;
        private @Nullable Integer lostNumber;

        @Relationship(
                backPopulates = "things",
                foreignKeys = {"building", "number"})
        private @Nullable Room room;

        public Thing(String name, int weight) {
            this.name = name;
            this.weight = weight;
        }

        @Override
        public int compareTo(Thing other) {
            int byWeight = Integer.compare(getWeight(), other.getWeight());
            return byWeight != 0 ? byWeight : getName().compareTo(other.getName());
        }

        public @Nullable Long getId() {
            return id;
        }

        public int getVersion() {
            return version;
        }

        public String getName() {
            return name;
        }

        public int getWeight() {
            return weight;
        }

        public @Nullable String getBuilding() {
            return building;
        }

        public @Nullable Room getRoom() {
            return room;
        }

        public void setRoom(@Nullable Room room) {
            this.room = room;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Has a table of its own. */
    @Entity(table = "lamps")
    @PolymorphicIdentity("lamp")
    public static class Lamp extends Thing {
        private int watts;

        public Lamp(String name, int weight, int watts) {
            super(name, weight);
            this.watts = watts;
        }

        public int getWatts() {
            return watts;
        }
    }
}
