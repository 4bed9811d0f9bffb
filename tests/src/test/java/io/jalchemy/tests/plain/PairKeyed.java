package io.jalchemy.tests.plain;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;

/** Has a key of two columns, one of which only the database knows. */
@Entity(table = "pair_keyed")
public class PairKeyed {

    @PrimaryKey
    private String hall;

    @PrimaryKey
    @MappedColumn(serverDefaultSql = "4")
    private Integer seat;

    public PairKeyed(String hall) {
        this.hall = hall;
    }

    public String getHall() {
        return hall;
    }

    public Integer getSeat() {
        return seat;
    }
}
