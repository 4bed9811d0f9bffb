/**
 * The contract between enhanced classes and the run time: the only types of the library that enhanced code refers to. Enhanced classes
 * implement {@link LiveObject}, register a {@link LiveType} and ask a {@link LiveState}, which a {@link LiveRuntime} provides, before
 * their fields are read and written. Programs do not use it. Its signatures are frozen: classes enhanced by one version run with the next.
 */
@NullMarked
package io.jalchemy.mapping.live;

import org.jspecify.annotations.NullMarked;
