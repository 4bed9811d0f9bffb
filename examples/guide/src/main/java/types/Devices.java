package types;

import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OperatorFamily;
import io.jalchemy.mapping.Operators;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UserType;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeDefinition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Types with a variant, and types of the program. */
interface Devices {

    // region variant
    class AddressAnywhere implements TypeDefinition<Inet> {
        @Override
        public SqlType<Inet> sqlType() {
            return PostgresqlTypes.INET.withVariant("sqlite", PostgresqlTypes.INET.asGeneric());
        }
    }
    // endregion

    // region user-type
    @Operators(OperatorFamily.TEXT)
    class MailType implements UserType<String, String> {
        @Override
        public String toDatabase(String mail) {
            return mail.toLowerCase(Locale.ROOT);
        }

        @Override
        public String toJava(String mail) {
            return mail;
        }

        @Override
        public Class<String> databaseType() {
            return String.class;
        }
    }
    // endregion

    // region device
    @Entity(table = "devices")
    class Device {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(type = AddressAnywhere.class)
        private Inet address; // inet on PostgreSQL, TEXT on SQLite

        @MappedColumn(type = MailType.class)
        private String owner; // DEVICE.owner.startsWith("ann")
        // endregion

        Device(Inet address, String owner) {
            this.address = address;
            this.owner = owner;
        }

        Inet getAddress() {
            return address;
        }

        String getOwner() {
            return owner;
        }
        // region device continued
    }
    // endregion
}
