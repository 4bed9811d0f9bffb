package io.jalchemy.orm;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Transaction;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.error.ConcurrentUseException;
import io.jalchemy.orm.flush.FlushContext;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.orm.flush.FlushRun;
import io.jalchemy.orm.flush.Outcome;
import io.jalchemy.orm.flush.Planner;
import io.jalchemy.orm.flush.WriteKind;
import io.jalchemy.orm.load.EntityQueries;
import io.jalchemy.orm.load.LazyLoader;
import io.jalchemy.orm.load.LoadContext;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Expression;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a session holds: its objects, its transaction, what is to be written. */
final class SessionWork implements FlushContext, LoadContext, AttributeLoader {

    private static final int MOST_FLUSHES = 100;

    private final SessionFactory factory;
    private final IdentityMap identities = new IdentityMap();
    private final Set<InstanceState> pending = new LinkedHashSet<>();
    private final Set<InstanceState> dirty = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final IdentityHashMap<InstanceState, Map<Integer, Expression<?>>> expressions = new IdentityHashMap<>();
    private final Map<EntityLayout, long[]> keyBits = new HashMap<>();
    private final Deque<TransactionLog> logs = new ArrayDeque<>();
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private final LazyLoader loads = new LazyLoader(this);
    private @Nullable Connection connection;
    private @Nullable Throwable failure;
    private int failedDepth;
    private long epoch;
    private boolean flushing;
    private boolean autoflush = true;
    private boolean closed;

    SessionWork(SessionFactory factory) {
        this.factory = factory;
        logs.push(new TransactionLog());
    }

    // ---- one thread at a time

    /** Begins a call from outside; false if this thread is inside already. */
    boolean enter() {
        Thread current = Thread.currentThread();
        if (user.get() == current) {
            return false;
        }
        if (!user.compareAndSet(null, current)) {
            throw new ConcurrentUseException("The session is in use by another thread (" + user.get()
                    + "). A session is for one thread at a time: open one for each thread.");
        }
        return true;
    }

    void leave(boolean entered) {
        if (entered) {
            user.set(null);
        }
    }

    void checkUsable() {
        if (closed) {
            throw new JalchemyException("CLOSED", "The session is closed. Open another one.");
        }
        if (failure != null) {
            throw new JalchemyException(
                    "ROLLBACK_FIRST",
                    "A flush failed in this transaction, so nothing more can be done in it. Call rollback() first; then the"
                            + " objects are as before. The failure was: " + failure.getMessage(),
                    failure);
        }
        if (flushing) {
            throw new JalchemyException(
                    "IN_FLUSH",
                    "The session is flushing: a listener changes columns of its object, it does not use the session.");
        }
    }

    // ---- contexts

    @Override
    public AttributeLoader loader() {
        return this;
    }

    @Override
    public IdentityMap identities() {
        return identities;
    }

    @Override
    public EntityQueries queries() {
        return factory.queries();
    }

    @Override
    public Mappers mappers() {
        return factory.queries().mappers();
    }

    @Override
    public Clock clock() {
        return factory.clock();
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
        return factory.lazyBatchSize();
    }

    @Override
    public Collection<InstanceState> pending() {
        return pending;
    }

    @Override
    public Collection<InstanceState> dirty() {
        return dirty;
    }

    @Override
    public Collection<InstanceState> deleted() {
        return deleted;
    }

    @Override
    public Map<Integer, Expression<?>> expressions(InstanceState state) {
        return expressions.getOrDefault(state, Map.of());
    }

    @Override
    public void before(WriteKind kind, Object object) {
        factory.events().before(kind, object);
    }

    @Override
    public void read(Compiled compiled, Object[] values, boolean lazy, Connection.RowReader reader) {
        if (lazy && connection == null) {
            try (Connection borrowed = factory.engine().connect()) {
                borrowed.read(compiled, values, reader);
            }
        } else {
            connection().read(compiled, values, reader);
        }
    }

    Connection connection() {
        Connection current = connection;
        if (current == null) {
            current = factory.engine().connect();
            connection = current;
        }
        return current;
    }

    boolean inTransaction() {
        return connection != null;
    }

    /** Something was written past the objects: what was loaded ahead is not to be trusted. */
    void wrote() {
        epoch++;
    }

    // ---- what states tell

    @Override
    public void load(InstanceState state, Object owner, int number) {
        boolean entered = enter();
        try {
            if (failure != null) {
                checkUsable();
            }
            loads.load(state, owner, number);
        } finally {
            leave(entered);
        }
    }

    @Override
    public void touched(InstanceState state, Object owner) {
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            dirty.add(state);
        }
    }

    @Override
    public void related(InstanceState state, int number, Object related) {
        RelationshipProperty property = mapper(state).relationship(number);
        if (property != null && property.cascades(Cascade.SAVE_UPDATE) && !property.isViewOnly()) {
            InstanceState other = InstanceState.require(related);
            if (other.loader() == null && other.lifecycle() != Lifecycle.DELETED) {
                add(related);
            }
        }
    }

    @Override
    public void unrelated(InstanceState state, int number, Object related) {
        // what it means is found out by the flush
    }

    @Override
    public @Nullable Object known(InstanceState state, Object owner, int number) {
        return state.lifecycle() == Lifecycle.PERSISTENT ? loads.known(state, owner, number) : null;
    }

    // ---- objects come and go

    Mapper mapper(InstanceState state) {
        return mappers().mapper(state.layout().path());
    }

    void add(Object first) {
        Deque<Object> todo = new ArrayDeque<>(List.of(first));
        Set<InstanceState> seen = new LinkedHashSet<>();
        while (!todo.isEmpty()) {
            Object object = todo.pop();
            InstanceState state = InstanceState.require(object);
            if (!seen.add(state)) {
                continue;
            }
            attach(state, object);
            if (object == first) {
                deleted.remove(state);
            }
            cascade(state, object, Cascade.SAVE_UPDATE).forEach(related -> {
                if (InstanceState.require(related).lifecycle() != Lifecycle.DELETED) {
                    todo.add(related);
                }
            });
        }
    }

    /** What {@code object} holds, without a statement, in relationships with {@code cascade}. */
    List<Object> cascade(InstanceState state, Object object, Cascade cascade) {
        Mapper mapper = mapper(state);
        List<Object> all = new ArrayList<>();
        for (int number = 0; number < mapper.size(); number++) {
            RelationshipProperty property = mapper.relationship(number);
            if (property == null || !property.cascades(cascade) || property.isViewOnly()) {
                continue;
            }
            if (state.isReadable(number)) {
                Object value = state.value(object, number);
                if (value instanceof Collection<?> several) {
                    all.addAll(several);
                } else if (value != null) {
                    all.add(value);
                }
            } else if (state.change(number) != null) {
                all.addAll(
                        java.util.Objects.requireNonNull(state.change(number)).added());
            }
        }
        return all;
    }

    @Override
    public void adopt(Object object) {
        add(object);
    }

    void attach(InstanceState state, Object object) {
        mapper(state);
        if (state.loader() != null && state.loader() != this) {
            throw new JalchemyException(
                    "OTHER_SESSION",
                    state + " is in another session. Expunge it there first, or merge it into this one.");
        }
        switch (state.lifecycle()) {
            case TRANSIENT -> {
                state.loader(this);
                state.lifecycle(Lifecycle.PENDING);
                state.pin(object);
                pending.add(state);
            }
            case DETACHED -> {
                Object key = java.util.Objects.requireNonNull(state.key(), "what had a row has a key");
                Object there = identities.find(state.layout().root(), key);
                if (there != null && there != object) {
                    throw new JalchemyException(
                            "OTHER_OBJECT", "Another object for " + state + " is in the session. Use merge(…).");
                }
                state.lifecycle(Lifecycle.PERSISTENT);
                state.loader(this);
                identities.put(state);
                if (state.isPinned()) {
                    dirty.add(state);
                }
            }
            case DELETED ->
                throw new JalchemyException(
                        "WAS_DELETED", state + " was deleted in this transaction. Make a new object, or roll back.");
            case PENDING -> {}
            case PERSISTENT -> {}
        }
    }

    @Override
    public void expel(InstanceState state) {
        pending.remove(state);
        expressions.remove(state);
        state.loader(null);
        state.lifecycle(Lifecycle.TRANSIENT);
    }

    /** Takes a persistent object out of the session; it keeps what it has. */
    void detach(InstanceState state) {
        identities.remove(state);
        dirty.remove(state);
        deleted.remove(state);
        expressions.remove(state);
        state.loader(null);
        state.group(null);
        state.lifecycle(Lifecycle.DETACHED);
    }

    void delete(InstanceState state, Object object) {
        if (state.lifecycle() == Lifecycle.DETACHED) {
            attach(state, object);
        }
        if (state.lifecycle() != Lifecycle.PERSISTENT || state.loader() != this) {
            throw new JalchemyException(
                    "NOT_PERSISTENT", "delete(" + state + "): it has no row in this session. Expunge it if it is new.");
        }
        state.pin(object);
        deleted.add(state);
    }

    void assign(InstanceState state, Object object, int number, Expression<?> expression) {
        expressions.computeIfAbsent(state, each -> new HashMap<>()).put(number, expression);
        state.pin(object);
    }

    // ---- flush

    @Override
    public void autoflush() {
        if (autoflush && !flushing && !closed) {
            flush(false);
        }
    }

    boolean autoflushing(boolean next) {
        boolean before = autoflush;
        autoflush = next;
        return before;
    }

    boolean hasWork() {
        return !pending.isEmpty() || !dirty.isEmpty() || !deleted.isEmpty();
    }

    boolean flush(boolean complete) {
        if (!hasWork()) {
            return false;
        }
        checkUsable();
        flushing = true;
        FlushPlan plan;
        try {
            plan = Planner.plan(this, complete);
            send(plan);
            outcome(plan);
        } finally {
            flushing = false;
        }
        plan.forEach((kind, object) -> factory.events().after(kind, object));
        return !plan.isEmpty();
    }

    private void send(FlushPlan plan) {
        if (plan.isEmpty()) {
            return;
        }
        try {
            new FlushRun(plan, connection()).send();
            epoch++;
        } catch (RuntimeException | Error e) {
            failure = e;
            failedDepth = logs.size();
            throw e;
        }
    }

    private void outcome(FlushPlan plan) {
        List<InstanceState> looked = new ArrayList<>(dirty);
        dirty.clear();
        deleted.clear();
        new Outcome(plan, identities, this, logs.element()).apply();
        for (InstanceState state : looked) {
            if (state.isPinned() && !state.isModified()) {
                state.clean();
            }
        }
        dirty.removeIf(state -> !state.isPinned());
        pending.removeIf(state -> state.lifecycle() != Lifecycle.PENDING);
        expressions.clear();
    }

    List<FlushPlan.Step> plan() {
        checkUsable();
        flushing = true;
        try {
            return Planner.plan(this, true).summary();
        } finally {
            flushing = false;
        }
    }

    // ---- transactions

    void commit() {
        checkUsable();
        for (int i = 0; hasWork(); i++) {
            if (i == MOST_FLUSHES) {
                throw new JalchemyException(
                        "ENDLESS",
                        "After " + MOST_FLUSHES + " flushes there is still work. Does a listener change objects each"
                                + " time they are written?");
            }
            flush(true);
        }
        Connection current = connection;
        if (current != null) {
            current.commit();
        }
        release();
        for (InstanceState state : identities.states()) {
            state.expireAll(keyBits(state.layout()));
        }
        for (TransactionLog log : logs) {
            for (TransactionLog.Entry entry : log.entries()) {
                if (entry.state().lifecycle() == Lifecycle.DELETED) {
                    entry.state().loader(null);
                    entry.state().lifecycle(Lifecycle.DETACHED);
                }
            }
        }
        restart();
        epoch++;
    }

    private void restart() {
        logs.clear();
        logs.push(new TransactionLog());
    }

    private void release() {
        Connection current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }

    private long[] keyBits(EntityLayout layout) {
        return keyBits.computeIfAbsent(layout, each -> {
            long[] bits = new long[(each.size() + 63) / 64];
            for (int key : mappers().mapper(each.path()).keys()) {
                bits[key / 64] |= 1L << key;
            }
            return bits;
        });
    }

    void rollback() {
        try {
            Connection current = connection;
            if (current != null) {
                current.rollback();
            }
        } finally {
            release();
            failure = null;
            while (!logs.isEmpty()) {
                takeBack(logs.pop());
            }
            restart();
            for (InstanceState state : identities.states()) {
                state.expireAll(keyBits(state.layout()));
            }
            epoch++;
        }
    }

    /** Takes back what {@code log} has, and what was not yet written. */
    private void takeBack(TransactionLog log) {
        List.copyOf(pending).forEach(this::expel);
        Set<InstanceState> changed = new LinkedHashSet<>(dirty);
        changed.addAll(deleted);
        dirty.clear();
        deleted.clear();
        expressions.clear();
        List<TransactionLog.Entry> entries = log.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            takeBack(entries.get(i), changed);
        }
        entries.clear();
        for (InstanceState state : changed) {
            Object object = state.object();
            if (object != null && state.lifecycle() == Lifecycle.PERSISTENT && state.loader() == this) {
                state.unload(object, keyBits(state.layout()));
                restoreKey(state, object);
            }
        }
        dirty.clear();
    }

    private void takeBack(TransactionLog.Entry entry, Set<InstanceState> changed) {
        InstanceState state = entry.state();
        Object object = state.object();
        if (entry.before() != null) {
            identities.remove(state);
            changed.remove(state);
            if (object != null) {
                state.becomeTransient(object, entry.before());
            }
        } else if (entry.deleted()) {
            if (object != null) {
                state.lifecycle(Lifecycle.PERSISTENT);
                state.loader(this);
                identities.put(state);
                changed.add(state);
            }
        } else {
            if (entry.oldKey() != null) {
                identities.remove(state);
                state.key(entry.oldKey());
                if (object != null) {
                    identities.put(state);
                }
            }
            changed.add(state);
        }
    }

    private void restoreKey(InstanceState state, Object object) {
        int[] keys = mapper(state).keys();
        for (int i = 0; i < keys.length; i++) {
            Object key = state.key();
            state.load(object, keys[i], key instanceof List<?> parts ? parts.get(i) : key);
        }
    }

    Transaction beginNested() {
        checkUsable();
        flush(true);
        Transaction savepoint = connection().beginNested();
        TransactionLog log = new TransactionLog();
        logs.push(log);
        return new NestedTransaction(this, savepoint, log);
    }

    boolean isInnermost(TransactionLog log) {
        return logs.peek() == log;
    }

    void releaseNested(Transaction savepoint, TransactionLog log) {
        checkUsable();
        flush(true);
        savepoint.commit();
        logs.pop();
        logs.element().take(log);
    }

    void rollbackNested(Transaction savepoint, TransactionLog log) {
        try {
            savepoint.rollback();
        } finally {
            if (failedDepth >= logs.size()) {
                failure = null;
            }
            logs.pop();
            takeBack(log);
            epoch++;
        }
    }

    /** Whether anything was written that is not committed, or is to be written. */
    boolean isUncommitted() {
        boolean objects =
                !pending.isEmpty() || !deleted.isEmpty() || dirty.stream().anyMatch(InstanceState::isModified);
        return objects || logs.stream().anyMatch(log -> !log.entries().isEmpty());
    }

    void close() {
        if (closed) {
            return;
        }
        try {
            if (isUncommitted() || failure != null) {
                rollback();
            }
        } finally {
            closed = true;
            try {
                release();
            } finally {
                clear();
            }
        }
    }

    /** Takes every object out of the session. */
    void clear() {
        List.copyOf(pending).forEach(this::expel);
        List.copyOf(identities.states()).forEach(this::detach);
        identities.clear();
        dirty.clear();
        deleted.clear();
        expressions.clear();
    }

    /** Forgets what an object has and what was done to it, apart from its key. */
    void forget(InstanceState state, Object object) {
        if (state.isModified()) {
            state.unload(object, keyBits(state.layout()));
            restoreKey(state, object);
        } else {
            state.expireAll(keyBits(state.layout()));
        }
        dirty.remove(state);
        expressions.remove(state);
    }

    /** Marks what is loaded of all objects of {@code mapper}'s rows as old; changes stay. */
    void expireRows(Mapper mapper) {
        for (InstanceState state : identities.states()) {
            if (state.layout().root() == mapper.root().path()) {
                state.expireAll(keyBits(state.layout()));
            }
        }
    }

    int countOfUncommitted(boolean written) {
        return written
                ? logs.stream().mapToInt(log -> log.entries().size()).sum()
                : pending.size() + deleted.size() + dirty.size();
    }
}
