package io.jalchemy.tests.depots;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** A driver has one, or none. */
@Entity(table = "licences")
public class Licence implements Named {

    @PrimaryKey
    private long id;

    private String name;

    @ForeignKey("drivers.id")
    @MappedColumn(unique = true)
    private @Nullable Long driverId;

    @Relationship(backPopulates = "licence")
    private @Nullable Driver driver;

    public Licence(long id, String name, @Nullable Driver driver) {
        this.id = id;
        this.name = name;
        this.driver = driver;
    }

    @Override
    public String getName() {
        return name;
    }

    public @Nullable Driver getDriver() {
        return driver;
    }
}
