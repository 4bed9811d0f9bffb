/**
 * What a revision does, as data. A revision says it through {@link io.jalchemy.migrate.operation.Operations}. Each
 * {@link io.jalchemy.migrate.operation.Operation}  can be executed, printed, turned
 * round, compared and looked at for dangers before anything is sent. None of them knows a database.
 */
@NullMarked
package io.jalchemy.migrate.operation;

import org.jspecify.annotations.NullMarked;
