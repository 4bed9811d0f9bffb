package io.jalchemy.tests.plain;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.util.UUID;

/** Has a key that only the database knows: a random default. */
@Entity(table = "uuid_keyed")
public class UuidKeyed {

    @PrimaryKey
    @MappedColumn(serverDefaultSql = "gen_random_uuid()")
    private UUID code;

    private String name;

    public UuidKeyed(String name) {
        this.name = name;
    }

    public UUID getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
