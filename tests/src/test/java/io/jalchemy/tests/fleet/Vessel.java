package io.jalchemy.tests.fleet;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.sql.tree.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has loads, some of which are too heavy for it. */
@Entity(table = "vessels")
@PolymorphicOn("kind")
@PolymorphicIdentity("vessel")
public class Vessel {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    private int capacity;

    @Relationship(join = "tooHeavy", viewOnly = true, orderBy = "weight")
    private List<Load> overloads;

    public Vessel(String name, int capacity) {
        this.name = name;
        this.capacity = capacity;
    }

    static Condition tooHeavy(VesselPath vessel, LoadPath load) {
        return vessel.id.eq(load.vesselId).and(load.weight.gt(vessel.capacity));
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getCapacity() {
        return capacity;
    }

    public List<Load> getOverloads() {
        return overloads;
    }

    /** In a table of its own. */
    @Entity(table = "tankers")
    @PolymorphicIdentity("tanker")
    public static class Tanker extends Vessel {

        private String oil;

        public Tanker(String name, int capacity, String oil) {
            super(name, capacity);
            this.oil = oil;
        }

        public String getOil() {
            return oil;
        }
    }

    /** In the table of its upper class. */
    @Entity
    @PolymorphicIdentity("ferry")
    public static class Ferry extends Vessel {

        private @Nullable Integer cars;

        public Ferry(String name, int capacity) {
            super(name, capacity);
        }

        public @Nullable Integer getCars() {
            return cars;
        }
    }

    /** Is on a vessel. */
    @Entity(table = "loads")
    public static class Load {

        @PrimaryKey
        private @Nullable Long id;

        private int weight;

        @ForeignKey("vessels.id")
        private @Nullable Long vesselId;

        public Load(int weight, @Nullable Long vesselId) {
            this.weight = weight;
            this.vesselId = vesselId;
        }

        public int getWeight() {
            return weight;
        }

        public @Nullable Long getVesselId() {
            return vesselId;
        }
    }
}
