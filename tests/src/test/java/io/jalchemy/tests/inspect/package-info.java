/** What the catalogue says of the things in a database. */
@NullMarked
package io.jalchemy.tests.inspect;

import org.jspecify.annotations.NullMarked;
