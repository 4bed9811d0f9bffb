package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Expectation.Verdict;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Step;
import io.jalchemy.tests.histories.oracle.Step.Act;
import io.jalchemy.tests.histories.oracle.Thing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Draws histories. An oracle runs along, so that most of what is drawn makes sense. */
final class Generator {

    private final Random random;
    private final Set<Kind> kinds;
    private final Set<Act> acts;
    private final List<Step> history = new ArrayList<>();
    private final Oracle oracle = new Oracle(Set.of());
    private int made;

    Generator(long seed, Set<Kind> kinds, Set<Act> acts) {
        this.random = new Random(seed);
        this.kinds = kinds;
        this.acts = acts;
    }

    /** A history of a few kinds. */
    List<Step> history() {
        List<Kind> children = kinds.stream().filter(each -> each != Kind.OWNER).toList();
        List<Kind> some = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            some.add(children.get(random.nextInt(children.size())));
        }
        boolean faults = random.nextBoolean() && acts.contains(Act.FAULT);
        setUp(some);
        int length = 5 + random.nextInt(30);
        int fault = faults ? random.nextInt(length) : -1;
        for (int i = 0; i < length; i++) {
            if (i == fault) {
                take(new Step(Act.FAULT, null, null, null, String.valueOf(1 + random.nextInt(6)), List.of()));
            }
            draw(some);
        }
        if (random.nextInt(4) != 0) {
            take(Step.of(Act.COMMIT, null));
        }
        return history;
    }

    /** A few objects, most of them stored. */
    private void setUp(List<Kind> some) {
        for (Kind kind : some) {
            if (kind != Kind.NODE) {
                make(Kind.OWNER);
                make(Kind.OWNER);
            }
            int children = 1 + random.nextInt(3);
            for (int i = 0; i < children; i++) {
                make(kind);
            }
        }
        for (Thing thing : List.copyOf(oracle.things())) {
            if (thing.kind.isChild() && random.nextInt(4) != 0) {
                Thing parent = pick(thing.kind.parent());
                if (parent != null) {
                    take(Step.of(Act.SET_PARENT, thing.mark, parent.mark));
                }
            }
        }
        for (Thing thing : List.copyOf(oracle.things())) {
            if (random.nextInt(5) != 0) {
                take(Step.of(Act.ADD, thing.mark));
            }
        }
        if (random.nextInt(5) != 0) {
            take(Step.of(Act.COMMIT, null));
        }
    }

    private void draw(List<Kind> some) {
        for (int attempt = 0; attempt < 30; attempt++) {
            if (take(candidate(some))) {
                return;
            }
        }
    }

    private boolean take(Step step) {
        if (step == null || !acts.contains(step.act()) || !oracle.applies(step)) {
            return false;
        }
        history.add(step);
        Verdict verdict = oracle.expect(step).verdict();
        if (verdict == Verdict.DONE) {
            oracle.apply(step);
        } else if (verdict == Verdict.FAILS) {
            oracle.rollback();
        }
        return true;
    }

    private Thing pick(Kind kind) {
        List<Thing> all = oracle.things().stream()
                .filter(each -> each.known && each.kind.held() == kind.held())
                .toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private Thing any() {
        List<Thing> all = oracle.things().stream().filter(each -> each.known).toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private void make(Kind kind) {
        made++;
        String mark = kind.name().toLowerCase(java.util.Locale.ROOT) + made;
        String text = null;
        if (kind.hasPosition()) {
            text = String.valueOf(random.nextInt(6) == 0 ? 1 + random.nextInt(2) : made);
        } else if (kind.hasCode()) {
            text = "c" + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : made);
        }
        take(new Step(Act.NEW, mark, null, kind, text, List.of()));
    }

    private Step candidate(List<Kind> some) {
        Act[] all = Act.values();
        Act act = weighted(all);
        Kind kind = some.get(random.nextInt(some.size()));
        Thing child = pick(kind);
        Thing parent = kind.isChild() ? pick(kind.parent()) : pick(Kind.OWNER);
        Thing any = any();
        if (act != Act.NEW && any == null) {
            return null;
        }
        String value = random.nextInt(5) == 0 ? null : "v" + random.nextInt(100);
        return switch (act) {
            case NEW -> {
                make(random.nextInt(4) == 0 && kind != Kind.NODE ? Kind.OWNER : kind);
                yield null;
            }
            case ADD, DELETE, EXPIRE, REFRESH -> Step.of(act, any.mark);
            case APPEND, REMOVE ->
                child == null || parent == null || !kind.isChild() || kind.slot() != Kind.Slot.LIST
                        ? null
                        : new Step(act, parent.mark, child.mark, kind.held(), null, List.of());
            case REPLACE -> parent == null ? null : replace(kind, parent);
            case SET_PARENT ->
                child == null
                        ? null
                        : Step.of(act, child.mark, parent == null || random.nextInt(3) == 0 ? null : parent.mark);
            case SET_CHILD ->
                parent == null || kind.slot() != Kind.Slot.ONE
                        ? null
                        : new Step(
                                act,
                                parent.mark,
                                child == null || random.nextInt(3) == 0 ? null : child.mark,
                                kind,
                                null,
                                List.of());
            case LINK, UNLINK, LINK_BACK, UNLINK_BACK -> {
                Thing owner = pick(Kind.OWNER);
                Thing label = pick(Kind.LABEL);
                yield owner == null || label == null ? null : Step.of(act, owner.mark, label.mark);
            }
            case SET_NOTE, SET_DATA, PUT_DATA ->
                new Step(act, any.mark, null, null, act == Act.PUT_DATA && value == null ? "v0" : value, List.of());
            case GET -> {
                Thing stored = stored();
                yield stored == null ? null : new Step(act, stored.mark, null, stored.kind, null, List.of());
            }
            case READ -> {
                Thing holder = random.nextInt(4) == 0 || parent == null ? any : parent;
                yield new Step(act, holder.mark, null, random.nextInt(4) == 0 ? null : kind.held(), null, List.of());
            }
            case QUERY -> new Step(act, null, null, random.nextInt(3) == 0 ? Kind.OWNER : kind, null, List.of());
            case MERGE_PART -> new Step(act, any.mark, null, any.kind, value == null ? "v0" : value, List.of());
            case CLOSE -> {
                Step close = Step.of(Act.CLOSE, null);
                if (take(close)) {
                    take(new Step(Act.OPEN, null, null, null, random.nextBoolean() ? "forget" : "add", List.of()));
                }
                yield null;
            }
            case OPEN, FAULT -> null;
            default -> Step.of(act, null);
        };
    }

    private Thing stored() {
        List<Thing> all = List.copyOf(oracle.things());
        return all.get(random.nextInt(all.size()));
    }

    private Step replace(Kind kind, Thing parent) {
        Set<String> marks = new TreeSet<>();
        parent.held(kind).stream()
                .filter(each -> each.known && random.nextBoolean())
                .forEach(each -> marks.add(each.mark));
        Thing other = pick(kind);
        if (other != null && random.nextBoolean()) {
            marks.add(other.mark);
        }
        return new Step(Act.REPLACE, parent.mark, null, kind.held(), null, List.copyOf(marks));
    }

    private Act weighted(Act[] all) {
        while (true) {
            Act act = all[random.nextInt(all.length)];
            int rare =
                    switch (act) {
                        case COMMIT, ROLLBACK, CLOSE, SAVEPOINT, SAVEPOINT_ROLLBACK, SAVEPOINT_RELEASE, FLUSH, CHECK ->
                            2;
                        case EXPIRE_ALL, EXPIRE, REFRESH, MERGE_PART, DELETE, QUERY -> 3;
                        default -> 1;
                    };
            if (random.nextInt(rare) == 0) {
                return act;
            }
        }
    }

    /** All acts but some. */
    static Set<Act> allBut(Act... acts) {
        Set<Act> all = EnumSet.allOf(Act.class);
        for (Act act : acts) {
            all.remove(act);
        }
        return all;
    }
}
