package io.jalchemy.cli.generate;

import java.util.List;

/**
 * What was generated for a schema.
 *
 * @param files the sources, in the order of their paths
 * @param notes what could not be said in classes, and other things that the reader should know; a sentence each
 */
public record GeneratedSources(List<SourceFile> files, List<String> notes) {

    /** Copies the lists. */
    public GeneratedSources {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
