package io.jalchemy.migrate.revision;

import io.jalchemy.migrate.operation.Operations;

/**
 * A revision that is written in Java. Its class has a public constructor without parameters and is annotated with {@link Revision}.
 *
 * <p>A revision is run again years later, so it imports nothing of the program but what it has itself: tables and, for data, entity
 * classes that are nested in it.
 *
 * <pre>{@code
 * @Revision(id = "20af4c9e1b7d", parents = "1c0ffee0dead", message = "posts have a summary")
 * public final class R20af4c9e1b7d_PostsHaveASummary implements Migration {
 *     @Override
 *     public void upgrade(Operations op) {
 *         op.addColumn("posts", column("summary", varchar(500)));
 *     }
 *
 *     @Override
 *     public void downgrade(Operations op) {
 *         op.dropColumn("posts", column("summary", varchar(500)));
 *     }
 * }
 * }</pre>
 */
public interface Migration {

    /** Says what brings a database to this revision. */
    void upgrade(Operations op);

    /** Says what brings a database back to where it was before; {@link Operations#irreversible} if nothing does. */
    void downgrade(Operations op);
}
