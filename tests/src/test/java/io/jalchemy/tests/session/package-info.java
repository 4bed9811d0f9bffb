/** Sessions: what is sent, what comes back, what objects hold afterwards. */
@NullUnmarked
package io.jalchemy.tests.session;

import org.jspecify.annotations.NullUnmarked;
