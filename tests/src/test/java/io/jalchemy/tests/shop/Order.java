package io.jalchemy.tests.shop;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two foreign keys to one table. */
@Entity(table = "orders")
public class Order implements java.io.Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private int amount;

    @ForeignKey("customers.id")
    private @Nullable Long customerId;

    @ForeignKey("customers.id")
    private @Nullable Long payerId;

    @Relationship(foreignKeys = "customerId", backPopulates = "orders", lazy = Lazy.JOINED)
    private @Nullable Customer customer;

    @Relationship(foreignKeys = "payerId", backPopulates = "paid", lazy = Lazy.RAISE)
    private @Nullable Customer payer;

    @Relationship(
            backPopulates = "order",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "number")
    private List<Line> lines;

    public Order(int amount) {
        this.amount = amount;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    public @Nullable Customer getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Customer customer) {
        this.customer = customer;
    }

    public @Nullable Customer getPayer() {
        return payer;
    }

    public void setPayer(@Nullable Customer payer) {
        this.payer = payer;
    }

    public List<Line> getLines() {
        return lines;
    }
}
