package io.jalchemy.orm;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.result.NoResultException;
import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.result.UpdateResult;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.orm.flush.FlushReason;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.unitofwork.EntityStatements;
import io.jalchemy.orm.unitofwork.ManagedObjects;
import io.jalchemy.orm.unitofwork.ObjectExpirer;
import io.jalchemy.orm.unitofwork.ObjectMerger;
import io.jalchemy.orm.unitofwork.ObjectsByKey;
import io.jalchemy.orm.unitofwork.SessionSettings;
import io.jalchemy.orm.unitofwork.UnitOfWork;
import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Returning;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects and the transaction that they are loaded and stored in: one object for one row, changes written by {@link #flush()}
 * in the right order. For one thread at a time.
 *
 * <p>Like {@code Session} in SQLAlchemy 2.0. The first statement begins a transaction; {@link #commit()} and {@link
 * #rollback()} end it, and return the connection. Before queries, what was changed is flushed.
 *
 * <pre>{@code
 * try (Session session = sessions.open()) {
 *     User ed = new User("ed");
 *     ed.getPosts().add(new Post("Hello"));
 *     session.add(ed); // and, by the cascade, the post
 *     session.commit(); // sends two INSERTs
 *
 *     Post hello = session.scalars(select(POST).where(POST.title.like("Hello%"))).one(); // the object from above
 *     hello.setTitle("Hello, world");
 *     session.commit(); // sends an UPDATE of the title
 * }
 * }</pre>
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.jalchemy.orm");

    private final UnitOfWork work;
    private final EntityStatements statements;
    private final ObjectsByKey byKey;

    Session(SessionSettings settings) {
        this.work = new UnitOfWork(settings);
        this.statements = new EntityStatements(work);
        this.byKey = new ObjectsByKey(work);
    }

    private <T extends @Nullable Object> T inside(Supplier<T> action) {
        return work.inside(action);
    }

    private void run(Runnable action) {
        boolean entered = work.enter();
        try {
            work.checkUsable();
            action.run();
        } finally {
            work.exit(entered);
        }
    }

    // ---- objects

    /**
     * Adds a new or detached object, and the objects that the cascade {@code SAVE_UPDATE} reaches from it. Sends nothing.
     *
     * @throws JalchemyException if it is in another session, was deleted, or another object of its row is in this session
     */
    public void add(Object object) {
        run(() -> work.objects().add(object));
    }

    /** Adds each of {@code objects}. */
    public void addAll(Iterable<?> objects) {
        run(() -> objects.forEach(work.objects()::add));
    }

    /**
     * Marks an object to be deleted by the next flush, which also applies the cascades. Sends nothing. An object whose row this transaction
     * has deleted already is left as it is.
     *
     * @throws JalchemyException if it has no row
     */
    public void delete(Object object) {
        run(() -> work.objects().delete(InstanceState.require(object), object));
    }

    /**
     * Returns the object with {@code key}: the one that the session has, unless it has expired, or else the one that is loaded now. If the
     * session does not have it, changes are flushed before.
     *
     * @param options the loader options of its attributes, if it is loaded
     * @return null if there is no row
     */
    public <E, K> @Nullable E get(EntityPath<E, K> entity, K key, LoadOption... options) {
        return inside(() -> {
            Mapper mapper = work.mappers().mapper(entity);
            return cast(entity, byKey.find(mapper, ObjectsByKey.key(mapper, key), List.of(options)));
        });
    }

    /** Returns the object with {@code key}, or an empty {@code Optional} if there is no row; otherwise like {@link #get}. */
    public <E, K> Optional<E> find(EntityPath<E, K> entity, K key, LoadOption... options) {
        return Optional.ofNullable(get(entity, key, options));
    }

    /**
     * Returns the object with {@code key}, like {@link #get}.
     *
     * @throws NoResultException if there is no row
     */
    public <E, K> E getOne(EntityPath<E, K> entity, K key, LoadOption... options) {
        E found = get(entity, key, options);
        if (found == null) {
            throw NoResultException.ofKey(entity.toString(), key);
        }
        return found;
    }

    /** Does the same as {@link #get(EntityPath, Object, LoadOption...)} with a key that is a {@code Long}: {@code get(USER, 1)}. */
    public <E> @Nullable E get(EntityPath<E, Long> entity, int key, LoadOption... options) {
        return get(entity, Long.valueOf(key), options);
    }

    /** Does the same as {@link #find(EntityPath, Object, LoadOption...)} with a key that is a {@code Long}: {@code find(USER, 1)}. */
    public <E> Optional<E> find(EntityPath<E, Long> entity, int key, LoadOption... options) {
        return find(entity, Long.valueOf(key), options);
    }

    /** Does the same as {@link #getOne(EntityPath, Object, LoadOption...)} with a key that is a {@code Long}: {@code getOne(USER, 1)}. */
    public <E> E getOne(EntityPath<E, Long> entity, int key, LoadOption... options) {
        return getOne(entity, Long.valueOf(key), options);
    }

    /**
     * Returns the objects with {@code keys}, in the order of the keys; a key without a row is left out. Those that the session does not
     * have are loaded together, after a flush.
     */
    public <E, K> List<E> getAll(EntityPath<E, K> entity, Collection<? extends K> keys, LoadOption... options) {
        return inside(() -> byKey.findAll(entity, keys, List.of(options)));
    }

    @SuppressWarnings("unchecked") // a path's class is its entity's
    private static <E> @Nullable E cast(EntityPath<E, ?> entity, @Nullable Object object) {
        return (E) EntityPath.modelOf(entity).javaType().cast(object);
    }

    /**
     * Copies the state of {@code object}, and of the objects that the cascade {@code MERGE} reaches from it, into objects of this session,
     * loaded or new, and returns the session's own object. Of an object that had a row every loaded attribute is copied; of one that the
     * program made the attributes that were assigned or are not null, zero or false, and collections that have elements, or were changed or
     * assigned after the constructor.
     *
     * @throws JalchemyException if {@code object} was deleted
     * @throws io.jalchemy.orm.error.StaleDataException if a row has another version than the object that is copied
     */
    @SuppressWarnings("unchecked") // an object of the same class
    public <E> E merge(E object) {
        return inside(() -> (E) new ObjectMerger(work, byKey).mergeGiven(object));
    }

    /**
     * Removes an object from the session, and those that the cascade {@code EXPUNGE} reaches from it. Their changes that were not flushed
     * stay with them and are not written.
     *
     * @throws NotInSessionException if the object is not in this session
     */
    public void expunge(Object object) {
        run(() -> new ObjectExpirer(work).expunge(object));
    }

    /** Removes all objects from the session. Their changes that were not flushed stay with them and are not written. */
    public void expungeAll() {
        run(work.objects()::expungeAll);
    }

    /**
     * Drops the changes of an object that were not flushed, flushes those of others, and reads the object's columns again; relationships
     * are loaded again when they are touched. The same is done to objects with rows that the cascade {@code REFRESH_EXPIRE} reaches from
     * it.
     *
     * @throws NotInSessionException if the object is not in this session, or has no row yet
     * @throws ObjectDeletedException if there is no row any more
     */
    public void refresh(Object object) {
        run(() -> new ObjectExpirer(work).refresh(object));
    }

    /**
     * Drops the changes of an object that were not flushed; everything but its key is loaded again when it is touched. The same is done to
     * objects with rows that the cascade {@code REFRESH_EXPIRE} reaches from it; new ones that it reaches leave the session.
     *
     * @throws NotInSessionException if the object is not in this session, or has no row yet
     */
    public void expire(Object object) {
        run(() -> new ObjectExpirer(work).expire(object));
    }

    /** Expires every object of the session that has a row, and drops its changes, like {@link #expire}; without cascades. */
    public void expireAll() {
        run(new ObjectExpirer(work)::expireAll);
    }

    /**
     * Assigns an expression to an attribute, which the database computes in the next flush: {@code set(item, ITEM.rank,
     * ITEM.rank.plus(1))}. What is assigned last counts, be it an expression or a value.
     */
    public <E, T> void set(E object, Attribute<T> attribute, Expression<? extends T> expression) {
        run(() -> {
            InstanceState state = work.objects().checkHere(InstanceState.require(object));
            int number = work.objects().column(state, attribute);
            work.objects()
                    .assignExpression(state, object, number, work.queries().lowered(expression));
        });
    }

    // ---- statements

    /** Executes a statement that returns rows; what was changed is flushed before. */
    public <R> Result<R> execute(RowStatement<R> statement) {
        return inside(() -> statements.query(statement));
    }

    /** Executes {@code statement} like {@link #execute(RowStatement)}, with {@code options} over those of the session. */
    public <R> Result<R> execute(RowStatement<R> statement, ExecutionOptions options) {
        ExecutionOptions before = inside(() -> work.transaction().executionOptions(options));
        try {
            return execute(statement);
        } finally {
            work.transaction().restoreExecutionOptions(before);
        }
    }

    /**
     * Executes a query and reads its rows chunk after chunk, as they are consumed; what was changed is flushed before. The session
     * keeps nothing of what was read: a clean object that the program lets go is collected, so that millions of rows need no more
     * memory than one chunk.
     *
     * <p>Like {@code execution_options(yield_per=size)} in SQLAlchemy 2.0. The rows are those that were there when the query was
     * sent (on SQLite it is undefined whether later changes of this session are among them); what the session has written since is
     * not undone in its objects. What relationships hold is loaded for the objects of one chunk together, before the chunk is given
     * ({@code selectInLoad}) or when the first of them is touched. Objects that are changed stay in the session until they are
     * flushed; a commit ends the stream, so where much is changed, {@link #flush()} after each chunk.
     *
     * <pre>{@code
     * try (StreamedResult<User> users = session.stream(select(USER).options(selectInLoad(USER.posts)), 500)) {
     *     for (List<User> chunk : users.partitions()) {
     *         chunk.forEach(user -> user.setFullname(user.getName() + " & Co."));
     *         session.flush();
     *     }
     * }
     * session.commit();
     * }</pre>
     *
     * @param size how many rows are fetched, and held, at a time; at least 1
     * @return to be closed; ends with the transaction
     * @throws IllegalArgumentException if {@code size} is less than 1; nothing was sent
     * @throws JalchemyException if {@code query} writes, joins collections ({@code joinedLoad} or {@code containsEager} of one), or
     *     there is no transaction because of auto-commit; the query was not sent
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the driver could only read all rows at once
     */
    public <R> StreamedResult<R> stream(RowStatement<R> query, int size) {
        return inside(() -> statements.stream(query, size));
    }

    /**
     * Executes an INSERT, UPDATE or DELETE; what was changed is flushed before. Objects of the session whose rows an UPDATE or DELETE
     * of an entity matches get what it sets, or are deleted, as {@link Synchronize#AUTO} says.
     */
    public UpdateResult execute(Statement statement) {
        return execute(statement, Synchronize.AUTO);
    }

    /**
     * Executes an INSERT, UPDATE or DELETE; what was changed is flushed before.
     *
     * @param how the way in which objects of the session are matched with the rows that an UPDATE or DELETE of an entity changes
     * @throws JalchemyException if {@code how} is {@link Synchronize#EVALUATE} and the condition cannot be evaluated; nothing was
     *     sent but the flush
     */
    public UpdateResult execute(Statement statement, Synchronize how) {
        return inside(() -> statements.change(statement, how.evaluates(), how.fetches()));
    }

    /**
     * Inserts rows without objects.
     *
     * @param rows values by attribute name; defaults fill what is missing
     */
    public UpdateResult execute(Insert statement, List<? extends Map<String, ?>> rows) {
        return inside(() -> statements.insert(statement, rows));
    }

    /**
     * Inserts rows and returns what RETURNING of the statement says: {@code execute(insert(USER).returning(USER), rows)} makes objects.
     *
     * @param rows values by attribute name; defaults fill what is missing
     * @return the result for each row; rows that name the same attributes are together
     */
    public <R> Result<R> execute(Returning<R> statement, List<? extends Map<String, ?>> rows) {
        return inside(() -> statements.insert(statement, rows));
    }

    /**
     * Executes a query for one entity or one column, and returns its objects or values; what was changed is flushed before.
     *
     * @throws JalchemyException if a row has several columns; nothing was sent
     */
    public <R> Result<R> scalars(RowStatement<R> query) {
        EntityStatements.checkScalars(query);
        return execute(query);
    }

    /** Executes a query like {@link #scalars}, and returns the object or value of the first row; null if there is no row, or a NULL. */
    public <R> @Nullable R scalar(RowStatement<R> query) {
        return scalars(query).first().orElse(null);
    }

    /**
     * Executes a query like {@link #scalars}, and returns the object or value of its only row.
     *
     * @throws NoResultException if there is no row, or a NULL
     */
    public <R> R scalarOne(RowStatement<R> query) {
        Result<R> result = scalars(query);
        R one = result.all().isEmpty() ? null : result.one();
        if (one == null) {
            throw NoResultException.ofScalar(query.toString());
        }
        return one;
    }

    /**
     * Returns the connection of this session's transaction. What was loaded ahead of its use is loaded again, since the program may write
     * on the connection; what it writes there is committed or rolled back with the session, without a warning.
     */
    public Connection connection() {
        return inside(() -> {
            work.wrote();
            return work.connection();
        });
    }

    // ---- writing

    /**
     * Writes all changes to the database, in the order that foreign keys need. If a statement fails no object is changed, and the
     * transaction has to be {@linkplain #rollback() rolled back}.
     */
    public void flush() {
        run(() -> work.flush(FlushReason.EXPLICIT));
    }

    /**
     * Returns the steps of the next {@link #flush()}, in order, and after them, with the action {@code WAIT}, those that a flush before a
     * load would postpone: which object waits for which. Sends only the SELECTs that cascades and unknown old values need, and calls
     * listeners of objects before a flush; the session has the same objects afterwards.
     */
    public List<FlushPlan.Step> plan() {
        return inside(work::plan);
    }

    /** Flushes and commits; objects stay in the session and are loaded again when they are touched. */
    public void commit() {
        run(() -> work.commit(true));
    }

    /** Rolls back: what has a row is loaded again when touched, what was inserted in the transaction is new again. */
    public void rollback() {
        boolean entered = work.enter();
        try {
            work.transaction().rollback();
        } finally {
            work.exit(entered);
        }
    }

    /**
     * Flushes and prepares the transaction: afterwards nothing can refuse its commit any more, and only {@link #commit()} and {@link
     * #rollback()} are possible. So the sessions of two databases commit together: prepare both, then commit both. For sessions of {@link
     * SessionFactory#withTwoPhase()}; without {@code prepare()} they commit in one phase.
     *
     * <p>Like {@code Session.prepare()} in SQLAlchemy 2.0. What is prepared and forgotten is found by {@code connection.recoverTwoPhase()}.
     *
     * @throws JalchemyException if the session is of another factory, or part of a transaction of somebody else's
     * @throws io.jalchemy.engine.DatabaseException if the database refuses; call {@link #rollback()}
     */
    public void prepare() {
        run(work::prepare);
    }

    /**
     * Registers {@code action} to be done once, after the transaction that is open, or the next one, is committed: to send a message, for example, that
     * must not be sent before. It is not done after a rollback, nor if it was given in a savepoint that is rolled back, nor if the outcome of
     * the commit is unknown. In a joined transaction of somebody else's it is done after the owner's commit, whether this session is closed
     * by then or not.
     *
     * <p>If an action throws, the others are done all the same, and {@link #commit()} throws an {@link
     * io.jalchemy.engine.AfterCommitException}; after an owner's commit the failure is logged.
     *
     * <pre>{@code
     * sessions.inTransaction(session -> {
     *     session.add(new User("ed"));
     *     session.afterCommit(() -> System.out.println("ed is stored"));
     * });
     * }</pre>
     *
     * @throws JalchemyException if the isolation of the engine is AUTOCOMMIT, or the session is closed
     */
    public void afterCommit(Runnable action) {
        run(() -> work.transaction().afterCommit(action));
    }

    /** Begins a savepoint; closing it without {@code commit()} rolls back to it, objects included. */
    public Savepoint beginNested() {
        return inside(work::beginNested);
    }

    /** Runs {@code action} in a savepoint: if it throws, the savepoint is rolled back, objects included, and the session stays usable. */
    public <X extends Exception> void nested(Action<X> action) throws X {
        try (Savepoint savepoint = beginNested()) {
            action.run();
            savepoint.commit();
        }
    }

    /** An action that may throw. */
    @FunctionalInterface
    public interface Action<X extends Exception> {

        /** Runs the action. */
        void run() throws X;
    }

    /** Executes what {@code action} executes with {@code options}, over those that the session and its engine have. */
    public <X extends Exception> void withExecutionOptions(ExecutionOptions options, Action<X> action) throws X {
        ExecutionOptions before = inside(() -> work.transaction().executionOptions(options));
        try {
            action.run();
        } finally {
            work.transaction().restoreExecutionOptions(before);
        }
    }

    /** Runs {@code action} without flushes before queries. */
    public <X extends Exception> void withoutAutoflush(Action<X> action) throws X {
        boolean before = work.autoflushing(false);
        try {
            action.run();
        } finally {
            work.autoflushing(before);
        }
    }

    // ---- what there is

    /** Returns whether a transaction has begun and not ended. */
    public boolean inTransaction() {
        return work.transaction().isOpen();
    }

    /** Returns whether an object is in this session, new or with a row; not if a flush has deleted its row. */
    public boolean contains(Object object) {
        InstanceState state = InstanceState.of(object);
        return state != null
                && state.loader() == work
                && (state.lifecycle() == Lifecycle.PENDING || state.lifecycle() == Lifecycle.PERSISTENT);
    }

    /**
     * Returns whether an object has changes that are not flushed. What was set to another value and back again is none; what was set
     * without having been loaded is one. Sends nothing.
     */
    public boolean isModified(Object object) {
        work.objects().checkHere(InstanceState.require(object));
        return Inspection.of(object).isModified();
    }

    /**
     * Marks an attribute as changed although it was not assigned: the next flush writes it, whatever it was. It is loaded if it is
     * not. Only needed for values that change without the library knowing: with {@code mutable = FALSE}, or written by reflection.
     *
     * @throws JalchemyException if {@code object} is not in this session, or {@code attribute} is no column of it
     */
    public void flagModified(Object object, Attribute<?> attribute) {
        run(() -> {
            InstanceState state = work.objects().checkHere(InstanceState.require(object));
            int number = work.objects().column(state, attribute);
            work.objects().read(state, object, number);
            state.flagModified(object, number);
        });
    }

    /** Returns the objects that have no row yet, which the next flush inserts. */
    public List<Object> newObjects() {
        return ManagedObjects.objects(work.pending());
    }

    /** Returns the objects with rows for which {@link #isModified} is true and that are not to be deleted. Sends nothing. */
    public List<Object> dirty() {
        work.objects().compareWatched(true);
        List<Object> all = ManagedObjects.objects(work.dirty());
        all.removeIf(each -> work.deleted().has(InstanceState.require(each)) || !isModified(each));
        return all;
    }

    /** Returns the objects that the next flush deletes. */
    public List<Object> deleted() {
        return ManagedObjects.objects(work.deleted());
    }

    /** Returns the map of the objects with rows that the session has; those without changes are held weakly. */
    public IdentityMap identityMap() {
        return work.identities();
    }

    /** Commits a session that is closed next, so that its objects are not expired. */
    void commitLast() {
        run(() -> work.commit(false));
    }

    /** Rolls back what was not committed, with a warning if there was anything, and removes all objects; they stay readable. */
    @Override
    public void close() {
        boolean entered = work.enter();
        try {
            if (work.isUncommitted()) {
                LOG.warn(
                        "A session is closed with uncommitted changes: {} not flushed, {} flushed. They are rolled back. Call"
                                + " commit(), or rollback() if that is meant.",
                        Counted.of(work.objects().count(), "object"),
                        Counted.of(work.transaction().written(), "row"));
            }
            work.close();
        } finally {
            work.exit(entered);
        }
    }
}
