package types;

import static io.jalchemy.sql.Sql.select;
import static types.StayPath.STAY;

import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.dialect.postgresql.RangeOperators;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ExclusionConstraint;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeDefinition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges. */
interface Stays {

    // region days
    class Days implements TypeDefinition<Range<LocalDate>> {
        @Override
        public SqlType<Range<LocalDate>> sqlType() {
            return PostgresqlTypes.DATERANGE;
        }
    }

    @Entity(table = "stays")
    @ExclusionConstraint({"room with =", "days with &&"}) // no two stays in a room on one day
    class Stay {

        @PrimaryKey
        private @Nullable Long id;

        private int room;

        @MappedColumn(type = Days.class)
        private Range<LocalDate> days; // DATERANGE
        // endregion

        Stay(int room, Range<LocalDate> days) {
            this.room = room;
            this.days = days;
        }

        int getRoom() {
            return room;
        }

        Range<LocalDate> getDays() {
            return days;
        }

        void setDays(Range<LocalDate> days) {
            this.days = days;
        }
        // region days continued
    }
    // endregion

    // region queries
    static List<Integer> takenRooms(Session session, Range<LocalDate> wanted) {
        return session.scalars(select(STAY.room).where(RangeOperators.overlaps(STAY.days, wanted)))
                .all();
    }

    static List<Stay> on(Session session, LocalDate day) {
        return session.scalars(select(STAY)
                        .where(RangeOperators.contains(STAY.days, day))
                        .orderBy(RangeOperators.lower(STAY.days)))
                .all();
    }
    // endregion
}
