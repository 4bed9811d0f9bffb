package io.jalchemy.tests.plain;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;

/** Has a key that only the database knows: an expression of the INSERT. */
@Entity(table = "expression_keyed")
public class ExpressionKeyed {

    @PrimaryKey
    @MappedColumn(insertSql = "lower('A')")
    private String code;

    private String name;

    public ExpressionKeyed(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
