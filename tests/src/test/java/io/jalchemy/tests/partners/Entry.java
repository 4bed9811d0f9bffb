package io.jalchemy.tests.partners;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Has columns of the kinds that conditions are evaluated for, and of others. */
@Entity(table = "entries")
public class Entry {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    private @Nullable Integer number;

    private boolean open;

    private @Nullable LocalDate day;

    @MappedColumn(precision = 10, scale = 2)
    private @Nullable BigDecimal amount;

    private double factor;

    @ForeignKey("entries.id")
    private @Nullable Long nextId;

    @Relationship(remoteSide = "id")
    private @Nullable Entry next;

    public Entry(
            String name,
            @Nullable Integer number,
            boolean open,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            double factor) {
        this.name = name;
        this.number = number;
        this.open = open;
        this.day = day;
        this.amount = amount;
        this.factor = factor;
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

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable Entry getNext() {
        return next;
    }
}
