package io.jalchemy.orm;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.orm.flush.WritePlans;
import io.jalchemy.orm.load.EntityQueries;
import io.jalchemy.orm.unitofwork.SessionEvents;
import io.jalchemy.orm.unitofwork.SessionSettings;
import io.jalchemy.orm.unitofwork.WriteListeners;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions on one database for one registry. Safe to share between threads; one for an application.
 *
 * <p>Like {@code sessionmaker} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * SessionFactory sessions = SessionFactory.of(engine, Registry.of(USER));
 * sessions.inTransaction(session -> session.add(new User("ed")));
 * List<User> users = sessions.fromTransaction(
 *         session -> session.scalars(select(USER).options(selectInLoad(USER.posts))).all());
 * }</pre>
 */
public final class SessionFactory {

    private static final int LAZY_BATCH = 100;

    private final Registry registry;
    private final SessionSettings settings;
    private final Events events;

    private SessionFactory(Registry registry, SessionSettings settings, Events events) {
        this.registry = registry;
        this.settings = settings;
        this.events = events;
    }

    /**
     * Returns a factory of sessions on {@code engine} for the entities of {@code registry}.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the database generates keys of an entity that it cannot return; the message
     *     names the column
     */
    public static SessionFactory of(Engine engine, Registry registry) {
        WriteListeners listeners = new WriteListeners();
        SessionSettings settings = new SessionSettings(
                engine,
                new EntityQueries(registry.mappers(), engine.database(), engine.forMapper()),
                new WritePlans(registry.mappers(), engine.dialect()),
                listeners,
                new SessionEvents(),
                Clock.systemUTC(),
                LAZY_BATCH,
                false);
        return new SessionFactory(registry, settings, new Events(listeners));
    }

    /** Returns a factory like this one that uses the clock {@code other} for defaults that are times. */
    public SessionFactory withClock(Clock other) {
        return new SessionFactory(registry, settings.withClock(other), events);
    }

    /**
     * Returns a factory like this one whose sessions load an attribute for at most {@code size} objects together when it is read for
     * one of them.
     *
     * @param size at least 1, which is one statement for one object
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public SessionFactory withLazyBatchSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("withLazyBatchSize(" + size + "): give at least 1. [NEGATIVE]");
        }
        return new SessionFactory(registry, settings.withLazyBatchSize(size), events);
    }

    /**
     * Returns a factory like this one whose sessions can prepare their transactions, to commit them together with those of other sessions;
     * see {@link Session#prepare()}. Like {@code Session(twophase=True)} in SQLAlchemy 2.0. The first statement of a session is refused if
     * the database cannot prepare transactions, or a setting of its server forbids it.
     */
    public SessionFactory withTwoPhase() {
        return new SessionFactory(registry, settings.withTwoPhase(), events);
    }

    /** Returns the engine of the database. */
    public Engine engine() {
        return settings.engine();
    }

    /** Returns the registry of the entities. */
    public Registry registry() {
        return registry;
    }

    /** Returns the listeners that are called when objects are written; factories made from this one share them. */
    public Events events() {
        return events;
    }

    /**
     * Registers {@code listener}, which observes the sessions of this factory and of those made from it, until the registration that is
     * returned is closed.
     */
    public ListenerRegistration listen(SessionListener listener) {
        return settings.events().listeners().add(listener);
    }

    /** Returns the number of statement plans that were made; statements whose plan was cached do not count. */
    public int plansMade() {
        return settings.queries().plansMade();
    }

    /** Opens a session. It takes a connection when it needs one. */
    public Session open() {
        return new Session(settings);
    }

    /**
     * Runs {@code work} in a transaction of a new session: commits at its end, rolls back if it throws. Objects are detached and
     * readable afterwards. In a joined transaction of somebody else's the end flushes and does not commit; the owner is asked to roll
     * back if {@code work} throws.
     *
     * @throws X what {@code work} throws, as it is, after the rollback
     */
    public <X extends Exception> void inTransaction(TransactionBody<X> work) throws X {
        fromTransaction(session -> {
            work.run(session);
            return null;
        });
    }

    /**
     * Runs {@code work} in a transaction, and repeats it in a new session if it fails with an error that {@code retry} names. Within a
     * transaction that is not this call's own it is tried once: a part of a transaction cannot be repeated.
     *
     * @throws X what {@code work} throws at the last attempt, as it is, after the rollback
     */
    public <X extends Exception> void inTransaction(Retry retry, TransactionBody<X> work) throws X {
        fromTransaction(retry, session -> {
            work.run(session);
            return null;
        });
    }

    /**
     * Runs {@code work} in a transaction of a new session and returns its result: commits at its end, rolls back if it throws. Objects
     * are detached and readable afterwards. In a joined transaction of somebody else's the end flushes and does not commit; the owner
     * is asked to roll back if {@code work} throws.
     *
     * @throws X what {@code work} throws, as it is, after the rollback
     */
    public <T extends @Nullable Object, X extends Exception> T fromTransaction(TransactionFunction<T, X> work)
            throws X {
        try (Session session = open()) {
            try {
                T result = work.run(session);
                session.commitLast();
                return result;
            } catch (Throwable e) {
                rollback(session, e);
                throw e;
            }
        }
    }

    private static void rollback(Session session, Throwable failure) {
        try {
            session.rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Runs {@code work} in a transaction and returns its result; repeats it in a new session if it fails with an error that {@code
     * retry} names. Within a transaction that is not this call's own it is tried once: a part of a transaction cannot be repeated.
     *
     * @throws X what {@code work} throws at the last attempt, as it is, after the rollback
     */
    public <T extends @Nullable Object, X extends Exception> T fromTransaction(
            Retry retry, TransactionFunction<T, X> work) throws X {
        boolean joins = settings.engine().currentTransaction() != null;
        for (int attempt = 1; ; attempt++) {
            try {
                return fromTransaction(work);
            } catch (Exception e) {
                if (joins || !retry.again(attempt, e) || !retry.await(attempt)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Work that is done in a transaction and has no result.
     *
     * @param <X> the type of the checked exceptions that it may throw
     */
    @FunctionalInterface
    public interface TransactionBody<X extends Exception> {

        /** Does the work in {@code session}, which is closed afterwards. */
        void run(Session session) throws X;
    }

    /**
     * Work that is done in a transaction and has a result.
     *
     * @param <T> the type of the result
     * @param <X> the type of the checked exceptions that it may throw
     */
    @FunctionalInterface
    public interface TransactionFunction<T extends @Nullable Object, X extends Exception> {

        /** Does the work in {@code session}, which is closed afterwards, and returns its result. */
        T run(Session session) throws X;
    }
}
