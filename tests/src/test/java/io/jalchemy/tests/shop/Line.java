package io.jalchemy.tests.shop;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;

/** Has a key of two parts, one of which is the order's. */
@Entity(table = "lines")
public class Line implements java.io.Serializable {

    @PrimaryKey
    @ForeignKey("orders.id")
    private Long orderId;

    @PrimaryKey
    private Integer number;

    private String article;

    @Relationship(backPopulates = "lines")
    private Order order;

    @Relationship(
            backPopulates = "line",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Remark> remarks;

    public Line(int number, String article) {
        this.number = number;
        this.article = article;
    }

    public Long getOrderId() {
        return orderId;
    }

    public Integer getNumber() {
        return number;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public Order getOrder() {
        return order;
    }

    public void setOrder(Order order) {
        this.order = order;
    }

    public List<Remark> getRemarks() {
        return remarks;
    }
}
