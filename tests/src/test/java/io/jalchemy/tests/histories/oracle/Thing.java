package io.jalchemy.tests.histories.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An object as a program has it: what it holds, and what the session thinks of it. */
public final class Thing {

    public final Kind kind;
    public final String mark;
    public final int position;
    public final String code;
    public Life life = Life.TRANSIENT;
    public String note;
    public TreeMap<String, String> data;
    public Thing parent;
    public final Map<Kind, List<Thing>> children = new EnumMap<>(Kind.class);
    public final List<Thing> links = new ArrayList<>();

    /** Whether the program asked for it to be deleted. */
    public boolean doomed;

    /** Whether it left a parent without which it cannot be. */
    public boolean left;

    /** Whether the program has it in its hands. */
    public boolean known;

    /** Whether anything was done to it since the last flush. */
    boolean touched;

    /** Whether its note was set by the program; a row that is switched keeps what was not. */
    boolean noteSet;

    /** Whether its parent was set by the program, be it to null, on either side. */
    boolean parentSet;

    /** The parent that the row had which it took, and which the program did not give it; null for none. */
    Thing parentOfRow;

    /** What it held when what was related to it lost its row, or it did itself. */
    private final Set<Thing> kept = new LinkedHashSet<>();

    Thing(Kind kind, String mark, int position, String code) {
        this.kind = kind;
        this.mark = mark;
        this.position = position;
        this.code = code;
        for (Kind each : Kind.childrenOf(kind)) {
            children.put(each, new ArrayList<>());
        }
    }

    /** What it holds of a kind. */
    public List<Thing> held(Kind each) {
        return children.getOrDefault(each.held(), List.of());
    }

    /** Remembers all that it holds: it is about to lose that. */
    void keepAll() {
        children.values().forEach(kept::addAll);
        kept.addAll(links);
        if (parent != null) {
            kept.add(parent);
        }
    }

    /** Does not hold {@code other} any more, which lost its row; remembers it if {@code keep}. */
    void lose(Thing other, boolean keep) {
        boolean held = parent == other | links.remove(other);
        for (List<Thing> each : children.values()) {
            held |= each.remove(other);
        }
        parent = parent == other ? null : parent;
        if (held && keep) {
            kept.add(other);
        }
    }

    /** Holds again what was taken out of it, since its row was never there; not if it has come to hold something else. */
    void takeKept() {
        for (Thing each : kept) {
            if (each.kind.isChild()
                    && each.kind.parent() == kind
                    && !held(each.kind).contains(each)) {
                held(each.kind).add(each);
            } else if (kind.isChild() && each.kind == kind.parent()) {
                parent = parent == null ? each : parent;
            } else if (!kind.isChild() && !each.kind.isChild() && !links.contains(each)) {
                links.add(each);
            }
        }
        kept.clear();
    }

    /** Without its row it has no parent that only the row said. */
    void forgetParentOfRow() {
        if (parentOfRow != null && parent == parentOfRow) {
            parent.held(kind).remove(this);
            parent = null;
        }
        parentOfRow = null;
    }

    /** The parent that was taken out of it does not come back. */
    void forgetKeptParent() {
        kept.removeIf(each -> kind.isChild() && each.kind == kind.parent());
    }

    /** Nothing of what was taken out comes back, or, if {@code rows} are given, nothing that has one of them again. */
    void forgetKept(Rows rows) {
        kept.removeIf(each -> rows == null || rows.rows.containsKey(each.mark));
    }

    /** The step that makes one like it, of which nothing is set but what every one has. */
    public Step made() {
        String text = kind.hasPosition() ? String.valueOf(position) : code;
        return new Step(Step.Act.NEW, mark, null, kind, text, List.of());
    }

    /** Whether it is in the session. */
    public boolean isInside() {
        return life == Life.PENDING || life == Life.PERSISTENT;
    }

    /** Whether it is deleted, or will be. */
    public boolean isDead() {
        return doomed || life == Life.DELETED || life == Life.GONE;
    }

    @Override
    public String toString() {
        return mark;
    }
}
