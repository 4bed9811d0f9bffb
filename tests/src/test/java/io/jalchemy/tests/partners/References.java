package io.jalchemy.tests.partners;

import static io.jalchemy.mapping.Cascade.ALL;
import static io.jalchemy.mapping.Cascade.DELETE_ORPHAN;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** References whose objects do not live alone, and relationships that are only for reading. */
public final class References {

    private References() {}

    /** Has a thing of its own. */
    @Entity(table = "cases")
    public static class Case {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("things.id")
        private @Nullable Long thingId;

        @Relationship(
                cascade = {ALL, DELETE_ORPHAN},
                singleParent = true)
        private @Nullable Thing thing;

        public Case(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public @Nullable Long getThingId() {
            return thingId;
        }

        public void setThingId(@Nullable Long thingId) {
            this.thingId = thingId;
        }

        public @Nullable Thing getThing() {
            return thing;
        }

        public void setThing(@Nullable Thing thing) {
            this.thing = thing;
        }
    }

    /** Goes with its case. */
    @Entity(table = "things")
    public static class Thing {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        public Thing(String name) {
            this.name = name;
        }

        public @Nullable Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }
    }

    /** Has members that are only for reading. */
    @Entity(table = "crews")
    public static class Crew {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship(backPopulates = "crew", viewOnly = true)
        private List<Hand> hands;

        @Relationship(backPopulates = "crews", secondary = "crew_ports", viewOnly = true)
        private List<Port> ports;

        public @Nullable Long getId() {
            return id;
        }

        public List<Hand> getHands() {
            return hands;
        }

        public List<Port> getPorts() {
            return ports;
        }
    }

    /** Refers to its crew, which is written. */
    @Entity(table = "hands")
    public static class Hand {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("crews.id")
        private @Nullable Long crewId;

        @Relationship(backPopulates = "hands")
        private @Nullable Crew crew;

        public @Nullable Crew getCrew() {
            return crew;
        }

        public void setCrew(@Nullable Crew crew) {
            this.crew = crew;
        }
    }

    /** Holds crews, which is written. */
    @Entity(table = "ports")
    public static class Port {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship(backPopulates = "ports", secondary = "crew_ports")
        private List<Crew> crews;

        public List<Crew> getCrews() {
            return crews;
        }
    }

    /** Has a version, and refers to another. */
    @Entity(table = "tasks")
    public static class Task {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @VersionId
        private int version;

        @ForeignKey("tasks.id")
        private @Nullable Long nextId;

        @Relationship(remoteSide = "id")
        private @Nullable Task next;

        public Task(String name) {
            this.name = name;
        }

        public @Nullable Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public @Nullable Task getNext() {
            return next;
        }

        public void setNext(@Nullable Task next) {
            this.next = next;
        }
    }
}
