package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Is unique in its row by its position, which is no key. */
@Entity(table = "places")
@UniqueConstraint({"row", "position"})
public class Place {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(name = "line")
    private int row;

    private int position;

    private String guest;

    public Place(int row, int position, String guest) {
        this.row = row;
        this.position = position;
        this.guest = guest;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public int getRow() {
        return row;
    }

    public void setRow(int row) {
        this.row = row;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public String getGuest() {
        return guest;
    }

    public void setGuest(String guest) {
        this.guest = guest;
    }
}
