/**
 * From statements over entities to objects: lowering with a registry's mappers, eager loading, hydration, lazy loads for
 * siblings.
 *
 * <p>Start at {@link io.jalchemy.orm.load.EntityQueries}, which runs a statement: {@code PlanBuilder} makes what it runs,
 * {@code RowHandler} reads the rows, {@code RelatedLoader} and {@code ColumnLoader} load what was left out. Sessions are seen
 * through {@link io.jalchemy.orm.load.LoadContext}.
 */
@NullMarked
package io.jalchemy.orm.load;

import org.jspecify.annotations.NullMarked;
