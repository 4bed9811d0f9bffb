/**
 * What tests against databases share: start at {@link EachDatabase}.
 *
 * <p>Packages below mirror the modules.
 */
@NullMarked
package io.jalchemy.tests;

import org.jspecify.annotations.NullMarked;
