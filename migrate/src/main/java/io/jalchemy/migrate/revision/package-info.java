/**
 * Revisions as they are written: classes and SQL files, found through a list that is checked in with them.
 */
@NullMarked
package io.jalchemy.migrate.revision;

import org.jspecify.annotations.NullMarked;
