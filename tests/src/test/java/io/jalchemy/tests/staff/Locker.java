package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.VersionId;
import org.jspecify.annotations.Nullable;

/** Has a unique value that may be missing, and a version. */
@Entity(table = "lockers")
public class Locker {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(unique = true)
    private @Nullable String holder;

    @VersionId
    private int version;

    public Locker(String holder) {
        this.holder = holder;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public int getVersion() {
        return version;
    }
}
