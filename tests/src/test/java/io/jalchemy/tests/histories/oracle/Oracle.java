package io.jalchemy.tests.histories.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says what each step of a history does to objects and rows. It has no notion of what is loaded: whatever a session has not read
 * yet, it must not lose. So it has all objects of all rows, and both sides of each relationship, always.
 */
public final class Oracle {

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Set<Mistake> mistakes;
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private final Set<String> gone = new HashSet<>();
    private Rows committed = new Rows();

    /** Rows as they were, and what had been deleted before. */
    private record Savepoint(Rows rows, Set<Thing> deleted) {}

    Rows current = new Rows();
    private boolean open = true;

    /** Whether the session wrote nothing but new rows since it was opened, so that what it has in memory is what rows say. */
    private boolean fresh = true;

    /** An oracle that knows all rules, but for {@code mistakes}. */
    public Oracle(Set<Mistake> mistakes) {
        this.mistakes = mistakes.isEmpty() ? EnumSet.noneOf(Mistake.class) : EnumSet.copyOf(mistakes);
    }

    boolean has(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    /** All objects that there ever were, as the session has them. */
    public Collection<Thing> things() {
        return things.values();
    }

    /** The object with a mark; null if there is none. */
    public Thing thing(String mark) {
        return mark == null ? null : things.get(mark);
    }

    /** The rows after the last commit. */
    public Rows committed() {
        return committed;
    }

    /** The rows as the transaction sees them. */
    public Rows rows() {
        return current;
    }

    /** Whether there is a session. */
    public boolean isOpen() {
        return open;
    }

    /** Whether the session wrote nothing but new rows since it was opened. */
    public boolean isFresh() {
        return fresh;
    }

    /** Whether an object was deleted for good. */
    public boolean isGone(String mark) {
        return gone.contains(mark);
    }

    /** How many savepoints are open. */
    public int depth() {
        return savepoints.size();
    }

    static List<Thing> related(Thing thing) {
        List<Thing> all = new ArrayList<>(thing.links);
        thing.children.values().forEach(all::addAll);
        if (thing.parent != null) {
            all.add(thing.parent);
        }
        return all;
    }

    /** Whether a step makes sense now; one that does not is left out by everybody. */
    public boolean applies(Step step) {
        return new PossibleSteps(this).contains(step);
    }

    /**
     * What refers to an object that does not hold it: things that a rollback made new again keep their references. If they are
     * written the object holds them once it is read again, be it soon or late.
     */
    public List<Thing> halfHeld(Thing holder) {
        List<Thing> all = new ArrayList<>();
        for (Thing other : things.values()) {
            boolean child = other.parent == holder && !holder.held(other.kind).contains(other);
            if (child || (other.links.contains(holder) && !holder.links.contains(other))) {
                all.add(other);
            }
        }
        return all;
    }

    // ---- what has to come of it

    /** What has to come of a step, before it is done. */
    public Expectation expect(Step step) {
        Thing a = thing(step.a());
        Thing b = thing(step.b());
        if (step.isFlushing()) {
            String failure = new Flush(this, cause(step)).failure();
            return failure == null ? Expectation.DONE : new Expectation(Expectation.Verdict.FAILS, failure);
        }
        return switch (step.act()) {
            case ADD ->
                a.life == Life.DELETED || a.life == Life.GONE
                        ? Expectation.refused("what was deleted is not added")
                        : Expectation.DONE;
            case DELETE ->
                a.life == Life.PERSISTENT ? Expectation.DONE : Expectation.refused("what has no row is not deleted");
            case APPEND, SET_CHILD, SET_PARENT, LINK, LINK_BACK ->
                b != null && (a.isDead() || b.isDead()) && !isHeld(step)
                        ? Expectation.refused("what is deleted is put nowhere, and nothing into it")
                        : Expectation.DONE;
            case REPLACE ->
                a.isDead() || step.list().stream().anyMatch(each -> thing(each).isDead())
                        ? Expectation.refused("what is deleted is put nowhere, and nothing into it")
                        : Expectation.DONE;
            default -> Expectation.DONE;
        };
    }

    /** Whether a reference is set to what it holds anyway. */
    private boolean isHeld(Step step) {
        Thing a = thing(step.a());
        return switch (step.act()) {
            case SET_PARENT -> a.parent == thing(step.b());
            case SET_CHILD -> step.b() != null && thing(step.b()).parent == a;
            default -> false;
        };
    }

    /** Why a touch that loads, and so flushes, has to fail; null if it has not. */
    public String failureOfLoad() {
        return new Flush(this, Flush.Cause.LOAD).failure();
    }

    private static Flush.Cause cause(Step step) {
        return step.act() == Step.Act.QUERY ? Flush.Cause.QUERY : Flush.Cause.EXPLICIT;
    }

    // ---- doing it

    /** A touch loaded something, and what waited was written before. */
    public void autoflushed() {
        new Flush(this, Flush.Cause.LOAD).apply();
    }

    /** Does a step. */
    public void apply(Step step) {
        Thing a = thing(step.a());
        Thing b = thing(step.b());
        touch(a);
        touch(b);
        if (step.isFlushing()) {
            new Flush(this, cause(step)).apply();
        }
        switch (step.act()) {
            case NEW -> make(step);
            case ADD -> {
                a.doomed = false;
                a.left = false;
                add(a);
            }
            case DELETE -> a.doomed = true;
            case APPEND -> {
                setParent(b, a);
                addIfInside(a, b);
            }
            case REMOVE -> setParent(b, null);
            case REPLACE -> replace(a, step);
            case SET_PARENT -> {
                a.parentSet = true;
                if (!isHeld(step)) {
                    setParent(a, b);
                    addIfInside(a, b);
                }
            }
            case SET_CHILD -> setChild(a, b, step.kind());
            case LINK -> link(a, b);
            case LINK_BACK -> link(b, a);
            case UNLINK, UNLINK_BACK -> {
                if (!has(Mistake.LINKS_COME_BACK)) {
                    a.links.remove(b);
                    b.links.remove(a);
                }
            }
            case SET_NOTE, MERGE_PART -> {
                a.note = step.text();
                a.noteSet = true;
            }
            case SET_DATA -> a.data = step.text() == null ? null : new TreeMap<>(Map.of("k", step.text()));
            case PUT_DATA -> {
                if (!has(Mistake.CHANGED_DATA_IS_LOST)) {
                    a.data.put("k", step.text());
                }
            }
            case GET -> a.known = true;
            case SAVEPOINT -> savepoints.push(new Savepoint(current.copy(), deleted()));
            case SAVEPOINT_RELEASE -> savepoints.pop();
            case SAVEPOINT_ROLLBACK -> {
                Savepoint savepoint = savepoints.pop();
                rollbackTo(
                        has(Mistake.SAVEPOINT_ROLLBACK_TAKES_ALL) ? committed : savepoint.rows(), savepoint.deleted());
            }
            case COMMIT -> commit();
            case ROLLBACK -> rollback();
            case EXPIRE, REFRESH -> expire(a);
            case EXPIRE_ALL ->
                things.values().stream()
                        .filter(each -> each.life == Life.PERSISTENT)
                        .forEach(this::expire);
            case CLOSE -> close();
            case OPEN -> open(step.text());
            default -> {}
        }
    }

    private static void touch(Thing thing) {
        if (thing != null) {
            thing.touched = true;
        }
    }

    private void make(Step step) {
        int position = step.kind().hasPosition() ? Integer.parseInt(step.text()) : 0;
        Thing made = new Thing(step.kind(), step.a(), position, step.kind().hasCode() ? step.text() : null);
        made.known = true;
        things.put(step.a(), made);
    }

    /** The cascade ends at what the session has: what that holds was added when it came, or is by the next flush. */
    private void add(Thing first) {
        if (first.life == Life.TRANSIENT) {
            first.life = Life.PENDING;
        }
        List<Thing> todo = new ArrayList<>(List.of(first));
        for (int i = 0; i < todo.size(); i++) {
            for (Thing related : related(todo.get(i))) {
                if (related.life == Life.TRANSIENT) {
                    related.life = Life.PENDING;
                    todo.add(related);
                }
            }
        }
    }

    private void addIfInside(Thing holder, Thing held) {
        if (holder != null && held != null && holder.isInside() && held.life == Life.TRANSIENT) {
            add(held);
        }
    }

    private void setParent(Thing child, Thing parent) {
        Thing before = child.parent;
        if (before == parent) {
            return;
        }
        touch(before);
        child.parentSet = true;
        child.forgetKeptParent();
        if (before != null) {
            before.held(child.kind).remove(child);
        }
        if (parent != null && child.kind.slot() == Kind.Slot.ONE) {
            for (Thing other : List.copyOf(parent.held(child.kind))) {
                if (!has(Mistake.OLD_PARTNER_KEEPS_ITS_KEY)) {
                    setParent(other, null);
                }
            }
        }
        child.parent = parent;
        touch(child);
        if (parent != null) {
            parent.held(child.kind).add(child);
            child.left = false;
        } else if (child.kind.isOrphan()) {
            if (child.life == Life.PERSISTENT) {
                child.left = true;
            } else if (child.life == Life.PENDING && !has(Mistake.REMOVED_NEW_CHILD_STAYS)) {
                child.life = Life.TRANSIENT;
            }
        }
    }

    private void replace(Thing parent, Step step) {
        List<Thing> now = step.list().stream().map(this::thing).toList();
        if (!step.kind().isChild()) {
            relink(parent, now);
            return;
        }
        for (Thing each : List.copyOf(parent.held(step.kind()))) {
            if (!now.contains(each)) {
                setParent(each, null);
            }
        }
        for (Thing each : now) {
            touch(each);
            setParent(each, parent);
            addIfInside(parent, each);
        }
    }

    private void relink(Thing holder, List<Thing> now) {
        for (Thing each : List.copyOf(holder.links)) {
            if (!now.contains(each)) {
                holder.links.remove(each);
                each.links.remove(holder);
            }
        }
        for (Thing each : now) {
            if (!holder.links.contains(each)) {
                link(holder, each);
            } else {
                addIfInside(holder, each);
            }
        }
    }

    private void setChild(Thing parent, Thing child, Kind kind) {
        if (child == null) {
            for (Thing each : List.copyOf(parent.held(kind))) {
                setParent(each, null);
            }
        } else if (child.parent != parent) {
            setParent(child, parent);
            addIfInside(parent, child);
        }
    }

    private void link(Thing holder, Thing held) {
        holder.links.add(held);
        held.links.add(holder);
        addIfInside(holder, held);
    }

    /**
     * Takes an object, whose row is deleted, out of what holds it. What no session knows keeps it, and what was never committed may
     * have it again, should a rollback make it new.
     */
    void cut(Thing thing) {
        if (!committed.rows.containsKey(thing.mark)) {
            thing.keepAll();
        }
        for (Thing other : things.values()) {
            if (other.life != Life.TRANSIENT && other != thing) {
                other.lose(thing, !committed.rows.containsKey(other.mark));
            }
        }
        thing.parent = null;
        thing.children.values().forEach(List::clear);
        thing.links.clear();
    }

    private void expire(Thing thing) {
        Row row = current.rows.get(thing.mark);
        if (!has(Mistake.EXPIRE_KEEPS_CHANGES)) {
            thing.note = row.note();
            thing.data = row.data() == null ? null : new TreeMap<>(row.data());
        }
    }

    // ---- ends of transactions

    private void commit() {
        for (Row row : committed.rows.values()) {
            Row now = current.rows.get(row.mark());
            fresh &= now != null && now.isSame(row);
        }
        fresh &= committed.links.isEmpty() || committed.links.equals(current.links);
        committed = current.copy();
        for (Thing thing : things.values()) {
            if (thing.life == Life.DELETED) {
                thing.life = Life.GONE;
                gone.add(thing.mark);
            }
        }
        takeRows();
    }

    /** The transaction is rolled back, by the program or since something failed. */
    public void rollback() {
        savepoints.clear();
        rollbackTo(committed, Set.of());
    }

    private Set<Thing> deleted() {
        Set<Thing> all = new HashSet<>();
        things.values().stream().filter(each -> each.life == Life.DELETED).forEach(all::add);
        return all;
    }

    private void rollbackTo(Rows snapshot, Set<Thing> deletedBefore) {
        current = snapshot.copy();
        for (Thing thing : things.values()) {
            if (thing.life == Life.PENDING
                    || ((thing.life == Life.PERSISTENT || thing.life == Life.DELETED)
                            && !deletedBefore.contains(thing)
                            && !current.rows.containsKey(thing.mark))) {
                thing.takeKept();
                thing.forgetParentOfRow();
                if (!thing.noteSet) {
                    thing.note = null; // it was that of a row that it had taken
                }
                thing.life = Life.TRANSIENT;
                thing.doomed = false;
                thing.left = false;
            }
        }
        takeRows();
    }

    /** What has a row becomes what the row says. */
    private void takeRows() {
        List<Thing> stored = new ArrayList<>();
        for (Row row : current.rows.values()) {
            Thing thing =
                    things.computeIfAbsent(row.mark(), mark -> new Thing(row.kind(), mark, row.position(), row.code()));
            stored.add(thing);
        }
        for (Thing thing : stored) {
            Row row = current.rows.get(thing.mark);
            thing.life = Life.PERSISTENT;
            thing.doomed = false;
            thing.left = false;
            thing.touched = false;
            thing.forgetKept(committed.rows.containsKey(thing.mark) ? null : current);
            if (!has(Mistake.ROLLBACK_KEEPS_CHANGES)) {
                thing.note = row.note();
            }
            thing.data = row.data() == null ? null : new TreeMap<>(row.data());
            thing.parent = thing(row.parent());
            thing.children.values().forEach(List::clear);
            thing.links.clear();
        }
        for (Thing thing : stored) {
            if (thing.parent != null) {
                thing.parent.held(thing.kind).add(thing);
            }
        }
        for (String link : current.links) {
            String[] ends = link.split(" ", -1);
            thing(ends[0]).links.add(thing(ends[1]));
            thing(ends[1]).links.add(thing(ends[0]));
        }
    }

    private void close() {
        fresh &= things.values().stream().noneMatch(each -> each.touched);
        open = false;
        things.values().removeIf(each -> each.life != Life.PERSISTENT);
        for (Thing thing : things.values()) {
            thing.life = Life.DETACHED;
        }
    }

    private void open(String how) {
        open = true;
        fresh = true;
        current = committed.copy();
        boolean forget = how.equals("forget");
        if (forget) {
            things.clear();
        }
        takeRows();
        for (Thing thing : things.values()) {
            thing.known &= !forget;
        }
    }
}
