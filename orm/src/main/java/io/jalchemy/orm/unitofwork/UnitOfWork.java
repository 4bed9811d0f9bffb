package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.row.MapperConnection;
import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.row.RowReader;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.flush.FlushContext;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.orm.flush.FlushPlans;
import io.jalchemy.orm.flush.FlushReason;
import io.jalchemy.orm.flush.FlushResults;
import io.jalchemy.orm.flush.FlushRun;
import io.jalchemy.orm.flush.ForeignCollections;
import io.jalchemy.orm.flush.WriteKind;
import io.jalchemy.orm.flush.WritePlans;
import io.jalchemy.orm.load.EntityQueries;
import io.jalchemy.orm.load.LazyLoader;
import io.jalchemy.orm.load.LoadContext;
import io.jalchemy.orm.load.LoadGroups;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.CollectionQueries;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.state.RowSnapshot;
import io.jalchemy.orm.state.SessionLink;
import io.jalchemy.orm.state.StateList;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Expression;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The unit of work of a session: its objects, its transaction and the flush that writes changes. */
public final class UnitOfWork implements FlushContext, LoadContext, AttributeLoader {

    private static final int MAX_FLUSHES = 100;

    private final SessionSettings settings;
    private final ManagedObjects objects;
    private final ChangedValues values;
    private final SessionTransaction transaction;
    private final SessionObserver observer;
    private final ThreadConfinement confinement = new ThreadConfinement();
    private final LazyLoader loads = new LazyLoader(this);
    private final LoadGroups groups = new LoadGroups();
    private final SessionLink membership = new SessionLink(this);
    private long epoch;
    private boolean flushing;
    private boolean autoflush = true;
    private boolean closed;

    /** Makes the work of a session that has no objects and no transaction yet. */
    public UnitOfWork(SessionSettings settings) {
        this.settings = settings;
        this.observer = new SessionObserver(settings.events());
        this.objects = new ManagedObjects(this, settings.queries().mappers());
        this.values = new ChangedValues(this, objects);
        this.transaction = new SessionTransaction(this, settings.engine(), settings.twoPhase(), objects);
        transaction.join();
    }

    // ---- one thread at a time

    /** Begins a call from outside; false if this thread is inside already. */
    public boolean enter() {
        return confinement.enter();
    }

    /** Ends the call that {@link #enter} began, if it did. */
    public void exit(boolean entered) {
        confinement.exit(entered);
    }

    @Override
    public <T extends @Nullable Object> T inside(Supplier<T> action) {
        boolean entered = enter();
        try {
            checkUsable();
            return action.get();
        } finally {
            exit(entered);
        }
    }

    /** Throws unless the session is open, its transaction has not failed and is not suspended, and it is not flushing. */
    public void checkUsable() {
        if (closed) {
            throw new JalchemyException("CLOSED", "The session is closed. Open another one.");
        }
        Throwable failure = transaction.failure();
        if (failure != null) {
            throw new JalchemyException(
                    "ROLLBACK_FIRST",
                    "A flush or the commit failed in this transaction, so nothing more can be done in it. Call rollback() first; then the"
                            + " objects are as before. The failure was: " + failure.getMessage(),
                    failure);
        }
        transaction.checkNotSuspended();
        if (flushing) {
            throw new JalchemyException(
                    "IN_FLUSH",
                    "The session is flushing: a listener changes columns of its object, it does not use the session.");
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Returns the session's transaction. */
    public SessionTransaction transaction() {
        return transaction;
    }

    /** Returns the session's objects. */
    public ManagedObjects objects() {
        return objects;
    }

    // ---- contexts

    @Override
    public AttributeLoader loader() {
        return this;
    }

    @Override
    public IdentityMap identities() {
        return objects.identities;
    }

    @Override
    public LoadGroups groups() {
        return groups;
    }

    @Override
    public SessionLink membership() {
        return membership;
    }

    @Override
    public EntityQueries queries() {
        return settings.queries();
    }

    @Override
    public CollectionQueries collectionQueries() {
        return new SessionCollectionQueries(this);
    }

    @Override
    public WritePlans writes() {
        return settings.writes();
    }

    @Override
    public Mappers mappers() {
        return settings.queries().mappers();
    }

    @Override
    public Clock clock() {
        return settings.clock();
    }

    @Override
    public LazyLoader loads() {
        return loads;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public int lazyBatchSize() {
        return settings.lazyBatchSize();
    }

    @Override
    public StateList pending() {
        return objects.pending;
    }

    @Override
    public StateList dirty() {
        return objects.dirty;
    }

    @Override
    public StateList deleted() {
        return objects.deleted;
    }

    @Override
    public Map<Integer, Expression<?>> expressions(InstanceState state) {
        return objects.expressions.of(state);
    }

    @Override
    public boolean hasBeforeListeners() {
        return settings.listeners().listensBefore();
    }

    @Override
    public void before(WriteKind kind, Object object) {
        settings.listeners().fireBefore(kind, object);
    }

    @Override
    public void read(String origin, Compiled compiled, Object[] values, boolean lazy, RowReader reader) {
        if (lazy && transaction.readsAlone()) {
            settings.engine().forMapper().read(origin, compiled, values, reader);
            return;
        }
        MapperConnection current = connection().forMapper();
        String before = current.origin(origin);
        try {
            current.read(compiled, values, reader);
        } finally {
            current.origin(before);
        }
    }

    @Override
    public boolean cachesStatements() {
        return transaction.cachesStatements();
    }

    @Override
    public boolean observesLoads() {
        return !observer.isEmpty();
    }

    @Override
    public void observeLoad(InstanceState state, int number, int owners, Runnable load) {
        observer.lazyLoad(state.layout().model().name(), state.layout().name(number), owners, load);
    }

    SessionObserver observer() {
        return observer;
    }

    @Override
    public OpenRows open(Compiled compiled, Object[] values, int size) {
        return connection().forMapper().open(compiled, values, size);
    }

    /** Returns the connection of the session's transaction, which begins if there is none. */
    public Connection connection() {
        return transaction.connection();
    }

    /** Logs that a statement of the program changed the row of an object, with the values that a rollback restores. */
    void updatedByStatement(InstanceState state) {
        transaction.log().updated(state, null, rowBefore(state));
    }

    /** Removes an object whose row a statement of the program deleted, and logs that; a rollback restores the object. */
    void deletedByStatement(InstanceState state) {
        RowSnapshot row = rowBefore(state);
        objects.deletedByStatement(state);
        transaction.log().deleted(state, row);
    }

    private @Nullable RowSnapshot rowBefore(InstanceState state) {
        Object object = state.object();
        return object == null
                ? null
                : RowSnapshot.of(state, object, objects.mapper(state).version(), null);
    }

    /** Counts a write that bypassed the objects: what was loaded ahead of its use is out of date. */
    public void wrote() {
        epoch++;
    }

    // ---- what states tell

    @Override
    public void load(InstanceState state, Object owner, int number) {
        load(state, owner, number, true);
    }

    @Override
    public void loadForLibrary(InstanceState state, Object owner, int number) {
        load(state, owner, number, false);
    }

    private void load(InstanceState state, Object owner, int number, boolean byProgram) {
        boolean entered = enter();
        try {
            if (transaction.failure() != null) {
                checkUsable();
            }
            transaction.checkNotSuspended();
            loads.load(state, owner, number, byProgram);
        } finally {
            exit(entered);
        }
    }

    @Override
    public void loadPrevious(InstanceState state, Object owner, int number) {
        unflushed(() -> {
            load(state, owner, number, false);
            return null;
        });
    }

    /** Runs {@code action} without flushes before its statements, and returns its result. */
    <T extends @Nullable Object> T unflushed(Supplier<T> action) {
        boolean before = autoflushing(false);
        try {
            return action.get();
        } finally {
            autoflushing(before);
        }
    }

    @Override
    public void touched(InstanceState state, Object owner) {
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            objects.dirty.add(state);
        }
    }

    @Override
    public void related(InstanceState state, int number, Object related) {
        RelationshipProperty property = objects.mapper(state).relationship(number);
        if (property != null && property.cascades(Cascade.SAVE_UPDATE) && !property.isViewOnly()) {
            InstanceState other = InstanceState.require(related);
            if (other.loader() == null) {
                objects.addReached(related);
            }
        }
    }

    @Override
    public void orphaned(InstanceState state) {
        objects.expelOrphan(state);
    }

    @Override
    public boolean isReferredToBy(InstanceState state, int number) {
        RelationshipProperty property = objects.mapper(state).relationship(number);
        return property != null && property.direction() != Direction.MANY_TO_ONE;
    }

    @Override
    public @Nullable Object known(InstanceState state, Object owner, int number) {
        return state.lifecycle() == Lifecycle.PERSISTENT ? loads.known(state, owner, number) : null;
    }

    @Override
    public @Nullable Object lastKnown(InstanceState state, Object owner, int number) {
        return state.lifecycle() == Lifecycle.PERSISTENT ? loads.lastKnown(state, owner, number) : null;
    }

    @Override
    public boolean isAddedAfterLeaving(InstanceState state, InstanceState owner, int number) {
        return membership.added().isAddedAfterLeaving(state, owner, number);
    }

    @Override
    public void adopt(Object object) {
        objects.addReached(object);
    }

    @Override
    public void expel(InstanceState state) {
        objects.expel(state);
    }

    // ---- flush

    @Override
    public void autoflush() {
        autoflush(FlushReason.LOAD);
    }

    /** Flushes for {@code reason} unless that is switched off. */
    void autoflush(FlushReason reason) {
        if (autoflush && !flushing && !closed) {
            flush(reason);
        }
    }

    @Override
    public void autoflush(RelationshipProperty read) {
        if (!AutoflushCheck.in(objects, read)) {
            autoflush();
        }
    }

    /** Switches flushes before queries on or off, and returns whether they were on. */
    public boolean autoflushing(boolean next) {
        boolean before = autoflush;
        autoflush = next;
        return before;
    }

    boolean hasWork() {
        return objects.count() > 0;
    }

    /** Writes all changes, and returns whether there was anything to write. */
    public boolean flush(FlushReason reason) {
        values.compare(reason == FlushReason.EXPLICIT);
        return flushMarked(reason);
    }

    private boolean flushMarked(FlushReason reason) {
        if (!hasWork()) {
            return false;
        }
        checkUsable();
        FlushPlan plan = observer.isEmpty() ? planned(reason) : observer.flush(reason, objects, () -> planned(reason));
        if (settings.listeners().listensAfter()) {
            plan.forEach((kind, object) -> settings.listeners().fireAfter(kind, object));
        }
        return !plan.isEmpty();
    }

    private FlushPlan planned(FlushReason reason) {
        flushing = true;
        FlushPlan plan = null;
        try {
            plan = FlushPlans.plan(this, reason);
            send(plan);
            outcome(plan);
            return plan;
        } finally {
            flushing = false;
            if (plan != null) {
                plan.release();
            }
        }
    }

    private void send(FlushPlan plan) {
        if (plan.isEmpty()) {
            return;
        }
        MapperConnection connection = connection().forMapper();
        connection.checkWritable();
        try {
            plan.unlink(connection());
            new FlushRun(plan, connection, mappers()).send();
            epoch++;
        } catch (RuntimeException | Error e) {
            transaction.failed(e);
            throw e;
        }
    }

    private void outcome(FlushPlan plan) {
        objects.deleted.clear();
        new FlushResults(plan, objects.identities, this, transaction.log()).apply();
        objects.flushed();
    }

    /** Returns the plan of a flush, and sends only the SELECTs that the plan needs. */
    public List<FlushPlan.Step> plan() {
        checkUsable();
        values.compare(true);
        flushing = true;
        try {
            return FlushPlans.summary(this);
        } finally {
            flushing = false;
        }
    }

    // ---- transactions

    /**
     * Flushes and commits.
     *
     * @param goesOn whether objects are expired, to be loaded again when they are read; false if the session ends here
     */
    public void commit(boolean goesOn) {
        flushAll();
        transaction.commit(goesOn);
    }

    /** Flushes and prepares the transaction. */
    public void prepare() {
        flushAll();
        transaction.prepare();
    }

    /** Flushes until nothing is left to be written. */
    void flushAll() {
        checkUsable();
        values.compare(true);
        new ForeignCollections(this).adoptAll();
        for (int i = 0; hasWork(); i++) {
            if (i == MAX_FLUSHES) {
                throw new JalchemyException(
                        "ENDLESS",
                        "After " + MAX_FLUSHES + " flushes there is still work. Does a listener change objects each"
                                + " time they are written?");
            }
            flushMarked(FlushReason.EXPLICIT);
            values.compare(true);
        }
    }

    /** Flushes and begins a savepoint. */
    public Savepoint beginNested() {
        checkUsable();
        flush(FlushReason.EXPLICIT);
        return transaction.beginNested();
    }

    void releaseNested(Savepoint savepoint, TransactionLog log) {
        checkUsable();
        flush(FlushReason.EXPLICIT);
        transaction.releaseNested(savepoint, log);
    }

    /** Returns whether closing the session rolls back rows that were written, or drops changes that are not flushed. */
    public boolean isUncommitted() {
        return objects.hasChanges() || transaction.written() > 0;
    }

    /** Rolls back what was not committed, and removes all objects; does nothing if the session is closed. */
    public void close() {
        if (closed) {
            return;
        }
        try {
            transaction.close(isUncommitted());
        } finally {
            closed = true;
            try {
                transaction.end();
            } finally {
                objects.end(membership);
                groups.clear();
            }
        }
    }
}
