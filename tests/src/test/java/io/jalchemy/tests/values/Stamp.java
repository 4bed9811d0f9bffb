package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Fetched;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;

/** Has a column that a trigger fills. */
@Entity(table = "stamps")
public class Stamp {

    @PrimaryKey
    private Long id;

    private String name;

    @MappedColumn(serverDefault = Fetched.class, nullable = Nullness.TRUE)
    private String code;

    public Stamp(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getCode() {
        return code;
    }
}
