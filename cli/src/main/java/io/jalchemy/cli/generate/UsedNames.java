package io.jalchemy.cli.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names that differ from each other, in upper and lower case too, since files of some systems do not. */
final class UsedNames {

    private final Set<String> used = new HashSet<>();

    /** Returns {@code wanted}, with a number behind it if that is taken. */
    String unique(String wanted) {
        String name = wanted;
        for (int number = 2; !take(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    /** Takes {@code name} if it is free; returns whether it was. */
    boolean take(String name) {
        return used.add(name.toLowerCase(Locale.ROOT));
    }

    boolean isTaken(String name) {
        return used.contains(name.toLowerCase(Locale.ROOT));
    }
}
