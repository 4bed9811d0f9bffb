package io.jalchemy.sql.compile;

import java.util.Locale;
import java.util.Set;

/**
 * How a database writes names.
 *
 * @param quote the character on both sides of a name that needs it
 * @param reserved words that need it, in lower case
 * @param maxLength most bytes, in UTF-8
 */
public record Identifiers(char quote, Set<String> reserved, int maxLength) {

    /** Copies the set. */
    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    /** {@code name}, in quotes if it is reserved or is not all of lower-case letters, digits and underscores. */
    public String quoted(String name) {
        return needsQuotes(name) ? quote + name.replace(String.valueOf(quote), "" + quote + quote) + quote : name;
    }

    private boolean needsQuotes(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0)) || reserved.contains(name.toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                return true;
            }
        }
        return false;
    }
}
