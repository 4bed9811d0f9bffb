package io.jalchemy.tests.boxes;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.ValueContext;
import io.jalchemy.mapping.ValueSource;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Has tracks by values that the library or the database makes when they are inserted. */
@Entity(table = "albums")
public class Album implements Serializable {
    @PrimaryKey
    private @Nullable Long id;

    @Relationship(mapKey = "code", backPopulates = "withCode", foreignKeys = "Track.byCodeId")
    private Map<String, Track> byCode;

    @Relationship(mapKey = "number", backPopulates = "withNumber", foreignKeys = "Track.byNumberId")
    private Map<Integer, Track> byNumber;

    @Relationship(mapKey = "label", backPopulates = "withLabel", foreignKeys = "Track.byLabelId")
    private Map<String, Track> byLabel;

    public Map<String, Track> getByCode() {
        return byCode;
    }

    public Map<Integer, Track> getByNumber() {
        return byNumber;
    }

    public Map<String, Track> getByLabel() {
        return byLabel;
    }

    /** Makes a code for each. */
    public static final class Codes implements ValueSource<String> {
        private static final AtomicInteger LAST = new AtomicInteger();

        @Override
        public String value(ValueContext context) {
            return "code" + LAST.incrementAndGet();
        }
    }

    /** Is on albums. */
    @Entity(table = "tracks")
    public static class Track implements Serializable {
        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(insertDefault = Codes.class)
        private String code;

        @MappedColumn(serverDefaultSql = "7")
        private int number;

        @MappedColumn(serverDefaultSql = "'label'")
        private String label;

        @ForeignKey("albums.id")
        private @Nullable Long byCodeId;

        @ForeignKey("albums.id")
        private @Nullable Long byNumberId;

        @ForeignKey("albums.id")
        private @Nullable Long byLabelId;

        @Relationship(backPopulates = "byCode", foreignKeys = "byCodeId")
        private @Nullable Album withCode;

        @Relationship(backPopulates = "byNumber", foreignKeys = "byNumberId")
        private @Nullable Album withNumber;

        @Relationship(backPopulates = "byLabel", foreignKeys = "byLabelId")
        private @Nullable Album withLabel;

        public void setWithCode(@Nullable Album album) {
            this.withCode = album;
        }

        public void setWithNumber(@Nullable Album album) {
            this.withNumber = album;
        }

        public void setWithLabel(@Nullable Album album) {
            this.withLabel = album;
        }

        public String getCode() {
            return code;
        }

        public int getNumber() {
            return number;
        }

        public String getLabel() {
            return label;
        }
    }
}
