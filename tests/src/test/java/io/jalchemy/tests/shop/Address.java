package io.jalchemy.tests.shop;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** The many side of a relationship that has one side only. */
@Entity(table = "addresses")
public class Address {

    @PrimaryKey
    private @Nullable Long id;

    private String street;

    @ForeignKey("customers.id")
    private @Nullable Long customerId;

    public Address(String street) {
        this.street = street;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getStreet() {
        return street;
    }

    public @Nullable Long getCustomerId() {
        return customerId;
    }
}
