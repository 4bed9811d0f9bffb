/**
 * PostgreSQL. {@link PostgresqlDialect} writes its SQL, with what the version of the server has; {@link PostgresqlDatabase} has its URLs,
 * error codes, types and catalogue. Programs need neither: {@code Engine.create("postgresql://localhost/blog")} finds them.
 */
@NullMarked
package io.jalchemy.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
