package io.jalchemy.tests.histories.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What a flush makes of objects: first found out, then either refused with a reason, or done. */
final class Flush {

    /** Why there is a flush. */
    enum Cause {
        /** The program asks for it, or commits: what only a back reference leads to is added. */
        EXPLICIT,
        /** A query of the program. */
        QUERY,
        /** A touch that loads: what left its parent is not deleted yet, since it may be on its way to another. */
        LOAD
    }

    private final Oracle oracle;
    private final Cause cause;
    private final Set<Thing> added = new LinkedHashSet<>();
    private final Set<Thing> deleted = new LinkedHashSet<>();
    private final Set<Thing> expelled = new LinkedHashSet<>();
    private final Set<Thing> waiting = new LinkedHashSet<>();
    private final Map<String, Row> written = new LinkedHashMap<>();
    private final Map<Thing, Row> switched = new LinkedHashMap<>();
    private final Set<Thing> claimed = new LinkedHashSet<>();
    private Rows after;
    private String failure;

    Flush(Oracle oracle, Cause cause) {
        this.oracle = oracle;
        this.cause = cause;
        do {
            begin();
            adopt();
            delete();
            await();
            write();
        } while (claim());
        switchRows();
        checkUnique();
        link();
    }

    private void begin() {
        List.of(added, deleted, expelled, waiting).forEach(Set::clear);
        written.clear();
        after = oracle.current.copy();
        failure = null;
    }

    /**
     * What left its parent does not wait if another row takes its key or its place, nor if the parent's row goes; says whether there
     * is any such.
     */
    private boolean claim() {
        boolean any = false;
        for (Thing thing : oracle.things()) {
            Row old = oracle.current.rows.get(thing.mark);
            if (cause == Cause.LOAD && thing.life == Life.PERSISTENT && thing.left && old != null) {
                if (old.parent() != null && deleted.contains(oracle.thing(old.parent()))) {
                    any |= claimed.add(thing);
                }
                for (Row row : written.values()) {
                    if (!row.mark().equals(thing.mark) && row.kind() == thing.kind && isTaken(old, row)) {
                        any |= claimed.add(thing);
                    }
                }
            }
        }
        return any;
    }

    private static boolean isTaken(Row old, Row row) {
        boolean key = old.primaryKey() != null && old.primaryKey().equals(row.primaryKey());
        boolean slot = old.kind().slot() == Kind.Slot.ONE && old.parent() != null;
        return key || (slot && old.parent().equals(row.parent()));
    }

    /** Why it fails; null if it does not. */
    String failure() {
        return failure;
    }

    /** Whether it deletes the row of an object. */
    boolean deletes(Thing thing) {
        return deleted.contains(thing);
    }

    private void fail(String why) {
        if (failure == null) {
            failure = why;
        }
    }

    private boolean isInside(Thing thing) {
        return (thing.isInside() || added.contains(thing)) && !expelled.contains(thing);
    }

    private boolean isPending(Thing thing) {
        return thing.life == Life.PENDING || added.contains(thing);
    }

    private void adopt() {
        if (cause != Cause.EXPLICIT) {
            return;
        }
        List<Thing> todo = new ArrayList<>();
        oracle.things().stream().filter(each -> each.isInside() && !each.doomed).forEach(todo::add);
        for (int i = 0; i < todo.size(); i++) {
            for (Thing related : Oracle.related(todo.get(i))) {
                if (related.life == Life.TRANSIENT && added.add(related)) {
                    todo.add(related);
                }
            }
        }
    }

    private void delete() {
        List<Thing> todo = new ArrayList<>();
        for (Thing thing : oracle.things()) {
            if (thing.life == Life.PERSISTENT
                    && (thing.doomed || (thing.left && !mayWait(thing) && !oracle.has(Mistake.ORPHANS_STAY)))) {
                todo.add(thing);
            }
        }
        for (int i = 0; i < todo.size(); i++) {
            Thing parent = todo.get(i);
            if (!deleted.add(parent)) {
                continue;
            }
            for (Thing child : oracle.things()) {
                Row row = oracle.current.rows.get(child.mark);
                if (child.left && row != null && parent.mark.equals(row.parent())) {
                    todo.add(child); // its row cannot wait for another parent
                }
                if (child.parent == parent && child.kind.isOrphan() && !oracle.has(Mistake.DELETE_DOES_NOT_CASCADE)) {
                    if (isPending(child)) {
                        expelled.add(child);
                    } else if (child.life == Life.PERSISTENT) {
                        todo.add(child);
                    }
                }
            }
        }
    }

    private boolean mayWait(Thing thing) {
        return cause == Cause.LOAD && !claimed.contains(thing);
    }

    private void await() {
        boolean more = cause != Cause.EXPLICIT;
        while (more) {
            more = false;
            for (Thing thing : oracle.things()) {
                if (isPending(thing)
                        && !waiting.contains(thing)
                        && isAway(thing.parent)
                        && thing.kind.key() != Kind.Key.NULLABLE) {
                    waiting.add(thing);
                    more = true;
                }
            }
        }
    }

    /** Whether a parent has no row after this flush, since it waits for another. */
    private boolean isAway(Thing parent) {
        return parent != null
                && (waiting.contains(parent) || (parent.life == Life.TRANSIENT && !added.contains(parent)));
    }

    private void write() {
        for (Thing thing : deleted) {
            after.rows.remove(thing.mark);
        }
        for (Thing thing : oracle.things()) {
            if (!isInside(thing) || deleted.contains(thing) || waiting.contains(thing) || mayLeaveLater(thing)) {
                continue;
            }
            Row old = oracle.current.rows.get(thing.mark);
            Row row = row(thing, old);
            if (thing.kind.isChild() && row.parent() == null && thing.kind.key() != Kind.Key.NULLABLE) {
                fail(thing + " has no parent, and its key is not null");
            }
            after.rows.put(thing.mark, row);
            written.put(thing.mark, row);
        }
    }

    /** Whether an object left its parent and may be on its way to another: nothing of it is written yet. */
    private boolean mayLeaveLater(Thing thing) {
        return thing.life == Life.PERSISTENT && thing.left && mayWait(thing);
    }

    private Row row(Thing thing, Row old) {
        String parent = parentOf(thing, old);
        TreeMap<String, String> data = thing.data == null ? null : new TreeMap<>(thing.data);
        Row row = new Row(thing.kind, thing.mark, thing.note, data, parent, thing.position, thing.code, 1, 1);
        if (old == null) {
            return row;
        }
        int least = old.leastVersion() + (row.isSame(old) ? 0 : 1);
        int most = old.mostVersion() + (row.isSame(old) && !thing.touched ? 0 : 1);
        return row.withVersions(least, most);
    }

    private String parentOf(Thing thing, Row old) {
        Thing parent = thing.parent;
        if (parent == null || deleted.contains(parent) || expelled.contains(parent)) {
            return null;
        }
        if (isAway(parent)) {
            return old == null || deleted.contains(oracle.thing(old.parent())) ? null : old.parent();
        }
        return parent.mark;
    }

    /** A new row with the key of one that is deleted is a change of that row. */
    private void switchRows() {
        Map<String, Row> gone = new HashMap<>();
        for (Thing thing : deleted) {
            Row row = oracle.current.rows.get(thing.mark);
            if (row != null && row.primaryKey() != null) {
                gone.put(row.primaryKey(), row);
            }
        }
        for (Thing thing : oracle.things()) {
            Row row = written.get(thing.mark);
            Row old = row == null || !isPending(thing) || row.primaryKey() == null ? null : gone.get(row.primaryKey());
            if (old != null && !oracle.has(Mistake.SWITCHED_ROW_FORGETS)) {
                String before = deleted.contains(oracle.thing(old.parent())) ? null : old.parent();
                String parent = thing.parent == null && !thing.parentSet ? before : row.parent();
                String note = thing.noteSet ? row.note() : old.note();
                Row kept = new Row(row.kind(), row.mark(), note, row.data(), parent, row.position(), row.code(), 1, 1);
                after.rows.put(row.mark(), kept);
                switched.put(thing, kept);
            }
        }
    }

    private void checkUnique() {
        Set<String> keys = new HashSet<>();
        Map<String, String> slots = new HashMap<>();
        for (Row row : after.rows.values()) {
            if (row.primaryKey() != null && !keys.add(row.primaryKey())) {
                fail("two rows have the key " + row.primaryKey());
            }
            if (row.kind().slot() == Kind.Slot.ONE && row.parent() != null) {
                String before = slots.put(row.kind() + " " + row.parent(), row.mark());
                if (before != null) {
                    fail(before + " and " + row.mark() + " have the same parent");
                }
            }
        }
        checkExchanges();
    }

    /** Rows that exchange unique values, none of which can be null in between, have no order. */
    private void checkExchanges() {
        Map<String, Row> holders = new HashMap<>();
        oracle.current.rows.values().forEach(row -> {
            if (unique(row) != null) {
                holders.put(unique(row), row);
            }
        });
        for (Row first : after.rows.values()) {
            Row row = first;
            for (int steps = 0; steps <= after.rows.size(); steps++) {
                Row old = oracle.current.rows.get(row.mark());
                Row holder = unique(row) == null ? null : holders.get(unique(row));
                if (old == null || holder == null || Objects.equals(unique(row), unique(old))) {
                    break;
                }
                Row next = after.rows.get(holder.mark());
                if (next == null) {
                    break;
                }
                row = next;
                if (row.mark().equals(first.mark())) {
                    fail("rows exchange " + unique(first));
                    break;
                }
            }
        }
    }

    private static String unique(Row row) {
        if (row.primaryKey() != null) {
            return row.primaryKey();
        }
        boolean unique = row.kind().slot() == Kind.Slot.ONE && row.kind().key() != Kind.Key.NULLABLE;
        return unique ? row.kind() + " " + row.parent() : null;
    }

    private void link() {
        after.links.removeIf(link -> {
            String[] ends = link.split(" ", -1);
            return isGone(ends[0]) || isGone(ends[1]) || isUnlinked(ends[0], ends[1]);
        });
        for (Thing thing : oracle.things()) {
            for (Thing other : thing.links) {
                Thing owner = thing.kind == Kind.OWNER ? thing : other;
                Thing label = thing.kind == Kind.OWNER ? other : thing;
                if (after.rows.containsKey(owner.mark) && after.rows.containsKey(label.mark)) {
                    after.links.add(owner.mark + " " + label.mark);
                }
            }
        }
    }

    private boolean isGone(String mark) {
        return !after.rows.containsKey(mark);
    }

    private boolean isUnlinked(String owner, String label) {
        Thing one = oracle.thing(owner);
        Thing other = oracle.thing(label);
        return !one.links.contains(other) && !other.links.contains(one);
    }

    /** Does it: rows are written, and objects know it. */
    void apply() {
        oracle.current = after;
        for (Thing thing : added) {
            thing.life = Life.PENDING;
        }
        for (Thing thing : expelled) {
            thing.life = Life.TRANSIENT;
        }
        for (Thing thing : oracle.things()) {
            if (written.containsKey(thing.mark)) {
                thing.life = Life.PERSISTENT;
                thing.touched = false;
            }
        }
        bury(deleted);
        for (Map.Entry<Thing, Row> each : switched.entrySet()) {
            Thing thing = each.getKey();
            thing.note = each.getValue().note();
            Thing parent = oracle.thing(each.getValue().parent());
            if (parent != null && thing.parent == null) {
                thing.parent = parent;
                thing.parentOfRow = parent;
                parent.held(thing.kind).add(thing);
            }
        }
    }

    private void bury(Collection<Thing> dead) {
        for (Thing thing : dead) {
            thing.life = Life.DELETED;
            thing.doomed = false;
            thing.left = false;
            oracle.cut(thing);
        }
    }
}
