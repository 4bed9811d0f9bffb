package io.jalchemy.tests.options;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Has arrays that may be null, each written in another way. */
@Entity(table = "scans")
final class Scan {

    @PrimaryKey
    private @Nullable Long id;

    private byte[] image;

    private byte @Nullable [] preview;

    private @Nullable byte[] thumbnail;

    @MappedColumn(type = Json.class)
    private @Nullable int[] histogram;

    @MappedColumn(type = Json.class)
    private @Nullable Integer[] samples;

    Scan(byte[] image) {
        this.image = image;
    }
}
