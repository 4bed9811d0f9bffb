package io.jalchemy.tests.merging;

import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** A mixin that is not serialisable: Java leaves out its fields. */
@Mixin
public abstract class Stamped extends PlainBase {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 40)
    private @Nullable String stamp = "initial";

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getStamp() {
        return stamp;
    }

    public void setStamp(@Nullable String stamp) {
        this.stamp = stamp;
    }
}
