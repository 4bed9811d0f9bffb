package io.jalchemy.sql.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a database server, as far as text depends on it.
 *
 * @param major the first number
 * @param minor the second number; 0 if there is none
 */
public record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {

    /** A version later than any other. */
    public static final ServerVersion NEWEST = new ServerVersion(Integer.MAX_VALUE, 0);

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");

    /**
     * Reads the first numbers of {@code text}: {@code "15"}, {@code "3.50.3"}, {@code "18.6 (Debian 18.6-1)"}. A text without numbers is
     * {@link #NEWEST}.
     */
    public static ServerVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return NEWEST;
        }
        String minor = numbers.group(2);
        return new ServerVersion(Integer.parseInt(numbers.group(1)), minor == null ? 0 : Integer.parseInt(minor));
    }

    /** Returns whether this is version {@code otherMajor.otherMinor} or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    @Override
    public int compareTo(ServerVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major == Integer.MAX_VALUE ? "newest" : major + "." + minor;
    }
}
