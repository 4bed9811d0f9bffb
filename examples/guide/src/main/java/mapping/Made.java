package mapping;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Fetched;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.ServerNow;
import io.jalchemy.mapping.UtcNow;
import io.jalchemy.mapping.VersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values that are made for the program, and classes that share fields. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Made {

    // region mixin
    @Mixin
    abstract class Dated {

        @MappedColumn(insertDefault = UtcNow.class)
        private Instant createdAt;

        @MappedColumn(insertDefault = UtcNow.class, onUpdate = UtcNow.class)
        private Instant updatedAt;

        public Instant getCreatedAt() {
            return createdAt;
        }

        public Instant getUpdatedAt() {
            return updatedAt;
        }
    }

    @Entity(table = "articles")
    class Article extends Dated {

        @PrimaryKey
        private @Nullable Long id;

        private String title;
        // endregion

        Article(String title) {
            this.title = title;
        }

        @Nullable
        Long getId() {
            return id;
        }

        void setTitle(String title) {
            this.title = title;
        }
        // region mixin continued
    }
    // endregion

    // region defaults
    @Entity(table = "invoices")
    class Invoice {

        @PrimaryKey
        private @Nullable Long id;

        private boolean paid = false; // by Java, when the object is made

        @MappedColumn(insertDefault = UtcNow.class)
        private Instant createdAt; // by the library, at the INSERT

        @MappedColumn(insertValue = "EUR", length = 3)
        private String currency; // by the library, too: a literal

        @MappedColumn(insertSql = "lower(hex(randomblob(4)))")
        private String token; // by an expression in the INSERT, of SQLite here

        @MappedColumn(serverDefaultValue = "30")
        private Integer daysToPay; // by the database: DEFAULT 30

        @MappedColumn(serverDefault = ServerNow.class)
        private Instant storedAt; // by the database: its current time

        @MappedColumn(onUpdate = UtcNow.class)
        private @Nullable Instant changedAt; // by the library, at each UPDATE

        @MappedColumn(serverDefault = Fetched.class, serverOnUpdate = Fetched.class)
        private @Nullable String number; // by a trigger; never sent
        // endregion

        Invoice() {}

        void setPaid(boolean paid) {
            this.paid = paid;
        }

        String getCurrency() {
            return currency;
        }

        String getToken() {
            return token;
        }

        Integer getDaysToPay() {
            return daysToPay;
        }

        Instant getCreatedAt() {
            return createdAt;
        }

        Instant getStoredAt() {
            return storedAt;
        }

        @Nullable
        String getNumber() {
            return number;
        }

        @Nullable
        Instant getChangedAt() {
            return changedAt;
        }
        // region defaults continued
    }
    // endregion

    // region version
    @Entity(table = "contracts")
    class Contract {

        @PrimaryKey
        private @Nullable Long id;

        private String text;

        @VersionId
        private int version;
        // endregion

        Contract(String text) {
            this.text = text;
        }

        @Nullable
        Long getId() {
            return id;
        }

        void setText(String text) {
            this.text = text;
        }

        int getVersion() {
            return version;
        }
        // region version continued
    }
    // endregion

    // region deferred
    @Entity(table = "scans")
    class Scan {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @MappedColumn(deferred = true)
        private byte[] image; // is loaded when it is read first
        // endregion

        Scan(String name, byte[] image) {
            this.name = name;
            this.image = image;
        }

        String getName() {
            return name;
        }

        byte[] getImage() {
            return image;
        }
        // region deferred continued
    }
    // endregion
}
