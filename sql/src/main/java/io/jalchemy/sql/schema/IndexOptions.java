package io.jalchemy.sql.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an index has beside its parts. Two are equal if the indexes that they make are equal: {@code concurrently} and {@code onlyOn} say
 * how and where an index is made, and do not count.
 *
 * @param method the access method, such as {@code gin}; null for the database's default
 * @param include names of columns that are stored in the index and not searched by
 * @param nullsNotDistinct whether a unique index takes NULL once only
 * @param storage storage parameters by name, such as {@code fillfactor}
 * @param tablespace the tablespace; null for the default one
 * @param comment the comment that the database stores; null for none
 * @param concurrently whether it is made and dropped without locking the table against writes; see {@link Index#concurrently()}
 * @param onlyOn names of the databases that have the index; empty for all
 */
public record IndexOptions(
        @Nullable String method,
        List<String> include,
        boolean nullsNotDistinct,
        Map<String, String> storage,
        @Nullable String tablespace,
        @Nullable String comment,
        boolean concurrently,
        List<String> onlyOn) {

    /** The options of an index that was given none. */
    public static final IndexOptions DEFAULTS =
            new IndexOptions(null, List.of(), false, Map.of(), null, null, false, List.of());

    /** Copies the collections. */
    public IndexOptions {
        include = List.copyOf(include);
        storage = Collections.unmodifiableMap(new LinkedHashMap<>(storage));
        onlyOn = List.copyOf(onlyOn);
    }

    IndexOptions withMethod(String value) {
        return new IndexOptions(value, include, nullsNotDistinct, storage, tablespace, comment, concurrently, onlyOn);
    }

    IndexOptions withInclude(List<String> value) {
        return new IndexOptions(method, value, nullsNotDistinct, storage, tablespace, comment, concurrently, onlyOn);
    }

    IndexOptions withNullsNotDistinct() {
        return new IndexOptions(method, include, true, storage, tablespace, comment, concurrently, onlyOn);
    }

    IndexOptions withStorage(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(storage);
        more.put(name, value);
        return new IndexOptions(method, include, nullsNotDistinct, more, tablespace, comment, concurrently, onlyOn);
    }

    IndexOptions withTablespace(String value) {
        return new IndexOptions(method, include, nullsNotDistinct, storage, value, comment, concurrently, onlyOn);
    }

    IndexOptions withComment(String value) {
        return new IndexOptions(method, include, nullsNotDistinct, storage, tablespace, value, concurrently, onlyOn);
    }

    IndexOptions withConcurrently() {
        return new IndexOptions(method, include, nullsNotDistinct, storage, tablespace, comment, true, onlyOn);
    }

    IndexOptions withOnlyOn(List<String> value) {
        return new IndexOptions(method, include, nullsNotDistinct, storage, tablespace, comment, concurrently, value);
    }

    /** Returns whether the indexes that the options make are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexOptions that
                && Objects.equals(method, that.method)
                && include.equals(that.include)
                && nullsNotDistinct == that.nullsNotDistinct
                && storage.equals(that.storage)
                && Objects.equals(tablespace, that.tablespace)
                && Objects.equals(comment, that.comment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, include, nullsNotDistinct, storage, tablespace, comment);
    }
}
