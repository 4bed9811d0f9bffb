/** What each member of each annotation and each option does, or why it is refused. */
@NullMarked
package io.jalchemy.tests.options;

import org.jspecify.annotations.NullMarked;
