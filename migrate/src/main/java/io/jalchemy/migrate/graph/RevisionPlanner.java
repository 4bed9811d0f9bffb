package io.jalchemy.migrate.graph;

import io.jalchemy.migrate.graph.MigrationStep.Direction;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans the steps from what a database has to what is wanted.
 *
 * <p>What is applied is the revisions of the version table and all that they need, by parents and by dependencies. The version table
 * has those that no other applied revision needs. So every step's rows follow from the set of what is applied after it.
 */
public final class RevisionPlanner {

    private final RevisionGraph graph;
    private final RevisionResolver resolver;
    private final List<String> current;
    private final BitSet applied;

    private RevisionPlanner(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.resolver = RevisionResolver.of(graph, current);
        this.current = List.copyOf(new LinkedHashSet<>(current));
        this.applied = graph.closure(this.current.stream().map(graph::revision).toList());
    }

    /**
     * Returns the planner for a database.
     *
     * @param current the identifiers in its version table; none if nothing is applied
     * @throws JalchemyException REVISION_UNKNOWN if one of them is not in the graph
     */
    public static RevisionPlanner of(RevisionGraph graph, Collection<String> current) {
        return new RevisionPlanner(graph, current);
    }

    /** Returns the revisions that are applied, each after what it needs. */
    public List<RevisionNode> applied() {
        return graph.inOrder(applied);
    }

    /** Returns the revisions that are not applied, each after what it needs. */
    public List<RevisionNode> pending() {
        BitSet pending = new BitSet();
        pending.set(0, graph.revisions().size());
        pending.andNot(applied);
        return graph.inOrder(pending);
    }

    /**
     * Returns the steps that apply {@code targets} and all that they need; none if they are applied.
     *
     * @param targets addresses of revisions, as {@link RevisionResolver} reads them
     * @throws JalchemyException as the resolver's, and REVISION_STEPS for steps backward from what is current
     */
    public List<MigrationStep> upgrade(Collection<String> targets) {
        List<RevisionNode> wanted = new ArrayList<>();
        for (String target : targets) {
            RevisionAddress address = resolver.address(target);
            if (address.symbol() == null && address.steps() != null && address.steps() <= 0) {
                throw new JalchemyException(
                        "REVISION_STEPS",
                        "An upgrade goes forward, and \"" + target + "\" says " + address.steps()
                                + ". Write +N, or downgrade.");
            }
            wanted.addAll(resolver.all(target));
        }
        BitSet needed = graph.closure(wanted);
        needed.andNot(applied);
        return steps(Direction.UPGRADE, graph.inOrder(needed));
    }

    /**
     * Returns the steps that take back all that is applied and comes after {@code target}, the last first; none if nothing does. The target
     * itself stays. With a branch before {@code @}, only what is in the line of that branch goes, and what needs it.
     *
     * @param target the address of one revision, or {@code base}
     * @throws JalchemyException as the resolver's; REVISION_TARGET if the target is not applied; REVISION_STEPS for steps forward from what
     *     is current
     */
    public List<MigrationStep> downgrade(String target) {
        RevisionAddress address = resolver.address(target);
        if (address.symbol() == null && address.steps() != null && address.steps() >= 0) {
            throw new JalchemyException(
                    "REVISION_STEPS",
                    "A downgrade goes backward, and \"" + target + "\" says +" + address.steps()
                            + ". Write -N, or upgrade.");
        }
        RevisionNode last = resolver.one(target);
        if (last != null && !applied.get(graph.position(last))) {
            throw new JalchemyException(
                    "REVISION_TARGET",
                    "Revision " + last + " is not applied, so a downgrade cannot end there. The database is at "
                            + (current.isEmpty() ? "base" : String.join(", ", current)) + ".");
        }
        List<RevisionNode> roots = last == null ? graph.bases() : graph.children(last);
        RevisionNode line = line(address);
        if (line != null && roots.size() > 1) {
            BitSet before = graph.lineage(line);
            roots = roots.stream()
                    .filter(each -> before.get(graph.position(each)))
                    .toList();
            if (roots.isEmpty()) {
                throw new JalchemyException(
                        "REVISION_TARGET",
                        "Nothing that comes after \"" + target
                                + "\" is in this branch. Name another revision, or leave the branch out.");
            }
        }
        BitSet gone = graph.dependants(roots);
        gone.and(applied);
        List<RevisionNode> ordered = new ArrayList<>(graph.inOrder(gone));
        Collections.reverse(ordered);
        return steps(Direction.DOWNGRADE, ordered);
    }

    /** Returns the revision whose line alone is taken back; null if all is. */
    private @Nullable RevisionNode line(RevisionAddress address) {
        if (address.branch() != null) {
            return resolver.branch(address.branch());
        }
        return address.symbol() == null && current.size() == 1 ? graph.revision(current.get(0)) : null;
    }

    private List<MigrationStep> steps(Direction direction, List<RevisionNode> revisions) {
        BitSet now = (BitSet) applied.clone();
        List<String> before = current;
        List<MigrationStep> steps = new ArrayList<>();
        for (RevisionNode each : revisions) {
            now.set(graph.position(each), direction == Direction.UPGRADE);
            List<String> after = ids(graph.maximal(now));
            steps.add(new MigrationStep(direction, each, before, after));
            before = after;
        }
        return steps;
    }

    /**
     * Returns the identifiers that the version table has when the database is declared to be at {@code targets}. Only lines that lead to or
     * from a target are touched; {@code base} touches all, and {@code shop@base} those of that branch.
     *
     * @param targets addresses of revisions
     * @throws JalchemyException as the resolver's; REVISION_TARGET if one target comes before another
     */
    public List<String> stamp(Collection<String> targets) {
        Map<RevisionNode, String> wanted = new LinkedHashMap<>();
        Set<RevisionNode> left = new LinkedHashSet<>(resolver.all("current"));
        for (String target : targets) {
            RevisionAddress address = resolver.address(target);
            List<RevisionNode> meant = resolver.all(target);
            if (meant.isEmpty()) {
                RevisionNode branch = address.branch() == null ? null : resolver.branch(address.branch());
                left.removeIf(each -> branch == null || graph.implies(each, branch));
            }
            for (RevisionNode each : meant) {
                left.removeIf(other -> graph.implies(other, each));
                wanted.put(each, target);
            }
        }
        wanted.forEach((each, target) -> wanted.forEach((other, otherTarget) -> {
            if (!target.equals(otherTarget) && graph.closure(List.of(each)).get(graph.position(other))) {
                throw new JalchemyException(
                        "REVISION_TARGET",
                        "A database cannot be at " + each + " and at " + other + ", which " + each
                                + " needs. Name only the later one.");
            }
        }));
        left.addAll(wanted.keySet());
        return ids(graph.maximal(graph.closure(left)));
    }

    private List<String> ids(BitSet positions) {
        return graph.at(positions).stream().map(RevisionNode::id).toList();
    }
}
