/** Entities with versions of every type, for transactions that fail. */
@NullUnmarked
package io.jalchemy.tests.ledger;

import org.jspecify.annotations.NullUnmarked;
