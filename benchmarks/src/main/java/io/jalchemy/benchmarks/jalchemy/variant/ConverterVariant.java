package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.benchmarks.jalchemy.variant.ConvertedPath.CONVERTED;

/** A column whose values are converted. */
public final class ConverterVariant extends Variant<Converted> {

    /** On the database at {@code url}. */
    public ConverterVariant(String url) {
        super(url, CONVERTED, CONVERTED.id, Converted::new, StoredAuthors.in("variant_converter"));
    }
}
