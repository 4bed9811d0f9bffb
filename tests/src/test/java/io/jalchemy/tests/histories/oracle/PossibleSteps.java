package io.jalchemy.tests.histories.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The steps that make sense for what there is, and of which can be said what has to come of them whatever a session has loaded. The
 * others are left out of histories.
 */
final class PossibleSteps {

    private final Oracle oracle;

    PossibleSteps(Oracle oracle) {
        this.oracle = oracle;
    }

    /** Returns whether a step makes sense now. */
    boolean contains(Step step) {
        if (step.act() == Step.Act.NEW) {
            return oracle.thing(step.a()) == null;
        }
        if (step.act() == Step.Act.FAULT) {
            return true;
        }
        if (!oracle.isOpen()) {
            return step.act() == Step.Act.OPEN;
        }
        return switch (step.act()) {
            case ADD ->
                canTouch(step.a())
                        && !isTorn(oracle.thing(step.a()))
                        && !leadsOutside(oracle.thing(step.a()))
                        && !leadsToNewUnread(oracle.thing(step.a()));
            case DELETE ->
                canTouch(step.a())
                        && oracle.thing(step.a()).life != Life.DELETED
                        && oracle.thing(step.a()).life != Life.GONE;
            case APPEND ->
                canRelate(step.a(), step.b(), step.kind()) && oracle.thing(step.b()).parent != oracle.thing(step.a());
            case REMOVE ->
                canRelate(step.a(), step.b(), step.kind())
                        && isAlive(step.a(), step.b())
                        && oracle.thing(step.a()).held(step.kind()).contains(oracle.thing(step.b()));
            case REPLACE -> canReplace(step);
            case SET_PARENT -> canSetParent(step);
            case SET_CHILD ->
                step.b() == null
                        ? canTouch(step.a())
                                && oracle.thing(step.a()).kind == Kind.OWNER
                                && isAlive(step.a())
                                && !isTorn(oracle.thing(step.a()))
                        : canRelate(step.a(), step.b(), step.kind());
            case LINK, LINK_BACK ->
                canLink(step)
                        && !oracle.thing(step.a()).links.contains(oracle.thing(step.b()))
                        && !oracle.thing(step.b()).links.contains(oracle.thing(step.a()));
            case UNLINK, UNLINK_BACK ->
                canLink(step)
                        && isAlive(step.a(), step.b())
                        && oracle.thing(step.a()).links.contains(oracle.thing(step.b()))
                        && oracle.thing(step.b()).links.contains(oracle.thing(step.a()));
            case SET_NOTE -> canTouch(step.a()) && isAlive(step.a());
            case SET_DATA -> canTouch(step.a()) && isAlive(step.a()) && oracle.thing(step.a()).kind == Kind.OWNER;
            case PUT_DATA -> canTouch(step.a()) && isAlive(step.a()) && oracle.thing(step.a()).data != null;
            case GET ->
                oracle.thing(step.a()) != null
                        && oracle.thing(step.a()).life == Life.PERSISTENT
                        && hasItsKey(oracle.thing(step.a()))
                        && !isDeletedByLoad(oracle.thing(step.a()));
            case READ ->
                canTouch(step.a())
                        && isAlive(step.a())
                        && oracle.thing(step.a()).life == Life.PERSISTENT
                        && canRead(oracle.thing(step.a()), step);
            case SAVEPOINT -> oracle.depth() < 2;
            case SAVEPOINT_ROLLBACK, SAVEPOINT_RELEASE -> oracle.depth() > 0;
            case COMMIT -> oracle.depth() == 0;
            case EXPIRE, REFRESH ->
                canTouch(step.a())
                        && !(step.act() == Step.Act.REFRESH && isDeletedByLoad(oracle.thing(step.a())))
                        && oracle.thing(step.a()).life == Life.PERSISTENT
                        && isAlive(step.a())
                        && !oracle.thing(step.a()).left
                        && isInStep(oracle.thing(step.a()))
                        && holdsNoChanged(oracle.thing(step.a()));
            case EXPIRE_ALL ->
                oracle.things().stream().allMatch(each -> each.life != Life.PERSISTENT || isInStep(each));
            case MERGE_PART ->
                canTouch(step.a())
                        && isAlive(step.a())
                        && oracle.thing(step.a()).life == Life.PERSISTENT
                        && hasItsKey(oracle.thing(step.a()))
                        && !isDeletedByLoad(oracle.thing(step.a()));
            case CHECK -> isClean();
            case CLOSE ->
                isClean()
                        && oracle.depth() == 0
                        && oracle.current.rows.equals(oracle.committed().rows)
                        && oracle.current.links.equals(oracle.committed().links);
            case OPEN -> false;
            default -> true;
        };
    }

    private boolean canTouch(String mark) {
        Thing thing = oracle.thing(mark);
        return thing != null && thing.known && thing.life != Life.DETACHED;
    }

    private boolean isAlive(String... marks) {
        for (String mark : marks) {
            if (oracle.thing(mark).isDead()) {
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
                && oracle.thing(child).kind.isChild()
                && oracle.thing(child).kind.held() == kind.held()
                && oracle.thing(child).kind.parent() == oracle.thing(parent).kind
                && !isTorn(oracle.thing(parent))
                && !isTorn(oracle.thing(child))
                && !leadsToNewUnread(oracle.thing(parent))
                && !leadsToNewUnread(oracle.thing(child))
                && !isBelow(oracle.thing(parent), oracle.thing(child));
    }

    private boolean canSetParent(Step step) {
        if (!canTouch(step.a()) || !oracle.thing(step.a()).kind.isChild() || !isAlive(step.a())) {
            return false;
        }
        return step.b() == null
                ? !isTorn(oracle.thing(step.a()))
                : canRelate(step.b(), step.a(), oracle.thing(step.a()).kind);
    }

    private boolean canReplace(Step step) {
        if (!canTouch(step.a())
                || !isAlive(step.a())
                || isTorn(oracle.thing(step.a()))
                || step.kind() == null
                || !oracle.halfHeld(oracle.thing(step.a())).isEmpty()) {
            return false;
        }
        if (step.kind() == Kind.LABEL || step.kind() == Kind.OWNER) {
            Kind holder = step.kind() == Kind.LABEL ? Kind.OWNER : Kind.LABEL;
            return oracle.thing(step.a()).kind == holder
                    && new HashSet<>(step.list()).size() == step.list().size()
                    && step.list().stream()
                            .allMatch(each -> canTouch(each)
                                    && oracle.thing(each).kind == step.kind()
                                    && isAlive(each)
                                    && !isTorn(oracle.thing(each)));
        }
        return step.kind().isChild()
                && step.kind().parent() == oracle.thing(step.a()).kind
                && step.kind().slot() == Kind.Slot.LIST
                && new HashSet<>(step.list()).size() == step.list().size()
                && step.list().stream().allMatch(each -> canRelate(step.a(), each, step.kind()) && isAlive(each));
    }

    private boolean canLink(Step step) {
        return canTouch(step.a())
                && canTouch(step.b())
                && oracle.thing(step.a()).kind == Kind.OWNER
                && oracle.thing(step.b()).kind == Kind.LABEL
                && !isTorn(oracle.thing(step.a()))
                && !isTorn(oracle.thing(step.b()));
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
            for (Thing related : Oracle.related(todo.get(i))) {
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
            for (Thing each : Oracle.related(thing)) {
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
            for (Thing each : Oracle.related(todo.get(i))) {
                if ((byRows || !isInRows(todo.get(i), each)) && seen.add(each)) {
                    todo.add(each);
                }
            }
        }
        return seen;
    }

    /** Whether rows say that two objects are related. */
    private boolean isInRows(Thing one, Thing other) {
        Row row = oracle.current.rows.get(one.mark);
        Row its = oracle.current.rows.get(other.mark);
        return row != null
                && its != null
                && (other.mark.equals(row.parent())
                        || one.mark.equals(its.parent())
                        || oracle.current.links.contains(one.mark + " " + other.mark)
                        || oracle.current.links.contains(other.mark + " " + one.mark));
    }

    /** Whether the relationships of an object are as its row has them. */
    private boolean isInStep(Thing thing) {
        Row row = oracle.current.rows.get(thing.mark);
        if (row == null
                || thing.left
                || !Objects.equals(row.parent(), thing.parent == null ? null : thing.parent.mark)) {
            return false;
        }
        for (Thing other : oracle.things()) {
            Row its = oracle.current.rows.get(other.mark);
            boolean before = its != null && thing.mark.equals(its.parent());
            if (before != (other.parent == thing) || (before && (other.left || other.isDead()))) {
                return false;
            }
            boolean linked = oracle.current.links.contains(thing.mark + " " + other.mark)
                    || oracle.current.links.contains(other.mark + " " + thing.mark);
            if (linked != (thing.links.contains(other) || other.links.contains(thing))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an object has a row that says the same of its parent as it does. */
    private boolean isStored(Thing thing) {
        Row row = oracle.current.rows.get(thing.mark);
        return thing.life == Life.PERSISTENT
                && row != null
                && Objects.equals(row.parent(), thing.parent == null ? null : thing.parent.mark);
    }

    /** Whether the flush that comes before a load deletes an object, which nobody finds then. */
    private boolean isDeletedByLoad(Thing thing) {
        return new Flush(oracle, Flush.Cause.LOAD).deletes(thing);
    }

    /** Whether what is expired with an object, if the session has loaded it, has no changes that would be lost then. */
    private boolean holdsNoChanged(Thing thing) {
        for (Thing other : oracle.things()) {
            Row row = oracle.current.rows.get(other.mark);
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

    /** Whether nothing waits to be written. */
    private boolean isClean() {
        for (Thing thing : oracle.things()) {
            if (thing.life == Life.PENDING || thing.doomed || thing.left) {
                return false;
            }
            if (thing.life == Life.PERSISTENT) {
                Row row = oracle.current.rows.get(thing.mark);
                if (!isInStep(thing)
                        || !Objects.equals(row.note(), thing.note)
                        || !Objects.equals(row.data(), thing.data)) {
                    return false;
                }
            }
        }
        return true;
    }
}
