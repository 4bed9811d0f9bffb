/** Entities with versions of two kinds, for transactions that fail. */
@NullUnmarked
package io.jalchemy.tests.ledger;

import org.jspecify.annotations.NullUnmarked;
