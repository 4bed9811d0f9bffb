package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Expectation.Verdict;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Life;
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

    private static final List<String> WAYS =
            List.of("forget", "forget", "add", "merge", "serialize, add", "serialize, merge");

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

    /** A history of a few kinds, a part of which reaches {@code cell}. */
    List<Step> history(Cell cell) {
        List<Kind> some = new ArrayList<>(List.of(cell.kind()));
        if (random.nextInt(3) == 0) {
            List<Kind> others =
                    kinds.stream().filter(each -> each != Kind.OWNER).toList();
            some.add(others.get(random.nextInt(others.size())));
        }
        boolean faults = random.nextBoolean();
        int length = 3 + random.nextInt(20);
        int fault = faults ? random.nextInt(length) : -1;
        setUp(some);
        if (random.nextBoolean()) {
            draw(some, random.nextInt(8), -1);
        }
        boolean keyed = cell.kind().hasCode() || cell.kind().key() == Kind.Key.PRIMARY;
        if (keyed && random.nextInt(3) == 0) {
            switchRow(cell.kind());
        }
        new Scenario(cell).draw();
        draw(some, length, fault);
        if (random.nextInt(4) != 0) {
            take(Step.of(Act.COMMIT, null));
        }
        return history;
    }

    private void draw(List<Kind> some, int length, int fault) {
        for (int i = 0; i < length; i++) {
            if (i == fault) {
                take(new Step(Act.FAULT, null, null, null, String.valueOf(1 + random.nextInt(8)), List.of()));
            }
            draw(some);
        }
    }

    /** Something that has a row is deleted, and a new one has its key. */
    private void switchRow(Kind kind) {
        Thing old = pick(kind);
        if (old == null || old.parent == null) {
            return;
        }
        String parent = old.parent.mark;
        String mark = kind.name().toLowerCase(java.util.Locale.ROOT) + ++made;
        take(new Step(Act.SET_NOTE, old.mark, null, null, "v" + random.nextInt(100), List.of()));
        take(Step.of(Act.COMMIT, null));
        take(Step.of(Act.DELETE, old.mark));
        take(new Step(Act.NEW, mark, null, old.kind, old.made().text(), List.of()));
        take(Step.of(Act.SET_PARENT, mark, parent));
        take(Step.of(Act.ADD, mark));
        if (random.nextBoolean()) {
            take(Step.of(Act.FLUSH, null));
        }
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

    private String make(Kind kind) {
        made++;
        String mark = kind.name().toLowerCase(java.util.Locale.ROOT) + made;
        String text = null;
        if (kind.hasPosition()) {
            text = String.valueOf(random.nextInt(6) == 0 ? 1 + random.nextInt(2) : made);
        } else if (kind.hasCode()) {
            text = "c" + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : made);
        }
        take(new Step(Act.NEW, mark, null, kind, text, List.of()));
        return mark;
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
                if (take(close)
                        && !take(new Step(
                                Act.OPEN, null, null, null, WAYS.get(random.nextInt(WAYS.size())), List.of()))) {
                    take(new Step(Act.OPEN, null, null, null, "forget", List.of()));
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
        Thing label = pick(Kind.LABEL);
        if (kind == Kind.LABEL && label != null && random.nextBoolean()) {
            label.links.stream()
                    .filter(each -> each.known && random.nextBoolean())
                    .forEach(each -> marks.add(each.mark));
            if (random.nextBoolean()) {
                marks.add(parent.mark);
            }
            return new Step(Act.REPLACE, label.mark, null, Kind.OWNER, null, List.copyOf(marks));
        }
        if (kind == Kind.LABEL) {
            parent.links.stream()
                    .filter(each -> each.known && random.nextBoolean())
                    .forEach(each -> marks.add(each.mark));
        }
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
                        case EXPIRE_ALL, EXPIRE, REFRESH, MERGE_PART, DELETE, QUERY, PLAN -> 3;
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

    /** The steps that lead to a cell. */
    private final class Scenario {

        private final Cell cell;
        private final Kind holder;
        private final String first;
        private final String second;
        private final String third;
        private final String one;
        private final String other;
        private final String free;

        Scenario(Cell cell) {
            this.cell = cell;
            holder = cell.kind() == Kind.LABEL ? Kind.OWNER : cell.kind().parent();
            first = make(holder);
            second = make(holder);
            third = make(holder);
            one = make(cell.kind());
            other = make(cell.kind());
            free = make(cell.kind());
        }

        private void relate(String parent, String child) {
            take(cell.kind() == Kind.LABEL ? Step.of(Act.LINK, parent, child) : Step.of(Act.SET_PARENT, child, parent));
        }

        void draw() {
            relate(first, one);
            relate(second, other);
            for (String each : List.of(first, second, third, one, other)) {
                take(Step.of(Act.ADD, each));
            }
            if (cell.kind().key() == Kind.Key.NULLABLE && random.nextBoolean()) {
                take(Step.of(Act.ADD, free));
            }
            if (cell.state() != Cell.State.PENDING) {
                take(Step.of(Act.COMMIT, null));
                reach();
            }
            act();
        }

        private void reach() {
            switch (cell.state()) {
                case LOADED -> readAll();
                case EXPIRED -> {
                    readAll();
                    take(Step.of(Act.COMMIT, null));
                }
                case UNLOADED -> {
                    reopen("forget");
                    getAll();
                }
                case DETACHED_AND_ADDED -> {
                    if (random.nextBoolean()) {
                        readAll();
                    }
                    reopen(random.nextBoolean() ? "add" : "serialize, add");
                    getAll();
                }
                case MERGED -> {
                    if (random.nextBoolean()) {
                        readAll();
                    }
                    reopen(random.nextBoolean() ? "merge" : "serialize, merge");
                    getAll();
                }
                default -> {}
            }
        }

        private void reopen(String how) {
            take(Step.of(Act.CLOSE, null));
            if (!oracle.isOpen()) {
                Step open = new Step(Act.OPEN, null, null, null, how, List.of());
                Step plain = new Step(Act.OPEN, null, null, null, how.replace("serialize, ", ""), List.of());
                if (!take(open) && !take(plain)) {
                    take(new Step(Act.OPEN, null, null, null, "forget", List.of()));
                }
            }
        }

        private void getAll() {
            for (String mark : List.of(first, second, third, one, other, free)) {
                Thing thing = oracle.thing(mark);
                if (thing == null) {
                    remake(mark);
                } else if (!thing.known) {
                    take(new Step(Act.GET, mark, null, thing.kind, null, List.of()));
                }
            }
        }

        /** What was new when a session was closed is made anew. */
        private void remake(String mark) {
            Kind kind = List.of(first, second, third).contains(mark) ? holder : cell.kind();
            String number = String.valueOf(++made);
            String text = kind.hasPosition() ? number : kind.hasCode() ? "c" + number : null;
            take(new Step(Act.NEW, mark, null, kind, text, List.of()));
        }

        private void readAll() {
            for (String mark : List.of(first, second, third)) {
                take(new Step(Act.READ, mark, null, cell.kind().held(), null, List.of()));
            }
            for (String mark : List.of(one, other, free)) {
                take(
                        cell.kind() == Kind.LABEL
                                ? new Step(Act.READ, mark, null, Kind.OWNER, null, List.of())
                                : new Step(Act.READ, mark, null, null, "parent", List.of()));
            }
        }

        private void act() {
            switch (cell.side()) {
                case MANY_TO_ONE, ONE_WITH_KEY -> actOnChild();
                case COLLECTION -> actOnList();
                case ONE_WITHOUT_KEY -> actOnParent();
                case MANY_TO_MANY -> link(Act.LINK, Act.UNLINK);
                case MANY_TO_MANY_BACK -> link(Act.LINK_BACK, Act.UNLINK_BACK);
            }
        }

        private void actOnChild() {
            switch (cell.operation()) {
                case NEW -> {
                    Thing last = oracle.thing(free);
                    boolean stored = last != null && last.life == Life.PERSISTENT;
                    if (stored || cell.state() == Cell.State.PENDING) {
                        setParent(free, third);
                    } else {
                        setParent(one, null);
                        setParent(one, third);
                    }
                }
                case NULL -> setParent(one, null);
                case REPLACE -> setParent(one, make(cell.kind().parent()));
                case SET_BACK -> {
                    setParent(one, random.nextBoolean() ? null : third);
                    setParent(one, first);
                }
                case SWAP -> {
                    setParent(one, second);
                    setParent(other, first);
                }
                case MOVE -> setParent(one, third);
            }
        }

        private void setParent(String child, String parent) {
            take(Step.of(Act.SET_PARENT, child, parent));
        }

        private void step(Act act, String parent, String child) {
            take(new Step(act, parent, child, cell.kind().held(), null, List.of()));
        }

        private void actOnList() {
            switch (cell.operation()) {
                case NEW -> step(Act.APPEND, third, free);
                case NULL -> step(Act.REMOVE, first, one);
                case REPLACE ->
                    take(new Step(
                            Act.REPLACE,
                            first,
                            null,
                            cell.kind().held(),
                            null,
                            random.nextBoolean() ? List.of() : List.of(free)));
                case SET_BACK -> {
                    step(Act.REMOVE, first, one);
                    step(Act.APPEND, first, one);
                }
                case SWAP -> {
                    step(Act.APPEND, second, one);
                    step(Act.APPEND, first, other);
                }
                case MOVE -> step(Act.APPEND, third, one);
            }
        }

        private void actOnParent() {
            switch (cell.operation()) {
                case NEW -> step(Act.SET_CHILD, third, free);
                case NULL -> step(Act.SET_CHILD, first, null);
                case REPLACE -> step(Act.SET_CHILD, first, free);
                case SET_BACK -> {
                    step(Act.SET_CHILD, first, null);
                    step(Act.SET_CHILD, first, one);
                }
                case SWAP -> {
                    step(Act.SET_CHILD, second, one);
                    step(Act.SET_CHILD, first, other);
                }
                case MOVE -> step(Act.SET_CHILD, third, one);
            }
        }

        private void link(Act link, Act unlink) {
            switch (cell.operation()) {
                case NEW -> take(Step.of(link, third, one));
                case NULL -> take(Step.of(unlink, first, one));
                case REPLACE ->
                    take(
                            link == Act.LINK
                                    ? new Step(Act.REPLACE, first, null, Kind.LABEL, null, List.of(free))
                                    : new Step(Act.REPLACE, one, null, Kind.OWNER, null, List.of(third)));
                case SET_BACK -> {
                    take(Step.of(unlink, first, one));
                    take(Step.of(link, first, one));
                }
                default -> {}
            }
        }
    }
}
