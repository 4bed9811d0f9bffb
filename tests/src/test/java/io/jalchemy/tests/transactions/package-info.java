/** What becomes of objects and rows when transactions fail, in whatever way. */
@NullUnmarked
package io.jalchemy.tests.transactions;

import org.jspecify.annotations.NullUnmarked;
