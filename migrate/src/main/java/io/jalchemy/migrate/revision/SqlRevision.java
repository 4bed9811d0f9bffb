package io.jalchemy.migrate.revision;

import io.jalchemy.migrate.graph.RevisionNode;
import io.jalchemy.migrate.operation.Operations;
import io.jalchemy.sql.error.JalchemyException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is an SQL file.
 *
 * <pre>
 * -- revision: 20af4c9e1b7d
 * -- parents: 1c0ffee0dead
 * -- message: posts have a summary
 *
 * -- upgrade
 * ALTER TABLE posts ADD COLUMN summary VARCHAR(500);
 *
 * -- downgrade
 * ALTER TABLE posts DROP COLUMN summary;
 * </pre>
 */
final class SqlRevision implements RevisionScript {

    private static final Set<String> NAMES =
            Set.of("revision", "parents", "depends-on", "labels", "message", "created", "transaction");

    private final SqlFile file;
    private final RevisionNode node;
    private final TransactionMode transaction;
    private final @Nullable Instant created;

    private SqlRevision(SqlFile file) {
        this.file = file;
        this.node = new RevisionNode(
                file.header().getOrDefault("revision", ""),
                file.list("parents"),
                file.list("depends-on"),
                file.list("labels"));
        this.transaction = mode(file);
        this.created = instant(file.header().getOrDefault("created", ""), file.location());
    }

    /**
     * Returns the revision that {@code text} is.
     *
     * @param location where it is, for messages
     * @throws JalchemyException SQL_REVISION if it is none
     */
    static SqlRevision of(String location, String text) {
        SqlFile file = SqlFile.of(location, text, NAMES);
        if (!file.header().containsKey("revision")) {
            throw SqlFile.wrong(
                    location, 0, "the header does not say which revision it is. Begin with \"-- revision: …\".");
        }
        if (!file.has("upgrade")) {
            throw SqlFile.wrong(
                    location,
                    0,
                    "there is no section \"-- upgrade\". Write one, without statements if it does nothing.");
        }
        return new SqlRevision(file);
    }

    private static TransactionMode mode(SqlFile file) {
        String text = file.header().getOrDefault("transaction", "revision");
        return switch (text) {
            case "revision" -> TransactionMode.REVISION;
            case "none" -> TransactionMode.NONE;
            default ->
                throw SqlFile.wrong(
                        file.location(), 0, "\"transaction: " + text + "\" means nothing. Write revision or none.");
        };
    }

    static @Nullable Instant instant(String text, String location) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new JalchemyException(
                    "REVISION_TIME", location + ": \"" + text + "\" is no time. Write it as 2026-03-01T12:00:00Z.", e);
        }
    }

    @Override
    public RevisionNode node() {
        return node;
    }

    @Override
    public String message() {
        return file.header().getOrDefault("message", "");
    }

    @Override
    public @Nullable Instant created() {
        return created;
    }

    @Override
    public TransactionMode transaction() {
        return transaction;
    }

    @Override
    public String location() {
        return file.location();
    }

    @Override
    public void upgrade(Operations op) {
        execute("upgrade", op);
    }

    @Override
    public void downgrade(Operations op) {
        if (file.has("downgrade")) {
            execute("downgrade", op);
        } else {
            op.irreversible(file.location() + " has no section \"-- downgrade\"");
        }
    }

    private void execute(String name, Operations op) {
        String text = file.section(name, op.dialectName());
        if (text == null) {
            throw SqlFile.wrong(
                    file.location(),
                    0,
                    "there is no section \"-- " + name + "\" for " + op.dialectName()
                            + ". Write one for it, or one for all.");
        }
        SqlStatements.split(text, op.dialectName()).forEach(op::execute);
    }

    @Override
    public String toString() {
        return node.id() + " (" + location() + ")";
    }
}
