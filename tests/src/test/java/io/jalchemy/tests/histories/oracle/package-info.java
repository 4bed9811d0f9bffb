/**
 * What a session has to do, in plain Java that knows nothing of the library: objects, rows, and the rules between them. Random
 * histories are predicted by it, and compared with what the library did.
 */
@NullUnmarked
package io.jalchemy.tests.histories.oracle;

import org.jspecify.annotations.NullUnmarked;
