package io.jalchemy.migrate.revision;

import io.jalchemy.migrate.graph.RevisionNode;
import io.jalchemy.migrate.operation.Operations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision with all that is said of it, however it is written. Like Alembic's {@code Script}. */
public interface RevisionScript {

    /** Returns its identifier and what it follows. */
    RevisionNode node();

    /** Returns the text that tells people about it; empty if nothing is said. */
    String message();

    /** Returns when it was written; null if that is not known. */
    @Nullable
    Instant created();

    /** Returns whether it is run in a transaction. */
    TransactionMode transaction();

    /** Returns where it is written: the name of a class or a resource. */
    String location();

    /** Says what brings a database to this revision. */
    void upgrade(Operations op);

    /** Says what brings a database back to where it was before. */
    void downgrade(Operations op);

    /** Returns the first line of the message, or a word if there is none. */
    default String title() {
        String first = message().strip().lines().findFirst().orElse("").strip();
        return first.isEmpty() ? "without a message" : first;
    }
}
