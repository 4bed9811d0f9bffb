/**
 * The databases that the library knows. {@link Dialects} has their dialects, to compile statements without a server. Each database has a
 * package of its own, {@link io.jalchemy.dialect.postgresql} and {@link io.jalchemy.dialect.sqlite}, and none knows another; engines find
 * them by {@link java.util.ServiceLoader}.
 */
@NullMarked
package io.jalchemy.dialect;

import org.jspecify.annotations.NullMarked;
