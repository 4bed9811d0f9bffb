package io.jalchemy.tests.views;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Identity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Sequence;
import org.jspecify.annotations.Nullable;

/** Has a key from a sequence, and a number that the database generates. */
@Entity(table = "tickets")
public class Ticket {

    @PrimaryKey
    @Sequence(value = "ticket_numbers", start = 500, increment = 5)
    private @Nullable Long number;

    @Identity(start = 7)
    private @Nullable Integer place;

    private String owner;

    public Ticket(String owner) {
        this.owner = owner;
    }

    public @Nullable Long getNumber() {
        return number;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public String getOwner() {
        return owner;
    }
}
