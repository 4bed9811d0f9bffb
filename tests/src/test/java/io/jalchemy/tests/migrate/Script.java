package io.jalchemy.tests.migrate;

import io.jalchemy.migrate.graph.RevisionNode;
import io.jalchemy.migrate.operation.Operations;
import io.jalchemy.migrate.revision.RevisionScript;
import io.jalchemy.migrate.revision.TransactionMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a test.
 *
 * @param id its identifier
 * @param parents what it follows
 * @param transaction whether it has one
 * @param up what applies it
 * @param down what takes it back
 */
record Script(
        String id,
        List<String> parents,
        TransactionMode transaction,
        Consumer<Operations> up,
        Consumer<Operations> down)
        implements RevisionScript {

    /** Returns a revision that follows {@code parent}, or none if that is null. */
    static Script of(String id, @Nullable String parent, Consumer<Operations> up, Consumer<Operations> down) {
        return new Script(id, parent == null ? List.of() : List.of(parent), TransactionMode.REVISION, up, down);
    }

    @Override
    public RevisionNode node() {
        return new RevisionNode(id, parents, List.of(), List.of());
    }

    @Override
    public String message() {
        return "revision " + id;
    }

    @Override
    public @Nullable Instant created() {
        return null;
    }

    @Override
    public String location() {
        return "a test";
    }

    @Override
    public void upgrade(Operations op) {
        up.accept(op);
    }

    @Override
    public void downgrade(Operations op) {
        down.accept(op);
    }
}
