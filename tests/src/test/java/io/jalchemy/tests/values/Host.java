package io.jalchemy.tests.values;

import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OperatorFamily;
import io.jalchemy.mapping.Operators;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeDefinition;
import io.jalchemy.sql.type.Types;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has types of PostgreSQL alone, one of them as its key, which are texts on SQLite. */
@Entity(table = "hosts")
public class Host {

    /** An address. */
    public static final class Address implements TypeDefinition<Inet> {
        @Override
        public SqlType<Inet> sqlType() {
            return PostgresqlTypes.INET.withVariant("sqlite", PostgresqlTypes.INET.asGeneric());
        }
    }

    /** Days. */
    public static final class Days implements TypeDefinition<Range<LocalDate>> {
        @Override
        public SqlType<Range<LocalDate>> sqlType() {
            return PostgresqlTypes.DATERANGE.withVariant("sqlite", PostgresqlTypes.DATERANGE.asGeneric());
        }
    }

    /** A map of texts. */
    public static final class Traits implements TypeDefinition<Map<String, @Nullable String>> {
        @Override
        public SqlType<Map<String, @Nullable String>> sqlType() {
            return PostgresqlTypes.HSTORE.withVariant("sqlite", PostgresqlTypes.HSTORE.asGeneric());
        }
    }

    /** A text whose case does not count. */
    @Operators(OperatorFamily.TEXT)
    public static final class CaseInsensitive implements TypeDefinition<String> {
        @Override
        public SqlType<String> sqlType() {
            return PostgresqlTypes.CITEXT.withVariant("sqlite", Types.TEXT);
        }
    }

    @PrimaryKey
    @MappedColumn(type = Address.class)
    private Inet address;

    @MappedColumn(type = Days.class)
    private Range<LocalDate> booked;

    @MappedColumn(type = Traits.class)
    private Map<String, @Nullable String> traits;

    @MappedColumn(type = CaseInsensitive.class)
    private String label = "Label";

    public Host(Inet address, Range<LocalDate> booked, Map<String, @Nullable String> traits) {
        this.address = address;
        this.booked = booked;
        this.traits = traits;
    }

    public Inet getAddress() {
        return address;
    }

    public Range<LocalDate> getBooked() {
        return booked;
    }

    public void setBooked(Range<LocalDate> booked) {
        this.booked = booked;
    }

    public Map<String, @Nullable String> getTraits() {
        return traits;
    }

    public String getLabel() {
        return label;
    }
}
