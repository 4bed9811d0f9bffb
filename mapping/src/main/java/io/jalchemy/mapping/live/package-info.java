/**
 * The contract between enhanced classes and the run time: the only types of the library that enhanced code refers to.
 *
 * <p>Programs do not use it. Its signatures are frozen: classes enhanced by one version run with the next.
 */
@NullMarked
package io.jalchemy.mapping.live;

import org.jspecify.annotations.NullMarked;
