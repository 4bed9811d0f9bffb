package types;

import static io.jalchemy.sql.Sql.select;
import static types.SubscriberPath.SUBSCRIBER;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.TypeDefinition;
import io.jalchemy.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type with SQL around its values. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Subscribers {

    // region definition
    class MailAddress implements TypeDefinition<String> {
        @Override
        public TextType sqlType() {
            return Types.VARCHAR.withBindExpression("lower(trim(:value))");
        }
    }

    class Fingerprint implements TypeDefinition<String> {
        @Override
        public SqlType<String> sqlType() {
            return Types.TEXT
                    .withNativeName("bytea")
                    .withBindExpression("decode(:value, 'hex')")
                    .withColumnExpression("encode(:column, 'hex')")
                    .withVariant("sqlite", Types.TEXT);
        }
    }

    @Entity(table = "subscribers")
    class Subscriber {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(type = MailAddress.class)
        private String mail;

        @MappedColumn(type = Fingerprint.class)
        private String fingerprint; // bytea on PostgreSQL
        // endregion

        Subscriber(String mail, String fingerprint) {
            this.mail = mail;
            this.fingerprint = fingerprint;
        }

        String getFingerprint() {
            return fingerprint;
        }

        String getMail() {
            return mail;
        }
        // region definition continued
    }
    // endregion

    // region query
    static List<Subscriber> withMail(Session session, String mail) {
        return session.scalars(select(SUBSCRIBER).where(SUBSCRIBER.mail.eq(mail)))
                .all();
    }
    // endregion
}
