package io.jalchemy.tests.depots;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.sql.tree.Condition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands in a depot, and is driven by some; trucks have a table of their own. */
@Entity(table = "vehicles")
@PolymorphicOn("kind")
@PolymorphicIdentity("vehicle")
@ForeignKeyConstraint(
        value = {"country", "depotNumber"},
        targets = {"depots.country", "depots.number"})
public class Vehicle implements Named {

    @PrimaryKey
    private int id;

    private String name;

    private int age;

    private @Nullable String country;

    private @Nullable Integer depotNumber;

    @Relationship(
            backPopulates = "vehicles",
            foreignKeys = {"country", "depotNumber"})
    private @Nullable Depot depot;

    @Relationship(secondary = "drives", backPopulates = "vehicles", orderBy = "name")
    private List<Driver> drivers;

    @ForeignKey("vehicles.id")
    private @Nullable Integer towedBy;

    @Relationship(foreignKeys = "towedBy", join = "peers", viewOnly = true)
    private Set<Vehicle> peers;

    public Vehicle(int id, String name, int age, @Nullable Depot depot) {
        this.id = id;
        this.name = name;
        this.age = age;
        this.depot = depot;
    }

    static Condition peers(VehiclePath vehicle, VehiclePath other) {
        return other.age.eq(vehicle.age);
    }

    @Override
    public String getName() {
        return name;
    }

    public int getAge() {
        return age;
    }

    public @Nullable Depot getDepot() {
        return depot;
    }

    public void setDepot(@Nullable Depot depot) {
        this.depot = depot;
    }

    public List<Driver> getDrivers() {
        return drivers;
    }

    public Set<Vehicle> getPeers() {
        return peers;
    }

    /** Has a table of its own. */
    @Entity(table = "trucks")
    @PolymorphicIdentity("truck")
    public static class Truck extends Vehicle {

        private int axles;

        public Truck(int id, String name, int age, @Nullable Depot depot, int axles) {
            super(id, name, age, depot);
            this.axles = axles;
        }

        public int getAxles() {
            return axles;
        }
    }
}
