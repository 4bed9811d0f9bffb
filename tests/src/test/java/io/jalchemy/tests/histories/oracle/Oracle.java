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
import java.util.Objects;
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

    // ---- what may be done

    /** Whether a step makes sense now; one that does not is left out by everybody. */
    public boolean applies(Step step) {
        if (step.act() == Step.Act.NEW) {
            return !things.containsKey(step.a());
        }
        if (step.act() == Step.Act.FAULT) {
            return true;
        }
        if (!open) {
            return step.act() == Step.Act.OPEN;
        }
        return switch (step.act()) {
            case ADD ->
                canTouch(step.a())
                        && !isTorn(thing(step.a()))
                        && !leadsOutside(thing(step.a()))
                        && !leadsToNewUnread(thing(step.a()));
            case DELETE ->
                canTouch(step.a()) && thing(step.a()).life != Life.DELETED && thing(step.a()).life != Life.GONE;
            case APPEND -> canRelate(step.a(), step.b(), step.kind()) && thing(step.b()).parent != thing(step.a());
            case REMOVE ->
                canRelate(step.a(), step.b(), step.kind())
                        && isAlive(step.a(), step.b())
                        && thing(step.a()).held(step.kind()).contains(thing(step.b()));
            case REPLACE -> canReplace(step);
            case SET_PARENT -> canSetParent(step);
            case SET_CHILD ->
                step.b() == null
                        ? canTouch(step.a())
                                && thing(step.a()).kind == Kind.OWNER
                                && isAlive(step.a())
                                && !isTorn(thing(step.a()))
                        : canRelate(step.a(), step.b(), step.kind());
            case LINK, LINK_BACK ->
                canLink(step)
                        && !thing(step.a()).links.contains(thing(step.b()))
                        && !thing(step.b()).links.contains(thing(step.a()));
            case UNLINK, UNLINK_BACK ->
                canLink(step)
                        && isAlive(step.a(), step.b())
                        && thing(step.a()).links.contains(thing(step.b()))
                        && thing(step.b()).links.contains(thing(step.a()));
            case SET_NOTE -> canTouch(step.a()) && isAlive(step.a());
            case SET_DATA -> canTouch(step.a()) && isAlive(step.a()) && thing(step.a()).kind == Kind.OWNER;
            case PUT_DATA -> canTouch(step.a()) && isAlive(step.a()) && thing(step.a()).data != null;
            case GET ->
                thing(step.a()) != null
                        && thing(step.a()).life == Life.PERSISTENT
                        && hasItsKey(thing(step.a()))
                        && !isDeletedByLoad(thing(step.a()));
            case READ ->
                canTouch(step.a())
                        && isAlive(step.a())
                        && thing(step.a()).life == Life.PERSISTENT
                        && canRead(thing(step.a()), step);
            case SAVEPOINT -> savepoints.size() < 2;
            case SAVEPOINT_ROLLBACK, SAVEPOINT_RELEASE -> !savepoints.isEmpty();
            case COMMIT -> savepoints.isEmpty();
            case EXPIRE, REFRESH ->
                canTouch(step.a())
                        && !(step.act() == Step.Act.REFRESH && isDeletedByLoad(thing(step.a())))
                        && thing(step.a()).life == Life.PERSISTENT
                        && isAlive(step.a())
                        && !thing(step.a()).left
                        && isInStep(thing(step.a()))
                        && holdsNoChanged(thing(step.a()));
            case EXPIRE_ALL ->
                things.values().stream().allMatch(each -> each.life != Life.PERSISTENT || isInStep(each));
            case MERGE_PART ->
                canTouch(step.a())
                        && isAlive(step.a())
                        && thing(step.a()).life == Life.PERSISTENT
                        && hasItsKey(thing(step.a()))
                        && !isDeletedByLoad(thing(step.a()));
            case CHECK -> isClean();
            case CLOSE ->
                isClean()
                        && savepoints.isEmpty()
                        && current.rows.equals(committed.rows)
                        && current.links.equals(committed.links);
            case OPEN -> false;
            default -> true;
        };
    }

    private boolean canTouch(String mark) {
        Thing thing = thing(mark);
        return thing != null && thing.known && thing.life != Life.DETACHED;
    }

    private boolean isAlive(String... marks) {
        for (String mark : marks) {
            if (thing(mark).isDead()) {
                return false;
            }
        }
        return true;
    }

    private static boolean canRead(Thing thing, Step step) {
        if (step.kind() == null) {
            return step.text() == null || thing.kind.isChild();
        }
        return switch (step.kind()) {
            case LABEL -> thing.kind == Kind.OWNER;
            case OWNER -> thing.kind == Kind.LABEL;
            default -> step.kind().parent() == thing.kind;
        };
    }

    private boolean canRelate(String parent, String child, Kind kind) {
        return canTouch(parent)
                && canTouch(child)
                && kind != null
                && thing(child).kind.isChild()
                && thing(child).kind.held() == kind.held()
                && thing(child).kind.parent() == thing(parent).kind
                && !isTorn(thing(parent))
                && !isTorn(thing(child))
                && !leadsToNewUnread(thing(parent))
                && !leadsToNewUnread(thing(child))
                && !isBelow(thing(parent), thing(child));
    }

    private boolean canSetParent(Step step) {
        if (!canTouch(step.a()) || !thing(step.a()).kind.isChild() || !isAlive(step.a())) {
            return false;
        }
        return step.b() == null ? !isTorn(thing(step.a())) : canRelate(step.b(), step.a(), thing(step.a()).kind);
    }

    private boolean canReplace(Step step) {
        if (!canTouch(step.a())
                || !isAlive(step.a())
                || isTorn(thing(step.a()))
                || step.kind() == null
                || !halfHeld(thing(step.a())).isEmpty()) {
            return false;
        }
        if (step.kind() == Kind.LABEL || step.kind() == Kind.OWNER) {
            Kind holder = step.kind() == Kind.LABEL ? Kind.OWNER : Kind.LABEL;
            return thing(step.a()).kind == holder
                    && new HashSet<>(step.list()).size() == step.list().size()
                    && step.list().stream()
                            .allMatch(each -> canTouch(each)
                                    && thing(each).kind == step.kind()
                                    && isAlive(each)
                                    && !isTorn(thing(each)));
        }
        return step.kind().isChild()
                && step.kind().parent() == thing(step.a()).kind
                && step.kind().slot() == Kind.Slot.LIST
                && new HashSet<>(step.list()).size() == step.list().size()
                && step.list().stream().allMatch(each -> canRelate(step.a(), each, step.kind()) && isAlive(each));
    }

    private boolean canLink(Step step) {
        return canTouch(step.a())
                && canTouch(step.b())
                && thing(step.a()).kind == Kind.OWNER
                && thing(step.b()).kind == Kind.LABEL
                && !isTorn(thing(step.a()))
                && !isTorn(thing(step.b()));
    }

    /**
     * Whether an object that has a row leads to new ones that are in no session. Whether those are added with it, or by the next
     * flush, depends on what of it is loaded.
     */
    private static boolean leadsOutside(Thing first) {
        if (first.life != Life.PERSISTENT) {
            return false;
        }
        List<Thing> todo = new ArrayList<>(List.of(first));
        Set<Thing> seen = new HashSet<>(todo);
        for (int i = 0; i < todo.size(); i++) {
            for (Thing related : related(todo.get(i))) {
                if (related.life == Life.TRANSIENT) {
                    return true;
                }
                if (seen.add(related)) {
                    todo.add(related);
                }
            }
        }
        return false;
    }

    private static boolean isBelow(Thing thing, Thing other) {
        for (Thing each = thing; each != null; each = each.parent) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an object that a rollback made new again, or one that it leads to, holds a child that the rollback gave back to
     * another parent. What is meant by adding such a thing nobody can say.
     */
    private boolean isTorn(Thing first) {
        List<Thing> todo = new ArrayList<>(List.of(first));
        Set<Thing> seen = new HashSet<>(todo);
        for (int i = 0; i < todo.size(); i++) {
            Thing thing = todo.get(i);
            if (thing.life != Life.TRANSIENT && thing != first) {
                continue;
            }
            for (List<Thing> held : thing.children.values()) {
                if (held.stream().anyMatch(each -> each.parent != thing || each.isDead())) {
                    return true;
                }
            }
            if (thing.life == Life.TRANSIENT
                    && thing.parent != null
                    && (thing.parent.isDead()
                            || (thing.kind.slot() == Kind.Slot.ONE
                                    && !thing.parent.held(thing.kind).contains(thing)))) {
                return true;
            }
            if (thing.life == Life.TRANSIENT && thing.links.stream().anyMatch(Thing::isDead)) {
                return true;
            }
            for (Thing each : related(thing)) {
                if (seen.add(each)) {
                    todo.add(each);
                }
            }
        }
        return false;
    }

    /**
     * Whether an object leads to new ones only by what its row, or another, says: a cascade does not go there if that is not loaded,
     * and nobody can say whether it is.
     */
    private boolean leadsToNewUnread(Thing first) {
        Set<Thing> all = reached(first, true);
        all.removeAll(reached(first, false));
        return all.stream().anyMatch(each -> each.life == Life.TRANSIENT);
    }

    private Set<Thing> reached(Thing first, boolean byRows) {
        List<Thing> todo = new ArrayList<>(List.of(first));
        Set<Thing> seen = new HashSet<>(todo);
        for (int i = 0; i < todo.size(); i++) {
            for (Thing each : related(todo.get(i))) {
                if ((byRows || !isInRows(todo.get(i), each)) && seen.add(each)) {
                    todo.add(each);
                }
            }
        }
        return seen;
    }

    /** Whether rows say that two objects are related. */
    private boolean isInRows(Thing one, Thing other) {
        Row row = current.rows.get(one.mark);
        Row its = current.rows.get(other.mark);
        return row != null
                && its != null
                && (other.mark.equals(row.parent())
                        || one.mark.equals(its.parent())
                        || current.links.contains(one.mark + " " + other.mark)
                        || current.links.contains(other.mark + " " + one.mark));
    }

    /** Whether the relationships of an object are as its row has them. */
    private boolean isInStep(Thing thing) {
        Row row = current.rows.get(thing.mark);
        if (row == null
                || thing.left
                || !Objects.equals(row.parent(), thing.parent == null ? null : thing.parent.mark)) {
            return false;
        }
        for (Thing other : things.values()) {
            Row its = current.rows.get(other.mark);
            boolean before = its != null && thing.mark.equals(its.parent());
            if (before != (other.parent == thing) || (before && (other.left || other.isDead()))) {
                return false;
            }
            boolean linked = current.links.contains(thing.mark + " " + other.mark)
                    || current.links.contains(other.mark + " " + thing.mark);
            if (linked != (thing.links.contains(other) || other.links.contains(thing))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an object has a row that says the same of its parent as it does. */
    public boolean isStored(Thing thing) {
        Row row = current.rows.get(thing.mark);
        return thing.life == Life.PERSISTENT
                && row != null
                && Objects.equals(row.parent(), thing.parent == null ? null : thing.parent.mark);
    }

    /** Whether the flush that comes before a load deletes an object, which nobody finds then. */
    private boolean isDeletedByLoad(Thing thing) {
        return new Flush(this, Flush.Cause.LOAD).deletes(thing);
    }

    /** Whether what is expired with an object, if the session has loaded it, has no changes that would be lost then. */
    private boolean holdsNoChanged(Thing thing) {
        for (Thing other : things.values()) {
            Row row = current.rows.get(other.mark);
            if (other.parent == thing
                    && other.kind.isOrphan()
                    && row != null
                    && !Objects.equals(row.note(), other.note)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row of an object has the key that the object has: one that comes from a parent may be about to change. */
    private boolean hasItsKey(Thing thing) {
        return thing.kind.key() != Kind.Key.PRIMARY || isStored(thing);
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

    /** Whether nothing waits to be written. */
    public boolean isClean() {
        for (Thing thing : things.values()) {
            if (thing.life == Life.PENDING || thing.doomed || thing.left) {
                return false;
            }
            if (thing.life == Life.PERSISTENT) {
                Row row = current.rows.get(thing.mark);
                if (!isInStep(thing)
                        || !Objects.equals(row.note(), thing.note)
                        || !Objects.equals(row.data(), thing.data)) {
                    return false;
                }
            }
        }
        return true;
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

    private void add(Thing first) {
        if (first.life == Life.TRANSIENT) {
            first.life = Life.PENDING;
        }
        List<Thing> todo = new ArrayList<>(List.of(first));
        Set<Thing> seen = new HashSet<>(todo);
        for (int i = 0; i < todo.size(); i++) {
            for (Thing related : related(todo.get(i))) {
                if (seen.add(related)) {
                    todo.add(related);
                    if (related.life == Life.TRANSIENT) {
                        related.life = Life.PENDING;
                    }
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
            thing.forgetKept();
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
