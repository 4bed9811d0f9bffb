/** Tables made in real databases: what is created is what the database then says that it has. */
@NullMarked
package io.jalchemy.tests.ddl;

import org.jspecify.annotations.NullMarked;
