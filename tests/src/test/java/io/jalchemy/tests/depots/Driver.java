package io.jalchemy.tests.depots;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drives; trainees are in the same table. */
@Entity(table = "drivers")
@PolymorphicOn("kind")
@PolymorphicIdentity("driver")
public class Driver implements Named {

    @PrimaryKey
    private long id;

    private String name;

    @ForeignKey("drivers.id")
    private @Nullable Long mentorId;

    @Relationship(backPopulates = "pupils", remoteSide = "id")
    private @Nullable Driver mentor;

    @Relationship(backPopulates = "mentor")
    private Set<Driver> pupils;

    @Relationship(secondary = "drives", backPopulates = "drivers")
    private Set<Vehicle> vehicles;

    @Relationship(backPopulates = "driver")
    private @Nullable Licence licence;

    public Driver(long id, String name, @Nullable Driver mentor) {
        this.id = id;
        this.name = name;
        this.mentor = mentor;
    }

    @Override
    public String getName() {
        return name;
    }

    public @Nullable Driver getMentor() {
        return mentor;
    }

    public Set<Driver> getPupils() {
        return pupils;
    }

    public Set<Vehicle> getVehicles() {
        return vehicles;
    }

    public @Nullable Licence getLicence() {
        return licence;
    }

    /** Is in the drivers' table. */
    @Entity
    @PolymorphicIdentity("trainee")
    public static class Trainee extends Driver {

        public Trainee(long id, String name, @Nullable Driver mentor) {
            super(id, name, mentor);
        }
    }
}
