package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.benchmarks.jalchemy.variant.DatedPath.DATED;

import java.util.List;

/** A column whose value the library makes. */
public final class DefaultVariant extends Variant<Dated> {

    /** On the database at {@code url}. */
    public DefaultVariant(String url) {
        super(url, DATED, DATED.id, Dated::new, new StoredAuthors(List.of("variant_default"), null, true));
    }
}
