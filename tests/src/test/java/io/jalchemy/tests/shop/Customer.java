package io.jalchemy.tests.shop;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.sql.tree.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has relationships of many kinds. */
@Entity(table = "customers")
public class Customer implements java.io.Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @MappedColumn(deferred = true)
    private @Nullable String notes;

    @Relationship(lazy = Lazy.SELECTIN)
    private final List<Address> addresses = new ArrayList<>();

    @Relationship(foreignKeys = "Order.customerId", backPopulates = "customer", cascade = Cascade.NONE)
    private List<Order> orders;

    @Relationship(foreignKeys = "Order.payerId", backPopulates = "payer")
    private Set<Order> paid;

    @Relationship(foreignKeys = "Order.customerId", join = "big", viewOnly = true)
    private List<Order> bigOrders;

    @Relationship(secondary = "friends", foreignKeys = "customer_id", backPopulates = "friendOf")
    private List<Customer> friends;

    @Relationship(secondary = "friends", foreignKeys = "friend_id", backPopulates = "friends")
    private List<Customer> friendOf;

    public Customer(String name) {
        this.name = name;
    }

    static Condition big(CustomerPath customer, OrderPath order) {
        return customer.id.eq(order.customerId).and(order.amount.gt(100));
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

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public List<Address> getAddresses() {
        return addresses;
    }

    public List<Order> getOrders() {
        return orders;
    }

    public Set<Order> getPaid() {
        return paid;
    }

    public List<Order> getBigOrders() {
        return bigOrders;
    }

    public List<Customer> getFriends() {
        return friends;
    }

    public List<Customer> getFriendOf() {
        return friendOf;
    }
}
