/**
 * From trees to text: dialects, the compiler, and the cache of what was compiled. A {@link Dialect} stands for a database in one version
 * and has a set of {@linkplain Feature features}; its {@link SqlCompiler} and {@link DdlCompiler} write statements, and databases override
 * what they write in their own way. The result is a {@link Compiled}, the text and its {@linkplain Parameter parameters}.
 *
 * <p>Depends on {@code sql.tree}, {@code sql.schema} and {@code sql.ddl}.
 */
@NullMarked
package io.jalchemy.sql.compile;

import org.jspecify.annotations.NullMarked;
