package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.benchmarks.jalchemy.variant.VersionedPath.VERSIONED;

/** A version counter. */
public final class VersionVariant extends Variant<Versioned> {

    /** On the database at {@code url}. */
    public VersionVariant(String url) {
        super(
                url,
                VERSIONED,
                VERSIONED.id,
                Versioned::new,
                StoredAuthors.with("variant_version", new StoredAuthors.Feature("version", "1", "1", "2")));
    }
}
