package io.jalchemy.migrate.graph;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of a program and what follows what. An immutable value. Like Alembic's {@code RevisionMap}.
 *
 * <p>Revisions follow their parents. A revision with several children begins branches, one with several parents merges them, and one
 * without parents is a base. A revision may also depend on others that are not its parents.
 */
public final class RevisionGraph {

    private final List<RevisionNode> nodes;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> labelled = new LinkedHashMap<>();

    /** For each revision, those that it follows at once: by parents, and by dependencies. */
    private final List<int[]> parents = new ArrayList<>();

    private final List<int[]> dependencies = new ArrayList<>();
    private final List<List<Integer>> children = new ArrayList<>();

    /** For each revision, itself and all that come before it: by parents alone, and by parents and dependencies. */
    private final BitSet[] lineage;

    private final BitSet[] needed;

    private RevisionGraph(List<RevisionNode> nodes) {
        this.nodes = nodes;
        nodes.forEach(each -> children.add(new ArrayList<>()));
        nodes.forEach(this::place);
        nodes.forEach(this::placeLabels);
        nodes.forEach(this::connect);
        for (int i = 0; i < nodes.size(); i++) {
            for (int parent : parents.get(i)) {
                children.get(parent).add(i);
            }
        }
        this.lineage = new BitSet[nodes.size()];
        this.needed = new BitSet[nodes.size()];
        closures();
    }

    /**
     * Returns the graph of {@code revisions}.
     *
     * @param revisions all of them, in the order in which those that do not depend on each other shall be taken
     * @throws JalchemyException REVISION_TWICE if two have one identifier; REVISION_PARENT if a parent or dependency is not among them;
     *     REVISION_LABEL if two have one label, or a label is another one's identifier; REVISION_CYCLE if some follow each other
     */
    public static RevisionGraph of(Collection<RevisionNode> revisions) {
        return new RevisionGraph(List.copyOf(revisions));
    }

    private void place(RevisionNode node) {
        if (positions.putIfAbsent(node.id(), positions.size()) != null) {
            throw new JalchemyException(
                    "REVISION_TWICE",
                    "There are two revisions with the identifier " + node.id()
                            + ". Give one of them another identifier.");
        }
    }

    private void placeLabels(RevisionNode node) {
        for (String label : node.labels()) {
            Integer other = labelled.putIfAbsent(label, positions.get(node.id()));
            if (other != null || positions.containsKey(label)) {
                throw new JalchemyException(
                        "REVISION_LABEL",
                        "The label \"" + label + "\" of revision " + node.id() + " is "
                                + (other == null
                                        ? "the identifier of another revision"
                                        : "that of revision " + nodes.get(other).id() + ", too")
                                + ". Give it another label.");
            }
        }
    }

    private void connect(RevisionNode node) {
        parents.add(node.parents().stream()
                .mapToInt(each -> known(node, "follows", each, positions.get(each)))
                .toArray());
        dependencies.add(node.dependsOn().stream()
                .mapToInt(each -> known(node, "depends on", each, positions.getOrDefault(each, labelled.get(each))))
                .toArray());
    }

    private int known(RevisionNode node, String verb, String name, @Nullable Integer position) {
        if (position == null) {
            throw new JalchemyException(
                    "REVISION_PARENT",
                    "Revision " + node.id() + " " + verb + " " + name + ", which is not there."
                            + Nearest.hint(name, positions.keySet())
                            + " Add that revision, or name one that is there.");
        }
        return position;
    }

    /** Finds what comes before each, going through the revisions so that each comes after what it follows. */
    private void closures() {
        int[] missing = new int[nodes.size()];
        List<List<Integer>> followers = new ArrayList<>();
        nodes.forEach(each -> followers.add(new ArrayList<>()));
        List<Integer> ready = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Set<Integer> before = before(i);
            missing[i] = before.size();
            for (int each : before) {
                followers.get(each).add(i);
            }
            if (before.isEmpty()) {
                ready.add(i);
            }
        }
        for (int next = 0; next < ready.size(); next++) {
            int i = ready.get(next);
            lineage[i] = closure(i, lineage, parents.get(i));
            needed[i] = closure(i, needed, parents.get(i), dependencies.get(i));
            for (int follower : followers.get(i)) {
                if (--missing[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        if (ready.size() < nodes.size()) {
            throw new JalchemyException(
                    "REVISION_CYCLE",
                    "The revisions " + String.join(", ", cycle())
                            + " follow each other, by parents or dependencies. One of them must not.");
        }
    }

    private static BitSet closure(int self, BitSet[] known, int[]... before) {
        BitSet all = new BitSet();
        all.set(self);
        for (int[] some : before) {
            for (int each : some) {
                all.or(known[each]);
            }
        }
        return all;
    }

    private Set<Integer> before(int i) {
        Set<Integer> before = new LinkedHashSet<>();
        for (int each : parents.get(i)) {
            before.add(each);
        }
        for (int each : dependencies.get(i)) {
            before.add(each);
        }
        return before;
    }

    /** Returns a cycle among what has no closure: going backwards from any of it stays in it, until one comes a second time. */
    private List<String> cycle() {
        int at = 0;
        while (needed[at] != null) {
            at++;
        }
        List<Integer> path = new ArrayList<>();
        while (!path.contains(at)) {
            path.add(at);
            int from = at;
            at = before(from).stream()
                    .filter(each -> needed[each] == null)
                    .findFirst()
                    .orElseThrow();
        }
        return path.subList(path.indexOf(at), path.size()).stream()
                .map(each -> nodes.get(each).id())
                .toList();
    }

    /** Returns all revisions, in the order in which they were given. */
    public List<RevisionNode> revisions() {
        return nodes;
    }

    /** Returns all revisions, each after what it needs. */
    public List<RevisionNode> revisionsInOrder() {
        BitSet all = new BitSet();
        all.set(0, nodes.size());
        return inOrder(all);
    }

    /** Returns whether {@code id} is the whole identifier of a revision. */
    public boolean contains(String id) {
        return positions.containsKey(id);
    }

    /**
     * Returns the revision whose whole identifier is {@code id}.
     *
     * @throws JalchemyException REVISION_UNKNOWN if there is none
     */
    public RevisionNode revision(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw unknown(id);
        }
        return nodes.get(position);
    }

    /** Returns the revisions without children, in their order. Alembic's {@code heads}. */
    public List<RevisionNode> heads() {
        return select(i -> children.get(i).isEmpty());
    }

    /**
     * Returns the revisions that nothing follows, neither as a child nor as a dependant. These are the rows of the version table when all
     * revisions are applied: a head on which another revision depends is implied by that one.
     */
    public List<RevisionNode> resolvedHeads() {
        BitSet all = new BitSet();
        all.set(0, nodes.size());
        return at(maximal(all));
    }

    /** Returns the revisions without parents, in their order. */
    public List<RevisionNode> bases() {
        return select(i -> parents.get(i).length == 0);
    }

    /** Returns the revisions with several children, in their order. */
    public List<RevisionNode> branchPoints() {
        return select(i -> children.get(i).size() > 1);
    }

    /** Returns the revisions whose parent is {@code revision}, in their order. */
    public List<RevisionNode> children(RevisionNode revision) {
        return children.get(position(revision)).stream().map(nodes::get).toList();
    }

    /** Returns the parents of {@code revision}, in the order in which it names them. */
    public List<RevisionNode> parents(RevisionNode revision) {
        return at(parents.get(position(revision)));
    }

    /** Returns the revisions that {@code revision} depends on beside its parents, in the order in which it names them. */
    public List<RevisionNode> dependencies(RevisionNode revision) {
        return at(dependencies.get(position(revision)));
    }

    /**
     * Returns the labels of the branch that {@code revision} is in: those that were given to it, to a revision that it descends from, or to a
     * descendant without a branch point or merge point between them.
     */
    public Set<String> branchLabels(RevisionNode revision) {
        int self = position(revision);
        Set<String> labels = new TreeSet<>();
        labelled.forEach((label, owner) -> {
            if (lineage[self].get(owner) || isOnLineTo(owner, self)) {
                labels.add(label);
            }
        });
        return labels;
    }

    /** Returns whether going back from {@code from} comes to {@code to} before a branch point or behind a merge point. */
    private boolean isOnLineTo(int from, int to) {
        int at = from;
        while (at != to) {
            if (parents.get(at).length != 1) {
                return false;
            }
            at = parents.get(at)[0];
            if (children.get(at).size() > 1) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether {@code revision} is {@code other}, an ancestor of it or a descendant, by parents alone. */
    boolean sharesLineage(RevisionNode revision, RevisionNode other) {
        int a = position(revision);
        int b = position(other);
        return lineage[a].get(b) || lineage[b].get(a);
    }

    /** Returns whether {@code revision} is {@code other} or one of the two needs the other, by parents or dependencies. */
    boolean implies(RevisionNode revision, RevisionNode other) {
        int a = position(revision);
        int b = position(other);
        return needed[a].get(b) || needed[b].get(a);
    }

    /** Returns the positions of {@code revisions} and of all that they need. */
    BitSet closure(Collection<RevisionNode> revisions) {
        BitSet all = new BitSet();
        for (RevisionNode each : revisions) {
            all.or(needed[position(each)]);
        }
        return all;
    }

    /** Returns the positions of {@code revision} and its ancestors by parents alone. */
    BitSet lineage(RevisionNode revision) {
        return (BitSet) lineage[position(revision)].clone();
    }

    /** Returns the positions of {@code revisions} and of all that need one of them. */
    BitSet dependants(Collection<RevisionNode> revisions) {
        BitSet wanted = new BitSet();
        revisions.forEach(each -> wanted.set(position(each)));
        BitSet all = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            if (needed[i].intersects(wanted)) {
                all.set(i);
            }
        }
        return all;
    }

    /** Returns those of {@code applied} that no other of them needs. */
    BitSet maximal(BitSet applied) {
        BitSet heads = (BitSet) applied.clone();
        for (int i = applied.nextSetBit(0); i >= 0; i = applied.nextSetBit(i + 1)) {
            for (int each : parents.get(i)) {
                heads.clear(each);
            }
            for (int each : dependencies.get(i)) {
                heads.clear(each);
            }
        }
        return heads;
    }

    /**
     * Returns {@code some} revisions in an order in which each comes after what it needs, and a branch is finished before the next begins.
     * What lies between two of them must be among them, too.
     */
    List<RevisionNode> inOrder(BitSet some) {
        List<RevisionNode> ordered = new ArrayList<>();
        BitSet done = new BitSet();
        Deque<Integer> path = new ArrayDeque<>();
        for (int last : maximal(some).stream().toArray()) {
            path.push(last);
            while (!path.isEmpty()) {
                int at = path.peek();
                int before = done.get(at) ? -1 : firstOf(before(at), some, done);
                if (before >= 0) {
                    path.push(before);
                } else {
                    path.pop();
                    if (!done.get(at)) {
                        done.set(at);
                        ordered.add(nodes.get(at));
                    }
                }
            }
        }
        return ordered;
    }

    private static int firstOf(Set<Integer> before, BitSet some, BitSet done) {
        for (int each : before) {
            if (some.get(each) && !done.get(each)) {
                return each;
            }
        }
        return -1;
    }

    /** Returns the revisions at {@code positions}, in their order. */
    List<RevisionNode> at(BitSet some) {
        return some.stream().mapToObj(nodes::get).toList();
    }

    int position(RevisionNode revision) {
        Integer position = positions.get(revision.id());
        if (position == null) {
            throw unknown(revision.id());
        }
        return position;
    }

    /** Returns the revision that has the label; null if none has. */
    @Nullable
    RevisionNode labelled(String label) {
        Integer position = labelled.get(label);
        return position == null ? null : nodes.get(position);
    }

    JalchemyException unknown(String name) {
        List<String> names = new ArrayList<>(positions.keySet());
        names.addAll(labelled.keySet());
        return new JalchemyException(
                "REVISION_UNKNOWN",
                "There is no revision \"" + name + "\""
                        + (nodes.isEmpty() ? ", nor any other." : "." + Nearest.hint(name, names))
                        + " The command history lists those that are there.");
    }

    private List<RevisionNode> select(IntPredicate condition) {
        return IntStream.range(0, nodes.size())
                .filter(condition)
                .mapToObj(nodes::get)
                .toList();
    }

    private List<RevisionNode> at(int[] some) {
        return Arrays.stream(some).mapToObj(nodes::get).toList();
    }
}
