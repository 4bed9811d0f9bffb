/**
 * SQLite. {@link SqliteDialect} writes its SQL; {@link SqliteDatabase} has its URLs, error codes, types and catalogue. Programs need
 * neither: {@code Engine.create("sqlite:blog.db")} finds them.
 */
@NullMarked
package io.jalchemy.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
