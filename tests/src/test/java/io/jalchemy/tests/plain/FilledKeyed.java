package io.jalchemy.tests.plain;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Fetched;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;

/** Has a key that only the database knows: what a trigger fills in. */
@Entity(table = "filled_keyed")
public class FilledKeyed {

    @PrimaryKey
    @MappedColumn(serverDefault = Fetched.class, autoincrement = Nullness.FALSE)
    private Long code;

    private String name;

    public FilledKeyed(String name) {
        this.name = name;
    }

    public Long getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
