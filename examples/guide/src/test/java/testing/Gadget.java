package testing;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entity among the tests. */
// region gadget
@Entity
class Gadget {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(insertDefault = UtcNow.class)
    private Instant madeAt;

    Instant getMadeAt() {
        return madeAt;
    }
}
// endregion
