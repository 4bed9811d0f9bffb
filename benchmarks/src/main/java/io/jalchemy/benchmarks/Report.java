package io.jalchemy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a run: printed as soon as they are there, and kept in a file if there is one for them. */
final class Report {

    private final String file;
    private final List<Table> tables = new ArrayList<>();

    /**
     * Without tables yet.
     *
     * @param file a path; empty for none
     */
    Report(String file) {
        this.file = file;
    }

    /** Adds a table. */
    void add(Table table) throws IOException {
        tables.add(table);
        System.out.println(table);
        if (!file.isEmpty()) {
            Files.writeString(
                    Path.of(file), tables.stream().map(Table::toString).collect(Collectors.joining("\n")));
        }
    }
}
