package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a key that the database makes, in no order. */
@Entity(table = "tokens")
public class Token {

    @PrimaryKey
    @MappedColumn(serverDefaultSql = "gen_random_uuid()")
    private @Nullable UUID id;

    private String payload;

    @MappedColumn(serverDefaultValue = "7")
    private int number;

    public Token(String payload) {
        this.payload = payload;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public String getPayload() {
        return payload;
    }

    public int getNumber() {
        return number;
    }
}
