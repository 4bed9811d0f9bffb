package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Has a key that the database makes, and a column that it fills unless the program does. */
@Entity(table = "tickets")
public class Ticket {

    @PrimaryKey
    private @Nullable Long id;

    private String payload;

    @MappedColumn(serverDefaultValue = "7")
    private int number;

    public Ticket(String payload) {
        this.payload = payload;
    }

    public Ticket(String payload, int number) {
        this.payload = payload;
        this.number = number;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPayload() {
        return payload;
    }

    public void setPayload(String payload) {
        this.payload = payload;
    }

    public int getNumber() {
        return number;
    }
}
