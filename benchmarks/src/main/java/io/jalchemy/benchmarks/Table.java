package io.jalchemy.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, under a line that says what it has. */
final class Table {

    /** What stands where there is nothing. */
    static final String NOTHING = "–";

    private final String title;
    private final List<String> lines = new ArrayList<>();

    /** Without rows yet. */
    Table(String title, List<String> columns) {
        this.title = title;
        row(columns);
        lines.add("|" + "---|".repeat(columns.size()));
    }

    /** Adds a row. */
    void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return title + "\n\n" + String.join("\n", lines) + "\n";
    }
}
