package io.jalchemy.sql.error;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proposes the known name that is nearest to an unknown one. */
public final class Nearest {

    private Nearest() {}

    /** Returns {@code " Did you mean \"title\"?"}, or an empty text if no name among {@code known} is near. */
    public static String hint(String unknown, Collection<String> known) {
        String nearest = of(unknown, known);
        return nearest == null ? "" : " Did you mean \"" + nearest + "\"?";
    }

    /** Returns the text of {@link #hint}, or a sentence with all names of {@code known} if none is near. */
    public static String proposal(String unknown, Collection<String> known) {
        String hint = hint(unknown, known);
        return !hint.isEmpty() || known.isEmpty() ? hint : " Take one of " + String.join(", ", known) + ".";
    }

    /**
     * Returns the name among {@code known} that takes the fewest edits to become {@code unknown}, ignoring case; null if even that one
     * takes more than a third of its length.
     */
    public static @Nullable String of(String unknown, Collection<String> known) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        String wanted = unknown.toLowerCase(Locale.ROOT);
        for (String name : known) {
            int edits = edits(wanted, name.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                best = name;
            }
        }
        return best != null && fewest <= Math.max(1, Math.max(best.length(), unknown.length()) / 3) ? best : null;
    }

    /**
     * Returns the number of changed, missing, added and swapped characters (the optimal string alignment distance), keeping three rows of
     * the matrix.
     */
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
