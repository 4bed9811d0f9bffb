package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Buys. */
@SuppressWarnings("UnusedVariable") // some columns need no accessor
@Entity(table = "Customer")
public class Customer {

    @PrimaryKey
    @MappedColumn(name = "CustomerId")
    private @Nullable Integer id;

    @MappedColumn(name = "FirstName", length = 40)
    private String firstName;

    @MappedColumn(name = "LastName", length = 20)
    private String lastName;

    @MappedColumn(name = "Company", length = 80)
    private @Nullable String company;

    @MappedColumn(name = "Address", length = 70)
    private @Nullable String address;

    @MappedColumn(name = "City", length = 40)
    private @Nullable String city;

    @MappedColumn(name = "State", length = 40)
    private @Nullable String state;

    @MappedColumn(name = "Country", length = 40)
    private @Nullable String country;

    @MappedColumn(name = "PostalCode", length = 10)
    private @Nullable String postalCode;

    @MappedColumn(name = "Phone", length = 24)
    private @Nullable String phone;

    @MappedColumn(name = "Fax", length = 24)
    private @Nullable String fax;

    @MappedColumn(name = "Email", length = 60)
    private String email;

    @MappedColumn(name = "SupportRepId")
    @ForeignKey("Employee.EmployeeId")
    private @Nullable Integer supportRepId;

    @Relationship(backPopulates = "customers")
    private @Nullable Employee supportRep;

    @Relationship(backPopulates = "customer")
    private List<Invoice> invoices;

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return firstName + " " + lastName;
    }

    public @Nullable Employee getSupportRep() {
        return supportRep;
    }

    public List<Invoice> getInvoices() {
        return invoices;
    }
}
