package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer bought at once. */
@SuppressWarnings("UnusedVariable") // some columns need no accessor
@Entity(table = "Invoice")
public class Invoice {

    @PrimaryKey
    @MappedColumn(name = "InvoiceId")
    private @Nullable Integer id;

    @MappedColumn(name = "CustomerId")
    @ForeignKey("Customer.CustomerId")
    private Integer customerId;

    @MappedColumn(name = "InvoiceDate")
    private LocalDateTime invoiceDate;

    @MappedColumn(name = "BillingAddress", length = 70)
    private @Nullable String billingAddress;

    @MappedColumn(name = "BillingCity", length = 40)
    private @Nullable String billingCity;

    @MappedColumn(name = "BillingState", length = 40)
    private @Nullable String billingState;

    @MappedColumn(name = "BillingCountry", length = 40)
    private @Nullable String billingCountry;

    @MappedColumn(name = "BillingPostalCode", length = 10)
    private @Nullable String billingPostalCode;

    @MappedColumn(name = "Total", precision = 10, scale = 2)
    private BigDecimal total;

    @Relationship(backPopulates = "invoices")
    private Customer customer;

    @Relationship(backPopulates = "invoice")
    private List<InvoiceLine> lines;

    public @Nullable Integer getId() {
        return id;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public Customer getCustomer() {
        return customer;
    }

    public List<InvoiceLine> getLines() {
        return lines;
    }
}
