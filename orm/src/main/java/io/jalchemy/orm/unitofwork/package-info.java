/**
 * The unit of work behind a session: its managed objects, its transaction, what is to be written and what a rollback restores.
 *
 * <p>The package is not exported. It is used through {@link io.jalchemy.orm.Session}.
 */
@NullMarked
package io.jalchemy.orm.unitofwork;

import org.jspecify.annotations.NullMarked;
