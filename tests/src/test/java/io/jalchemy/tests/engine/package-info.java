/** Connections, transactions and what databases refuse. */
@NullUnmarked
package io.jalchemy.tests.engine;

import org.jspecify.annotations.NullUnmarked;
