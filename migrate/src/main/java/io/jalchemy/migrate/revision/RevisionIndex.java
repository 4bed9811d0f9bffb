package io.jalchemy.migrate.revision;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of a program's revisions, which is checked in with them, so that nothing needs to look for classes: one line for each, with the
 * name of a class, or that of an SQL file relative to the list.
 *
 * @param entries the lines without comments, sorted
 */
public record RevisionIndex(List<String> entries) {

    /** The name of the file. */
    public static final String FILE_NAME = "revisions.txt";

    private static final String HEADER =
            "# The revisions of this directory: classes, and SQL files. Written by jalchemy; check it in.\n";

    /** Sorts the list. */
    public RevisionIndex {
        entries = entries.stream().sorted().toList();
    }

    /**
     * Returns the list that {@code text} is.
     *
     * @param location where it is, for messages
     * @throws JalchemyException REVISION_INDEX if a line is there twice, or has white space or a conflict's marks in it
     */
    public static RevisionIndex parse(String location, String text) {
        Set<String> entries = new LinkedHashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String entry = line.strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            if (entry.startsWith("<<<<<<<") || entry.startsWith("=======") || entry.startsWith(">>>>>>>")) {
                throw wrong(location, number, "there is a conflict of two versions. Keep the lines of both.");
            }
            if (entry.chars().anyMatch(Character::isWhitespace)) {
                throw wrong(
                        location, number, "\"" + entry + "\" is no class and no file. Write one name in each line.");
            }
            if (!entries.add(entry)) {
                throw wrong(location, number, "\"" + entry + "\" is there twice. Take one away.");
            }
        }
        return new RevisionIndex(List.copyOf(entries));
    }

    /** Returns this list with more entries. */
    public RevisionIndex with(Collection<String> more) {
        List<String> all = new ArrayList<>(entries);
        for (String each : more) {
            if (!all.contains(each)) {
                all.add(each);
            }
        }
        return new RevisionIndex(all);
    }

    /** Returns whether an entry is an SQL file, and not a class. */
    public static boolean isSql(String entry) {
        return entry.endsWith(".sql");
    }

    /** Returns the text of the file. */
    public String text() {
        return HEADER + String.join("\n", entries) + (entries.isEmpty() ? "" : "\n");
    }

    private static JalchemyException wrong(String location, int line, String what) {
        return new JalchemyException("REVISION_INDEX", location + ", line " + line + ": " + what);
    }
}
