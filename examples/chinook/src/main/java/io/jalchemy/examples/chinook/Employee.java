package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports to somebody, and supports customers. */
@SuppressWarnings("UnusedVariable") // some columns need no accessor
@Entity(table = "Employee")
public class Employee {

    @PrimaryKey
    @MappedColumn(name = "EmployeeId")
    private @Nullable Integer id;

    @MappedColumn(name = "LastName", length = 20)
    private String lastName;

    @MappedColumn(name = "FirstName", length = 20)
    private String firstName;

    @MappedColumn(name = "Title", length = 30)
    private @Nullable String title;

    @MappedColumn(name = "ReportsTo")
    @ForeignKey("Employee.EmployeeId")
    private @Nullable Integer reportsTo;

    @MappedColumn(name = "BirthDate")
    private @Nullable LocalDateTime birthDate;

    @MappedColumn(name = "HireDate")
    private @Nullable LocalDateTime hireDate;

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
    private @Nullable String email;

    @Relationship(backPopulates = "reports", remoteSide = "id")
    private @Nullable Employee manager;

    @Relationship(backPopulates = "manager", orderBy = "id")
    private List<Employee> reports;

    @Relationship(backPopulates = "supportRep")
    private List<Customer> customers;

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return firstName + " " + lastName;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public @Nullable Employee getManager() {
        return manager;
    }

    public List<Employee> getReports() {
        return reports;
    }

    public List<Customer> getCustomers() {
        return customers;
    }
}
