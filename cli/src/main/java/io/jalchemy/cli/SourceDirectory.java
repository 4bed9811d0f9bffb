package io.jalchemy.cli;

import io.jalchemy.cli.generate.SourceFile;
import io.jalchemy.sql.error.JalchemyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes sources into a directory, all of them or none, and never over a file that differs unless it is told to. */
final class SourceDirectory {

    private final Path home;
    private final boolean force;

    SourceDirectory(Path home, boolean force) {
        this.home = home;
        this.force = force;
    }

    /**
     * What writing will do.
     *
     * @param created files that are not there yet
     * @param replaced files that are there and differ
     * @param same files that are there and are the same
     */
    record Changes(List<SourceFile> created, List<SourceFile> replaced, List<SourceFile> same) {

        void print(PrintWriter out, String would) {
            created.forEach(file -> out.println(would + "created   " + file.path()));
            replaced.forEach(file -> out.println(would + "replaced  " + file.path()));
            out.println((created.size() + replaced.size()) + " of " + (created.size() + replaced.size() + same.size())
                    + " files " + (would.isEmpty() ? "were" : "would be") + " written, " + same.size()
                    + (same.size() == 1 ? " is" : " are") + " the same already.");
        }
    }

    /**
     * Compares {@code files} with what is there.
     *
     * @throws JalchemyException if files differ and must not be overwritten
     */
    Changes changes(List<SourceFile> files) throws IOException {
        List<SourceFile> created = new ArrayList<>();
        List<SourceFile> replaced = new ArrayList<>();
        List<SourceFile> same = new ArrayList<>();
        for (SourceFile file : files) {
            Path path = home.resolve(file.path());
            boolean there = Files.exists(path);
            boolean equal =
                    there && Files.readString(path).replace("\r\n", "\n").equals(file.text());
            (equal ? same : there ? replaced : created).add(file);
        }
        if (!replaced.isEmpty() && !force) {
            throw new JalchemyException(
                    "FILES_DIFFER",
                    "Nothing was written, since files in " + home + " differ from what would be written: "
                            + String.join(
                                    ", ",
                                    replaced.stream().map(SourceFile::path).toList())
                            + ". Choose another directory or package, or say --force to overwrite them.");
        }
        return new Changes(created, replaced, same);
    }

    /** Writes what is new; each file under another name first, so that a full disk leaves none half written. */
    void write(Changes changes) throws IOException {
        List<SourceFile> files = new ArrayList<>(changes.created());
        files.addAll(changes.replaced());
        List<Path> finished = new ArrayList<>();
        try {
            for (SourceFile file : files) {
                Path draft = draft(file);
                Files.createDirectories(java.util.Objects.requireNonNull(draft.getParent()));
                finished.add(draft);
                Files.writeString(draft, file.text());
            }
            for (SourceFile file : files) {
                Files.move(draft(file), home.resolve(file.path()), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path draft : finished) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private Path draft(SourceFile file) {
        return home.resolve(file.path() + ".new");
    }
}
