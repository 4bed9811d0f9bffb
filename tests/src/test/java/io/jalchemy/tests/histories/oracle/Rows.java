package io.jalchemy.tests.histories.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rows: by their marks, and the links of owners and labels ({@code "o1 l2"}). */
public final class Rows {

    public final Map<String, Row> rows = new TreeMap<>();
    public final Set<String> links = new TreeSet<>();

    /** A copy that nothing changes. */
    Rows copy() {
        Rows copy = new Rows();
        copy.rows.putAll(rows);
        copy.links.addAll(links);
        return copy;
    }

    /** What {@code actual} has otherwise, in words; empty if they agree. */
    public List<String> differences(Rows actual) {
        List<String> all = new ArrayList<>();
        Set<String> marks = new TreeSet<>(rows.keySet());
        marks.addAll(actual.rows.keySet());
        for (String mark : marks) {
            Row expected = rows.get(mark);
            Row found = actual.rows.get(mark);
            if (expected == null) {
                all.add("unexpected row: " + found);
            } else if (found == null) {
                all.add("missing row: " + expected);
            } else if (!expected.isSame(found)
                    || (expected.kind().hasVersion()
                            && (found.leastVersion() < expected.leastVersion()
                                    || found.leastVersion() > expected.mostVersion()))) {
                all.add("expected " + expected + " but was " + found);
            }
        }
        if (!links.equals(actual.links)) {
            all.add("expected links " + links + " but was " + actual.links);
        }
        return all;
    }
}
