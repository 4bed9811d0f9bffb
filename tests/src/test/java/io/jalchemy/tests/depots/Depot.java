package io.jalchemy.tests.depots;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;

/** Where vehicles stand; its key has two parts. */
@Entity(table = "depots")
public class Depot implements Named {

    @PrimaryKey
    private String country;

    @PrimaryKey
    private int number;

    private String name;

    @Relationship(
            backPopulates = "depot",
            foreignKeys = {"country", "depotNumber"},
            orderBy = "name desc")
    private List<Vehicle> vehicles;

    public Depot(String country, int number, String name) {
        this.country = country;
        this.number = number;
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    public List<Vehicle> getVehicles() {
        return vehicles;
    }
}
