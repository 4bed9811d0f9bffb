package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.benchmarks.jalchemy.variant.PlainPath.PLAIN;

import io.jalchemy.orm.SessionFactory;

/** Listeners that look at each object before it is written. */
public final class ListenerVariant extends Variant<Plain> {

    /** On the database at {@code url}. */
    public ListenerVariant(String url) {
        super(url, PLAIN, PLAIN.id, Plain::new, StoredAuthors.in("variant_plain"));
    }

    @Override
    void listen(SessionFactory factory) {
        factory.events().beforeInsert(PLAIN, ListenerVariant::trim).beforeUpdate(PLAIN, ListenerVariant::trim);
    }

    private static void trim(Plain author) {
        author.setName(author.getName().strip());
    }
}
