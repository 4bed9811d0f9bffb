/** Random histories of sessions, compared with what an oracle says of them. */
@NullUnmarked
package io.jalchemy.tests.histories;

import org.jspecify.annotations.NullUnmarked;
