/** Programs of sessions with what SQLAlchemy leaves in the database, and the entities that they are about. */
@NullUnmarked
package io.jalchemy.tests.recorded;

import org.jspecify.annotations.NullUnmarked;
