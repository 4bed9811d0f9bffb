package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Has a unique value whose check waits for the end of the transaction. */
@Entity(table = "seats")
@UniqueConstraint(value = "place", deferrable = true, initially = "DEFERRED")
public class Seat {

    @PrimaryKey
    private @Nullable Long id;

    private int place;

    public Seat(int place) {
        this.place = place;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }
}
