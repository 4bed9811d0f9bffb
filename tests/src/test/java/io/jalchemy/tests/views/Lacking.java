package io.jalchemy.tests.views;

import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.sql.tree.Query;

/** A view whose query lacks one of its columns. */
@Entity(table = "lacking", view = true, query = "rows")
public class Lacking {

    @PrimaryKey
    private int id;

    private int size;

    static Query<?> rows() {
        return select(literal(1).as("id"), literal(2).as("sise"));
    }

    public int getId() {
        return id;
    }

    public int getSize() {
        return size;
    }
}
