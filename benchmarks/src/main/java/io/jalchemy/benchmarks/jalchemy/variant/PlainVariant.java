package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.benchmarks.jalchemy.variant.PlainPath.PLAIN;

/** No feature: what the others are compared with. */
public final class PlainVariant extends Variant<Plain> {

    /** On the database at {@code url}. */
    public PlainVariant(String url) {
        super(url, PLAIN, PLAIN.id, Plain::new, StoredAuthors.in("variant_plain"));
    }
}
