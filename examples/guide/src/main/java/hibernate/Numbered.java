package hibernate;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Has a key from a sequence that the database has. */
@Entity(table = "tickets")
public class Numbered {

    // region sequence
    @PrimaryKey
    @MappedColumn(serverDefaultSql = "nextval('ticket_numbers')")
    private @Nullable Long id;
    // endregion

    public @Nullable Long getId() {
        return id;
    }
}
