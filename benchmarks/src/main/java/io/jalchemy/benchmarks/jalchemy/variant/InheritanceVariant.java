package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.benchmarks.jalchemy.variant.NovelistPath.NOVELIST;

import java.util.List;

/** Objects in two tables. */
public final class InheritanceVariant extends Variant<Novelist> {

    /** On the database at {@code url}. */
    public InheritanceVariant(String url) {
        super(
                url,
                NOVELIST,
                NOVELIST.id,
                Novelist::new,
                new StoredAuthors(
                        List.of("variant_person", "variant_novelist"),
                        new StoredAuthors.Feature("kind", "'novelist'", "novelist", "novelist"),
                        false));
    }
}
