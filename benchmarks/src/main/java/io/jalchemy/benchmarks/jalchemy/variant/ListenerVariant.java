package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.benchmarks.jalchemy.variant.PlainPath.PLAIN;

import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Listeners that look at two attributes of each object when they are set, in constructors too. */
public final class ListenerVariant extends Variant<Plain> {

    /** On the database at {@code url}. */
    public ListenerVariant(String url) {
        super(url, PLAIN, PLAIN.id, Plain::new, StoredAuthors.in("variant_plain"));
    }

    @Override
    void listen(SessionFactory factory) {
        AttributeEvents.of(PLAIN)
                .replaceOnSet(PLAIN.name, (author, name, previous) -> name == null ? null : name.strip())
                .onSet(PLAIN.rating, (author, rating, previous) -> check(rating));
    }

    private static void check(@Nullable Double rating) {
        if (rating == null || rating.isNaN()) {
            throw new IllegalArgumentException("No rating: " + rating);
        }
    }
}
