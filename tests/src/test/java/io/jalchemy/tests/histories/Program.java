package io.jalchemy.tests.histories;

import static io.jalchemy.sql.Sql.select;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.histories.Cell.State;
import io.jalchemy.tests.histories.entities.Child;
import io.jalchemy.tests.histories.entities.Label;
import io.jalchemy.tests.histories.entities.Marked;
import io.jalchemy.tests.histories.entities.Owner;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Life;
import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Step;
import io.jalchemy.tests.histories.oracle.Thing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The program whose steps a history has: it does them with the library. */
final class Program implements AutoCloseable {

    private final World world;
    private final Map<String, Marked> objects = new LinkedHashMap<>();
    private final Map<String, Object> keys = new HashMap<>();
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private final Map<String, Set<String>> unloadedBefore = new HashMap<>();
    private State origin;
    private Session session;
    private boolean wrote;

    Program(World world) {
        this.world = world;
        this.session = world.sessions.open();
        world.source.listen(this::sent);
        world.source.failAt(0);
    }

    private void sent(String sql) {
        wrote |= sql.startsWith("INSERT")
                || sql.startsWith("UPDATE")
                || sql.startsWith("DELETE")
                || sql.startsWith("MERGE");
    }

    /** Whether an injected error happened since the last rollback. */
    boolean hasFaulted() {
        return world.source.hasFailed();
    }

    /** Whether rows were written since it was asked last. */
    boolean wrote() {
        boolean was = wrote;
        wrote = false;
        return was;
    }

    /** The object that the program has for a mark; null if it has none. */
    Marked object(String mark) {
        return objects.get(mark);
    }

    private Marked require(String mark) {
        Marked object = objects.get(mark);
        if (object == null) {
            throw new AssertionError("the program has no " + mark);
        }
        return object;
    }

    /** What the session knows of an attribute of an object that has a row. */
    State state(String mark, Set<String> unloaded, String attribute) {
        if (origin != null) {
            return origin;
        }
        if (!unloaded.contains(attribute)) {
            return State.LOADED;
        }
        Set<String> before = unloadedBefore.get(mark);
        return before == null || before.contains(attribute) ? State.UNLOADED : State.EXPIRED;
    }

    /** What is not loaded of each object. */
    Map<String, Set<String>> unloaded() {
        Map<String, Set<String>> all = new HashMap<>();
        objects.forEach((mark, object) -> all.put(mark, Inspection.of(object).unloaded()));
        return all;
    }

    /** Remembers what is loaded, since it is about to expire. */
    private void expiring() {
        origin = null;
        objects.forEach((mark, object) ->
                unloadedBefore.merge(mark, Inspection.of(object).unloaded(), (before, now) -> {
                    Set<String> both = new TreeSet<>(before);
                    both.retainAll(now);
                    return both;
                }));
    }

    /** What is read to do a step, and so may load. */
    void touch(Step step) {
        switch (step.act()) {
            case APPEND, REMOVE, REPLACE -> Access.of(step.kind()).get().apply(require(step.a()));
            case LINK, UNLINK -> ((Owner) require(step.a())).getLabels().size();
            case LINK_BACK, UNLINK_BACK ->
                ((Label) require(step.b())).getOwners().size();
            case PUT_DATA -> ((Owner) require(step.a())).getData();
            case READ -> read(step);
            default -> {}
        }
    }

    private void read(Step step) {
        Marked object = require(step.a());
        if ("parent".equals(step.text())) {
            ((Child<?>) object).getParent();
        } else if (step.kind() == null) {
            object.getNote();
        } else if (step.kind() == Kind.LABEL) {
            ((Owner) object).getLabels().size();
        } else if (step.kind() == Kind.OWNER) {
            ((Label) object).getOwners().size();
        } else {
            Access.of(step.kind()).get().apply(object);
        }
    }

    /** Does a step; what a query gives is returned as a set of marks. */
    Set<String> act(Step step, Oracle oracle) {
        if (Set.of(Step.Act.COMMIT, Step.Act.ROLLBACK, Step.Act.EXPIRE, Step.Act.EXPIRE_ALL)
                .contains(step.act())) {
            expiring();
        }
        switch (step.act()) {
            case NEW -> objects.put(step.a(), Access.of(step.kind()).make().apply(step));
            case ADD -> session.add(require(step.a()));
            case DELETE -> session.delete(require(step.a()));
            case APPEND -> collection(step.a(), step.kind()).add(require(step.b()));
            case REMOVE -> collection(step.a(), step.kind()).remove(require(step.b()));
            case REPLACE ->
                Access.of(step.kind())
                        .set()
                        .accept(
                                require(step.a()),
                                new ArrayList<>(
                                        step.list().stream().map(this::require).toList()));
            case SET_PARENT -> setParent(require(step.a()), step.b() == null ? null : require(step.b()));
            case SET_CHILD ->
                Access.of(step.kind()).set().accept(require(step.a()), step.b() == null ? null : require(step.b()));
            case LINK -> ((Owner) require(step.a())).getLabels().add((Label) require(step.b()));
            case UNLINK -> ((Owner) require(step.a())).getLabels().remove((Label) require(step.b()));
            case LINK_BACK -> ((Label) require(step.b())).getOwners().add((Owner) require(step.a()));
            case UNLINK_BACK -> ((Label) require(step.b())).getOwners().remove((Owner) require(step.a()));
            case SET_NOTE -> require(step.a()).setNote(step.text());
            case SET_DATA ->
                ((Owner) require(step.a()))
                        .setData(step.text() == null ? null : new HashMap<>(Map.of("k", step.text())));
            case PUT_DATA -> ((Owner) require(step.a())).getData().put("k", step.text());
            case GET -> get(step);
            case QUERY -> {
                return query(step.kind());
            }
            case FLUSH -> session.flush();
            case PLAN -> plan();
            case SAVEPOINT -> savepoints.push(session.beginNested());
            case SAVEPOINT_ROLLBACK -> savepoints.pop().rollback();
            case SAVEPOINT_RELEASE -> savepoints.pop().commit();
            case COMMIT -> session.commit();
            case ROLLBACK -> rollback();
            case EXPIRE -> session.expire(require(step.a()));
            case EXPIRE_ALL -> session.expireAll();
            case REFRESH -> session.refresh(require(step.a()));
            case MERGE_PART -> mergePart(step, oracle.thing(step.a()));
            case CLOSE -> session.close();
            case OPEN -> open(step.text(), oracle);
            case FAULT -> world.source.failAt(Integer.parseInt(step.text()));
            default -> {}
        }
        return null;
    }

    /** Asks what a flush would do, which changes nothing, also if it is refused. */
    private void plan() {
        try {
            session.plan();
        } catch (JalchemyException e) {
            if (e instanceof DatabaseException) {
                throw e;
            }
            // there is no plan; that this has changed nothing is seen by the steps that follow
        }
    }

    @SuppressWarnings("unchecked")
    private Collection<Object> collection(String mark, Kind kind) {
        return (Collection<Object>) Access.of(kind).get().apply(require(mark));
    }

    @SuppressWarnings("unchecked")
    private static void setParent(Marked child, Marked parent) {
        ((Child<Object>) child).setParent(parent);
    }

    private void get(Step step) {
        Object key = keys.get(step.a());
        Marked found = find(Access.of(step.kind()).path(), key);
        if (found == null) {
            throw new AssertionError("get(" + step.a() + ") found nothing for the key " + key);
        }
        if (!found.getMark().equals(step.a())) {
            throw new AssertionError("get(" + step.a() + ") found " + found.getMark());
        }
        Marked before = objects.put(step.a(), found);
        if (before != null && before != found && Inspection.of(before).isPersistent()) {
            throw new AssertionError("get(" + step.a() + ") gave a second object for its row");
        }
    }

    @SuppressWarnings("unchecked")
    private <K> Marked find(EntityPath<? extends Marked, K> path, Object key) {
        return session.get(path, (K) key);
    }

    private Set<String> query(Kind kind) {
        Set<String> marks = new TreeSet<>();
        session.scalars(select(Access.of(kind).path())).all().forEach(each -> marks.add(each.getMark()));
        return marks;
    }

    private void mergePart(Step step, Thing thing) {
        Marked object = require(step.a());
        Marked part = Access.of(step.kind()).make().apply(thing.made());
        Keys.copy(object, part);
        part.setNote(step.text());
        Marked merged = session.merge(part);
        if (merged != object) {
            throw new AssertionError("merge gave another object for " + step.a());
        }
    }

    private void open(String how, Oracle oracle) {
        session = world.sessions.open();
        unloadedBefore.clear();
        objects.keySet().removeIf(mark -> oracle.thing(mark) == null || oracle.isGone(mark));
        origin = how.endsWith("add") ? State.DETACHED_AND_ADDED : how.endsWith("merge") ? State.MERGED : null;
        if (how.startsWith("serialize")) {
            Copies.replace(objects);
        }
        if (how.equals("forget")) {
            objects.clear();
        } else if (how.endsWith("add")) {
            objects.values().forEach(session::add);
        } else {
            mergeAll();
        }
    }

    /** Merges all objects; if a statement was made to fail once more, since what was merged before that is in the session. */
    private void mergeAll() {
        try {
            objects.replaceAll((mark, each) -> session.merge(each));
        } catch (RuntimeException e) {
            if (!hasFaulted()) {
                throw e;
            }
            rollback();
            objects.replaceAll((mark, each) -> session.merge(each));
        }
    }

    /** Rolls back, and forgets what errors were to come. */
    void rollback() {
        world.source.failAt(0);
        savepoints.clear();
        session.rollback();
    }

    /** Learns the keys of rows, as somebody would who prints them. */
    void learnKeys() {
        objects.forEach((mark, object) -> {
            Object key = Keys.of(object);
            if (key != null) {
                keys.put(mark, key);
            }
        });
    }

    /** How the lives of objects differ from what the oracle says, in words. */
    List<String> lives(Oracle oracle) {
        List<String> all = new ArrayList<>();
        for (Thing thing : oracle.things()) {
            Marked object = objects.get(thing.mark);
            if (thing.known && object != null && !isIn(object, thing.life)) {
                all.add("expected " + thing + " to be " + thing.life + " but was " + Inspection.of(object));
            }
        }
        return all;
    }

    private static boolean isIn(Marked object, Life life) {
        Inspection inspection = Inspection.of(object);
        return switch (life) {
            case TRANSIENT -> inspection.isTransient();
            case PENDING -> inspection.isPending();
            case PERSISTENT -> inspection.isPersistent();
            case DELETED -> inspection.isDeleted();
            case GONE, DETACHED -> inspection.isDetached();
        };
    }

    /** How objects differ from what the oracle says, in words; reads all of them. */
    List<String> contents(Oracle oracle) {
        List<String> all = new ArrayList<>();
        for (Thing thing : oracle.things()) {
            if (thing.known && thing.life == Life.PERSISTENT) {
                compare(oracle, thing, all);
            }
        }
        return all;
    }

    private void compare(Oracle oracle, Thing thing, List<String> all) {
        Marked object = require(thing.mark);
        same(thing, "note", thing.note, object.getNote(), all);
        if (thing.kind == Kind.OWNER) {
            Map<String, Object> data = ((Owner) object).getData();
            same(thing, "data", String.valueOf(thing.data), String.valueOf(data), all);
            compare(oracle, thing, "labels", thing.links, ((Owner) object).getLabels(), all);
        }
        if (thing.kind == Kind.LABEL) {
            compare(oracle, thing, "owners", thing.links, ((Label) object).getOwners(), all);
        }
        if (object instanceof Child<?> child) {
            compare(
                    oracle,
                    thing,
                    "parent",
                    thing.parent == null ? List.of() : List.of(thing.parent),
                    child.getParent() == null ? List.of() : List.of(child.getParent()),
                    all);
        }
        for (Kind kind : Kind.childrenOf(thing.kind)) {
            Object held = Access.of(kind).get().apply(object);
            Collection<?> several =
                    held instanceof Collection<?> list ? list : held == null ? List.of() : List.of(held);
            compare(oracle, thing, Access.of(kind).attribute(), thing.held(kind), several, all);
        }
    }

    private void compare(
            Oracle oracle, Thing thing, String what, List<Thing> expected, Collection<?> actual, List<String> all) {
        Set<String> marks = new TreeSet<>();
        expected.forEach(each -> marks.add(each.mark));
        Set<String> found = new TreeSet<>();
        for (Object each : actual) {
            Marked object = (Marked) each;
            if (Inspection.of(object).isDeleted() || oracle.isGone(object.getMark())) {
                continue; // what was deleted stays in a loaded collection until that is read again
            }
            if (!found.add(object.getMark())) {
                all.add(thing + "." + what + " holds " + object.getMark() + " twice");
            }
            Marked known = objects.putIfAbsent(object.getMark(), object);
            if (known != null && known != object) {
                all.add(thing + "." + what + " holds another object for " + object.getMark());
            }
        }
        for (Thing each : oracle.halfHeld(thing)) {
            if (found.contains(each.mark)) {
                marks.add(each.mark);
            }
        }
        same(thing, what, marks, found, all);
        expected.forEach(each -> each.known |= objects.containsKey(each.mark));
    }

    private static void same(Thing thing, String what, Object expected, Object actual, List<String> all) {
        if (!java.util.Objects.equals(expected, actual)) {
            all.add("expected " + thing + "." + what + " to be " + expected + " but was " + actual);
        }
    }

    @Override
    public void close() {
        world.source.failAt(0);
        session.rollback();
        session.close();
    }
}
