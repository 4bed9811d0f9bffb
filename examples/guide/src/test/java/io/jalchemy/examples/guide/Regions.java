package io.jalchemy.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The named parts of a file of code: what stands between a comment {@code region NAME} and a comment {@code endregion}, which editors
 * fold. Parts may contain others, and may go on further below, after a comment {@code region NAME continued}: a class without its
 * accessors, for one.
 */
final class Regions {

    private static final Pattern START =
            Pattern.compile("\\s*(?://|#|<!--|--)\\s*region ([\\w-]+)( continued)?(?:\\s*-->)?\\s*");
    private static final Pattern END = Pattern.compile("\\s*(?://|#|<!--|--)\\s*endregion(?:\\s*-->)?\\s*");

    private final Path file;
    private final List<String> whole = new ArrayList<>();
    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    private Regions(Path file) {
        this.file = file;
    }

    /** Reads the parts of {@code file}. */
    static Regions of(Path file) {
        Regions regions = new Regions(file);
        try {
            regions.read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }

    private void read(List<String> lines) {
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            Matcher start = START.matcher(line);
            if (start.matches()) {
                boolean again = start.group(2) != null;
                if (again != byName.containsKey(start.group(1))) {
                    throw new IllegalStateException(file + (again ? " continues no region \"" : " has two regions \"")
                            + start.group(1) + "\".");
                }
                byName.computeIfAbsent(start.group(1), name -> new ArrayList<>());
                open.add(start.group(1));
            } else if (END.matcher(line).matches()) {
                open.remove(open.size() - 1);
            } else {
                whole.add(line);
                open.forEach(name -> byName.get(name).add(line));
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException(file + " does not end its region \"" + open.get(0) + "\".");
        }
    }

    /** Returns the names of the parts, in the order of the file. */
    Iterable<String> names() {
        return byName.keySet();
    }

    /** Returns the file without the comments that mark its parts. */
    List<String> whole() {
        return whole;
    }

    /** Returns the lines of part {@code name}, as far to the left as they go. */
    List<String> part(String name) {
        List<String> lines = byName.get(name);
        if (lines == null) {
            throw new IllegalStateException(file + " has no region \"" + name + "\", but " + byName.keySet() + ".");
        }
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }
}
