package io.jalchemy.sql.compile;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas that a dialect writes in place of those that tables and sequences have. */
public final class SchemaTranslation {

    /** Writes each schema as it is. */
    public static final SchemaTranslation NONE = new SchemaTranslation(Map.of());

    private final Map<@Nullable String, @Nullable String> schemas;

    /**
     * Makes a translation.
     *
     * @param schemas the schema to write by the one that is meant; null for none, on both sides. Others are written as they are.
     */
    public SchemaTranslation(Map<@Nullable String, @Nullable String> schemas) {
        this.schemas = Collections.unmodifiableMap(new HashMap<>(schemas));
    }

    /** Returns the schema to write for {@code meant}; null for none. */
    public @Nullable String of(@Nullable String meant) {
        return !schemas.isEmpty() && schemas.containsKey(meant) ? schemas.get(meant) : meant;
    }
}
