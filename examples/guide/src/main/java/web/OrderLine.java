package web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** A position of an order. */
// region line
@Entity(table = "order_lines")
public class OrderLine {

    @PrimaryKey
    private @Nullable Long id;

    private String product;

    private int quantity;

    @MappedColumn(index = true)
    @ForeignKey("orders.id")
    private Long orderId;

    @JsonIgnoreProperties("lines")
    @Relationship(backPopulates = "lines")
    private Order order;
    // endregion

    OrderLine() {}

    public OrderLine(String product, int quantity) {
        this.product = product;
        this.quantity = quantity;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getProduct() {
        return product;
    }

    public int getQuantity() {
        return quantity;
    }

    public Order getOrder() {
        return order;
    }
}
