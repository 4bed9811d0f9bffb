package io.jalchemy.sql.tree;

import java.nio.charset.StandardCharsets;

/** Makes names that the program did not give: a stem and a number, {@code users_1}, of no more bytes than a database takes. */
public final class NumberedName {

    private NumberedName() {}

    /**
     * Returns {@code stem}, an underscore and {@code number}; so much is left out at the end of the stem that the name has {@code maxBytes}
     * bytes in UTF-8 at most.
     */
    public static String of(String stem, int number, int maxBytes) {
        String suffix = "_" + number;
        int end = stem.length();
        while (end > 0 && bytes(stem.substring(0, end)) > maxBytes - suffix.length()) {
            end = stem.offsetByCodePoints(end, -1);
        }
        return stem.substring(0, end) + suffix;
    }

    /** Returns how many bytes {@code name} has in UTF-8. */
    public static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
