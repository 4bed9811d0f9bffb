package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.NumberedName;
import java.util.Locale;
import java.util.Set;

/**
 * The way in which a database writes names.
 *
 * <p>The name that a program uses also determines its case:
 *
 * <ul>
 *   <li>A name without an upper-case letter, {@code users}, has the case that the database prefers. It is written without quotes, so that
 *       it finds a table that was created by a script without quotes on any database: {@code users} on PostgreSQL, {@code USERS} on Oracle.
 *   <li>A name with an upper-case letter, {@code Users}, is exact, and is written in quotes where the database would change it.
 *   <li>A name in double quotes, {@code "users"}, is exact, too: this is how to name something in lower case on a database that folds to
 *       upper case.
 * </ul>
 *
 * Names that are reserved, begin with a digit, or have other characters than letters from a to z, digits and underscores (on databases
 * that fold to upper case, dollar signs, too) are written in quotes, and are then exact. The first two rules and the last one are
 * SQLAlchemy's; its {@code quoted_name(…, True)} is a name in quotes here.
 *
 * @param quote the character on both sides of a name that needs it
 * @param folding the case to which the database folds a name without quotes
 * @param reserved the words that need quotes, in lower case
 * @param maxLength the greatest length of a name, in bytes of UTF-8
 */
public record Identifiers(char quote, Folding folding, Set<String> reserved, int maxLength) {

    /** Copies the set. */
    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    /** Returns {@code name} as it is written in statements: in quotes if it needs them. */
    public String quoted(String name) {
        String plain = plain(name);
        return needsQuotes(plain, isExact(name))
                ? quote + plain.replace(String.valueOf(quote), "" + quote + quote) + quote
                : plain;
    }

    /** Returns the name under which the database's catalogue has what a program calls {@code name}. */
    public String stored(String name) {
        String plain = plain(name);
        return needsQuotes(plain, isExact(name)) ? plain : folding.fold(plain);
    }

    /**
     * Returns {@code name}, which a program gives to something.
     *
     * @param database the name of the dialect, for messages
     * @throws JalchemyException if it has more bytes than names have in the database, which would cut it
     */
    public String checked(String name, String database) {
        if (name.length() > maxLength / 3 && NumberedName.bytes(stored(name)) > maxLength) {
            throw new JalchemyException(
                    "NAME_TOO_LONG",
                    "\"" + name + "\" is longer than the " + maxLength + " bytes that names have in " + database
                            + ". Shorten it.");
        }
        return name;
    }

    /**
     * Returns the name by which a program refers to what the database's catalogue has as {@code stored}: one that is {@linkplain #stored
     * stored} as that.
     */
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
