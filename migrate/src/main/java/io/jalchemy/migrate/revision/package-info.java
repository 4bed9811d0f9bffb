/**
 * Revisions as they are written: classes that implement {@link io.jalchemy.migrate.revision.Migration}, and SQL files. They are found
 * through a list that is checked in with them, and what is there without being listed is refused. A
 * {@link io.jalchemy.migrate.revision.RevisionCatalog} has all of them.
 */
@NullMarked
package io.jalchemy.migrate.revision;

import org.jspecify.annotations.NullMarked;
