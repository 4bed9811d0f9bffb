package io.jalchemy.examples.blog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param url of the database; null for a PostgreSQL server that the example starts
 */
record Arguments(@Nullable String url) {

    private static final String USAGE = "Usage: [--database sqlite|postgresql] [--url URL]";

    /** Reads {@code words}; empty if they make no sense, with a line on standard error that says why. */
    static Optional<Arguments> of(String... words) {
        String url = "sqlite::memory:";
        List<String> all = List.of(words);
        for (int i = 0; i < all.size(); i += 2) {
            String value = i + 1 < all.size() ? all.get(i + 1) : null;
            if (value == null) {
                return wrong(all.get(i) + " needs a value.");
            }
            switch (all.get(i)) {
                case "--url" -> url = value;
                case "--database" -> {
                    if (value.equals("postgresql")) {
                        url = null;
                    } else if (!value.equals("sqlite")) {
                        return wrong("There is no database \"" + value + "\".");
                    }
                }
                default -> {
                    return wrong("There is no option \"" + all.get(i) + "\".");
                }
            }
        }
        return Optional.of(new Arguments(url));
    }

    private static Optional<Arguments> wrong(String what) {
        System.err.println(what + " " + USAGE);
        return Optional.empty();
    }
}
