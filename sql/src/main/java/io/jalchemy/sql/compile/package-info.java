/**
 * From trees to text: dialects, the compiler, and the cache of what was compiled.
 *
 * <p>Start at {@link Dialect} and {@link SqlCompiler}. Databases override what they do in their own way. Depends on {@code
 * sql.tree}, {@code sql.schema} and {@code sql.ddl}.
 */
@NullMarked
package io.jalchemy.sql.compile;

import org.jspecify.annotations.NullMarked;
