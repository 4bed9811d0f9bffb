/**
 * What a revision does, as data. A revision says it through {@link Operations}; each {@link Operation} can be executed, printed, turned
 * round, compared and looked at for dangers before anything is sent.
 */
@NullMarked
package io.jalchemy.migrate.operation;

import org.jspecify.annotations.NullMarked;
