package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A track that was bought. */
@SuppressWarnings("UnusedVariable") // some columns need no accessor
@Entity(table = "InvoiceLine")
public class InvoiceLine {

    @PrimaryKey
    @MappedColumn(name = "InvoiceLineId")
    private @Nullable Integer id;

    @MappedColumn(name = "InvoiceId")
    @ForeignKey("Invoice.InvoiceId")
    private Integer invoiceId;

    @MappedColumn(name = "TrackId")
    @ForeignKey("Track.TrackId")
    private Integer trackId;

    @MappedColumn(name = "UnitPrice", precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @MappedColumn(name = "Quantity")
    private int quantity;

    @Relationship(backPopulates = "lines")
    private Invoice invoice;

    @Relationship(backPopulates = "invoiceLines")
    private Track track;

    public @Nullable Integer getId() {
        return id;
    }

    public Invoice getInvoice() {
        return invoice;
    }

    public Track getTrack() {
        return track;
    }
}
