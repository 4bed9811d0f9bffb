package io.jalchemy.tests.histories.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
