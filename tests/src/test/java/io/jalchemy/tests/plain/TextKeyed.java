package io.jalchemy.tests.plain;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;

/** Has a key that only the database knows: a text. */
@Entity(table = "text_keyed")
public class TextKeyed {

    @PrimaryKey
    @MappedColumn(serverDefaultSql = "lower('A')")
    private String code;

    private String name;

    public TextKeyed(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
