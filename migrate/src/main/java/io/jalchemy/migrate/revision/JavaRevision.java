package io.jalchemy.migrate.revision;

import io.jalchemy.migrate.graph.RevisionNode;
import io.jalchemy.migrate.operation.Operations;
import io.jalchemy.sql.error.JalchemyException;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A revision that is a class. */
final class JavaRevision implements RevisionScript {

    private final Migration migration;
    private final RevisionNode node;
    private final Revision said;
    private final @Nullable Instant created;

    private JavaRevision(Migration migration, Revision said) {
        this.migration = migration;
        this.said = said;
        this.node =
                new RevisionNode(said.id(), List.of(said.parents()), List.of(said.dependsOn()), List.of(said.labels()));
        this.created = SqlRevision.instant(said.created(), migration.getClass().getName());
    }

    /**
     * Returns the revision of a migration.
     *
     * @throws JalchemyException REVISION_CLASS if its class is not annotated
     */
    static JavaRevision of(Migration migration) {
        Revision said = migration.getClass().getAnnotation(Revision.class);
        if (said == null) {
            throw new JalchemyException(
                    "REVISION_CLASS",
                    "Class " + migration.getClass().getName()
                            + " is a migration without @Revision. Annotate it: @Revision(id = \"…\").");
        }
        return new JavaRevision(migration, said);
    }

    /**
     * Returns the revision of a class.
     *
     * @throws JalchemyException REVISION_CLASS if there is no such class, it is no migration, or it cannot be made
     */
    static JavaRevision of(String className, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(className, true, loader);
            if (!Migration.class.isAssignableFrom(type)) {
                throw new JalchemyException(
                        "REVISION_CLASS",
                        "Class " + className
                                + " is listed as a revision, but does not implement Migration. Let it, or take it off the list.");
            }
            return of((Migration) type.getConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            throw wrong(className, "is listed as a revision, but not there. Compile it, or take it off the list.", e);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw wrong(
                    className,
                    "is a revision without a public constructor without parameters. Give it one, and make it public.",
                    e);
        } catch (InvocationTargetException e) {
            throw wrong(className, "is a revision whose constructor failed: " + e.getCause() + ".", e.getCause());
        }
    }

    private static JalchemyException wrong(String className, String what, @Nullable Throwable cause) {
        return new JalchemyException("REVISION_CLASS", "Class " + className + " " + what, cause);
    }

    @Override
    public RevisionNode node() {
        return node;
    }

    @Override
    public String message() {
        return said.message();
    }

    @Override
    public @Nullable Instant created() {
        return created;
    }

    @Override
    public TransactionMode transaction() {
        return said.transaction();
    }

    @Override
    public String location() {
        return migration.getClass().getName();
    }

    @Override
    public void upgrade(Operations op) {
        migration.upgrade(op);
    }

    @Override
    public void downgrade(Operations op) {
        migration.downgrade(op);
    }

    @Override
    public String toString() {
        return node.id() + " (" + location() + ")";
    }
}
