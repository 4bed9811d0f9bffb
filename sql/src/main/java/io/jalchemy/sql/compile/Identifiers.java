package io.jalchemy.sql.compile;

import java.util.Locale;
import java.util.Set;

/**
 * How a database writes names.
 *
 * <p>A program's name for something says also which case it has:
 *
 * <ul>
 *   <li>A name without an upper-case letter, {@code users}, has whatever case the database prefers. It is written without quotes, so that
 *       it finds a table that was made by a script without quotes on any database: {@code users} on PostgreSQL, {@code USERS} on Oracle.
 *   <li>A name with an upper-case letter, {@code Users}, is exact, and is written in quotes where the database would change it.
 *   <li>A name in double quotes, {@code "users"}, is exact, too: so lower case is said for a database that folds to upper case.
 * </ul>
 *
 * Names that are reserved, begin with a digit, or have other characters than letters from a to z, digits and underscores (on databases that
 * fold to upper case, dollars), are written in quotes, and are then exact. The first two and the last rule are SQLAlchemy's; its {@code quoted_name(…, True)} is a name in quotes here.
 *
 * @param quote the character on both sides of a name that needs it
 * @param folding what becomes of a name without quotes
 * @param reserved words that need quotes, in lower case
 * @param maxLength most bytes, in UTF-8
 */
public record Identifiers(char quote, Folding folding, Set<String> reserved, int maxLength) {

    /** Copies the set. */
    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    /** Returns {@code name} as statements have it: in quotes if it needs them. */
    public String quoted(String name) {
        String plain = plain(name);
        return needsQuotes(plain, isExact(name))
                ? quote + plain.replace(String.valueOf(quote), "" + quote + quote) + quote
                : plain;
    }

    /** Returns the name that the database has for what a program calls {@code name}: what its catalogue is asked for. */
    public String stored(String name) {
        String plain = plain(name);
        return needsQuotes(plain, isExact(name)) ? plain : folding.fold(plain);
    }

    /** Returns what a program calls what the database has as {@code stored}; it is {@linkplain #stored stored} so. */
    public String known(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        if (folding == Folding.UPPER && stored(lower).equals(stored)) {
            return lower;
        }
        return stored(stored).equals(stored) ? stored : "\"" + stored + "\"";
    }

    private static boolean isExact(String name) {
        return name.length() > 2 && name.charAt(0) == '"' && name.charAt(name.length() - 1) == '"';
    }

    private static String plain(String name) {
        return isExact(name) ? name.substring(1, name.length() - 1) : name;
    }

    private boolean needsQuotes(String name, boolean exact) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0)) || reserved.contains(name.toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean lower = false;
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            if (!isPlain(c) && !(c == '$' && i > 0 && folding == Folding.UPPER)) {
                return true;
            }
        }
        return folding == Folding.UPPER ? lower && (upper || exact) : upper;
    }

    private static boolean isPlain(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
