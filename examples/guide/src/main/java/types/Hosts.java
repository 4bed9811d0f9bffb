package types;

import static io.jalchemy.sql.Sql.select;
import static types.HostPath.HOST;

import io.jalchemy.dialect.postgresql.Cidr;
import io.jalchemy.dialect.postgresql.HstoreOperators;
import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.NetworkOperators;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeDefinition;
import io.jalchemy.sql.type.Types;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Networks, maps, intervals, composite values and arrays. */
interface Hosts {

    // region definitions
    class AddressType implements TypeDefinition<Inet> {
        @Override
        public SqlType<Inet> sqlType() {
            return PostgresqlTypes.INET;
        }
    }

    class LabelsType implements TypeDefinition<Map<String, @Nullable String>> {
        @Override
        public SqlType<Map<String, @Nullable String>> sqlType() {
            return PostgresqlTypes.HSTORE;
        }
    }

    class PeriodType implements TypeDefinition<Period> {
        @Override
        public SqlType<Period> sqlType() {
            return PostgresqlTypes.PERIOD;
        }
    }

    record Place(String room, int rack) {}

    class PlaceType implements TypeDefinition<Place> {
        @Override
        public SqlType<Place> sqlType() {
            return PostgresqlTypes.composite("place", Place.class);
        }
    }

    class GridType implements TypeDefinition<List<List<Integer>>> {
        @Override
        public SqlType<List<List<Integer>>> sqlType() {
            return Types.arrayOf(Types.arrayOf(Types.INTEGER));
        }
    }
    // endregion

    // region host
    @Entity(table = "hosts")
    class Host {

        @PrimaryKey
        @MappedColumn(type = AddressType.class)
        private Inet address; // inet

        @MappedColumn(type = LabelsType.class)
        private Map<String, @Nullable String> labels; // hstore

        @MappedColumn(type = PeriodType.class)
        private Period guarantee; // interval

        @MappedColumn(type = PlaceType.class)
        private Place place;

        @MappedColumn(type = GridType.class)
        private List<List<Integer>> load; // INTEGER[][]
        // endregion

        Host(
                Inet address,
                Map<String, @Nullable String> labels,
                Period guarantee,
                Place place,
                List<List<Integer>> load) {
            this.address = address;
            this.labels = labels;
            this.guarantee = guarantee;
            this.place = place;
            this.load = load;
        }

        Inet getAddress() {
            return address;
        }

        Map<String, @Nullable String> getLabels() {
            return labels;
        }

        Period getGuarantee() {
            return guarantee;
        }

        Place getPlace() {
            return place;
        }

        List<List<Integer>> getLoad() {
            return load;
        }

        void setLoad(List<List<Integer>> load) {
            this.load = load;
        }
        // region host continued
    }
    // endregion

    // region registry
    static Registry registry() {
        MetaData more = MetaData.of()
                .with(
                        Ddl.beforeCreate("CREATE EXTENSION IF NOT EXISTS hstore"),
                        CompositeType.of("place").with("room", Types.TEXT).with("rack", Types.INTEGER));
        return Registry.of(more, HOST);
    }
    // endregion

    // region queries
    static List<Inet> labelled(Session session, Cidr network, String label) {
        return session.scalars(select(HOST.address)
                        .where(
                                NetworkOperators.containedBy(HOST.address, network),
                                HstoreOperators.hasKey(HOST.labels, label))
                        .orderBy(HOST.address))
                .all();
    }

    static List<Inet> at(Session session, Place place) {
        return session.scalars(select(HOST.address).where(HOST.place.eq(place))).all();
    }
    // endregion
}
