package types;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.StoredTimes;
import io.jalchemy.sql.type.TypeDefinition;
import io.jalchemy.sql.type.Types;
import java.time.Instant;
import java.time.LocalDate;

/** Times that are stored as texts or numbers. */
interface Visits {

    // region definitions
    class CompactDay implements TypeDefinition<LocalDate> {
        @Override
        public SqlType<LocalDate> sqlType() {
            return StoredTimes.text(Types.DATE, "uuuuMMdd"); // 20260501
        }
    }

    class Seconds implements TypeDefinition<Instant> {
        @Override
        public SqlType<Instant> sqlType() {
            return Types.TIMESTAMP_TZ.withVariant("sqlite", StoredTimes.epochSeconds(Types.TIMESTAMP_TZ));
        }
    }
    // endregion
}
