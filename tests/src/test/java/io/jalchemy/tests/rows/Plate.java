package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Has a natural key and a unique value that cannot be missing. */
@Entity(table = "plates")
public class Plate {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String number;

    @MappedColumn(unique = true, length = 20)
    private String holder;

    @MappedColumn(unique = true, length = 20)
    private @Nullable String spare;

    public Plate(String number, String holder) {
        this.number = number;
        this.holder = holder;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public @Nullable String getSpare() {
        return spare;
    }

    public void setSpare(@Nullable String spare) {
        this.spare = spare;
    }
}
