package io.jalchemy.tests.ledger;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.VersionId;
import org.jspecify.annotations.Nullable;

/** Objects with versions of the types that {@link Account} and {@link Posting} do not have. */
public final class Counts {

    private Counts() {}

    /** Has a version that is a {@code long}. */
    @Entity(table = "long_counts")
    public static class LongCount implements Versioned {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @VersionId
        private long version;

        public LongCount(String name) {
            this.name = name;
        }

        @Override
        public @Nullable Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void setName(String name) {
            this.name = name;
        }

        @Override
        public long versionNumber() {
            return version;
        }
    }

    /** Has a version that is a {@code Long}. */
    @Entity(table = "long_object_counts")
    public static class LongObjectCount implements Versioned {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @VersionId
        private @Nullable Long version;

        public LongObjectCount(String name) {
            this.name = name;
        }

        @Override
        public @Nullable Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void setName(String name) {
            this.name = name;
        }

        @Override
        public long versionNumber() {
            return version == null ? 0 : version;
        }
    }

    /** Has a version that is a {@code short}. */
    @Entity(table = "short_counts")
    public static class ShortCount implements Versioned {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @VersionId
        private short version;

        public ShortCount(String name) {
            this.name = name;
        }

        @Override
        public @Nullable Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void setName(String name) {
            this.name = name;
        }

        @Override
        public long versionNumber() {
            return version;
        }
    }

    /** Has a version that is a {@code Short}. */
    @Entity(table = "short_object_counts")
    public static class ShortObjectCount implements Versioned {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @VersionId
        private @Nullable Short version;

        public ShortObjectCount(String name) {
            this.name = name;
        }

        @Override
        public @Nullable Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void setName(String name) {
            this.name = name;
        }

        @Override
        public long versionNumber() {
            return version == null ? 0 : version;
        }
    }
}
