package io.jalchemy.migrate.revision;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a {@link RevisionIndex} and what it lists is found. */
public interface RevisionSource {

    /** Returns a text for people: the name of a directory or package. */
    String location();

    /**
     * Returns the text of a file that stands beside the list, in UTF-8; null if there is none.
     *
     * @param name a name without a directory, or a path below the list's directory with slashes
     */
    @Nullable
    String read(String name) throws IOException;

    /**
     * Returns the names of the SQL files beside the list, and the names of the revision classes, as far as they can be seen without loading
     * any: what is there and not listed is refused.
     */
    Set<String> present() throws IOException;

    /** Returns the class loader of the classes that are listed. */
    ClassLoader loader();
}
