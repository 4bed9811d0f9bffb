package io.jalchemy.migrate.graph;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the revisions that an address means.
 *
 * <p>An address is {@code [label-or-revision@][symbol-or-identifier][+N|-N]}, as in Alembic: {@code head}, {@code heads}, {@code base},
 * {@code current}, {@code ae10} (the beginning of one identifier), {@code shop} (a label), {@code shop@head}, {@code +1}, {@code head-2}.
 *
 * <p>Two things differ from Alembic. A head on which another revision depends counts as no head in {@code head} and {@code heads}, since
 * the other one implies it. A step that could go several ways, or from several current revisions, is always refused.
 */
public final class RevisionResolver {

    /** An identifier that is as long as this or shorter is found only by its whole text. */
    private static final int SHORT = 3;

    private final RevisionGraph graph;
    private final List<RevisionNode> current;

    private RevisionResolver(RevisionGraph graph, List<RevisionNode> current) {
        this.graph = graph;
        this.current = current;
    }

    /** Returns a resolver for revisions of {@code graph} without a database: {@code current} and steps from it are refused. */
    public static RevisionResolver of(RevisionGraph graph) {
        return new RevisionResolver(graph, List.of());
    }

    /**
     * Returns a resolver for revisions of {@code graph} and a database.
     *
     * @param current the identifiers in the database's version table; none if nothing is applied
     * @throws JalchemyException REVISION_UNKNOWN if one of them is not in the graph
     */
    public static RevisionResolver of(RevisionGraph graph, Collection<String> current) {
        return new RevisionResolver(graph, current.stream().map(graph::revision).toList());
    }

    /**
     * Returns the revisions that {@code text} means, none for {@code base}.
     *
     * @throws JalchemyException REVISION_UNKNOWN, REVISION_AMBIGUOUS, REVISION_BRANCH, REVISION_STEPS or BAD_REVISION if it means none
     */
    public List<RevisionNode> all(String text) {
        RevisionAddress address = address(text);
        if (address.steps() != null) {
            RevisionNode one = stepped(address);
            return one == null ? List.of() : List.of(one);
        }
        return named(address);
    }

    /**
     * Returns the one revision that {@code text} means; null for {@code base}.
     *
     * @throws JalchemyException as for {@link #all}, and REVISION_AMBIGUOUS if it means several
     */
    public @Nullable RevisionNode one(String text) {
        return single(text, all(text));
    }

    RevisionAddress address(String text) {
        RevisionAddress address = RevisionAddress.of(text);
        if (address == null) {
            throw new JalchemyException(
                    "BAD_REVISION",
                    "\"" + text
                            + "\" names no revision. Write an identifier or its beginning, a label, head, heads, base or current; before it, "
                            + "if need be, a branch and @; after it, if need be, +N or -N, as in ae1027a6, shop@head, +1 or head-2.");
        }
        return address;
    }

    /** Returns the revisions that an address without steps means. */
    private List<RevisionNode> named(RevisionAddress address) {
        String symbol = String.valueOf(address.symbol());
        RevisionNode branch = address.branch() == null ? null : branch(address.branch());
        return switch (symbol) {
            case "base" -> List.of();
            case "heads" -> headsOf(branch);
            case "head" -> {
                List<RevisionNode> heads = headsOf(branch);
                single(address.text(), heads);
                yield heads;
            }
            case "current" -> inBranch(current, branch);
            default -> List.of(identified(symbol, branch, address));
        };
    }

    private List<RevisionNode> headsOf(@Nullable RevisionNode branch) {
        return branch == null ? graph.resolvedHeads() : inBranch(graph.heads(), branch);
    }

    private List<RevisionNode> inBranch(List<RevisionNode> revisions, @Nullable RevisionNode branch) {
        return branch == null
                ? revisions
                : revisions.stream()
                        .filter(each -> graph.sharesLineage(each, branch))
                        .toList();
    }

    private @Nullable RevisionNode single(String text, List<RevisionNode> revisions) {
        if (revisions.size() > 1) {
            throw new JalchemyException(
                    "REVISION_AMBIGUOUS",
                    "\"" + text + "\" means " + Counted.of(revisions.size(), "revision") + ": " + ids(revisions)
                            + ". Name one of them, or its branch as in " + "shop@head"
                            + (text.endsWith("head")
                                    ? ", or all of them by heads, or merge them by the command merge."
                                    : "."));
        }
        return revisions.isEmpty() ? null : revisions.get(0);
    }

    /** Returns the revision that stands for a branch: the one that has the label, or the one that is named. */
    RevisionNode branch(String name) {
        RevisionNode labelled = graph.labelled(name);
        if (labelled != null) {
            return labelled;
        }
        try {
            return beginning(name, graph.revisions());
        } catch (JalchemyException e) {
            throw new JalchemyException(
                    "REVISION_BRANCH",
                    "There is no branch \"" + name
                            + "\": no revision has this label or identifier. The command branches lists them.",
                    e);
        }
    }

    private RevisionNode identified(String name, @Nullable RevisionNode branch, RevisionAddress address) {
        RevisionNode labelled = graph.labelled(name);
        if (labelled == null && !graph.contains(name)) {
            return beginning(name, inBranch(graph.revisions(), branch));
        }
        RevisionNode found = labelled == null ? graph.revision(name) : labelled;
        if (branch != null && !graph.sharesLineage(found, branch)) {
            throw new JalchemyException(
                    "REVISION_BRANCH",
                    "Revision " + found + " is not in the branch \"" + address.branch()
                            + "\". Name it without the branch, or another one.");
        }
        return found;
    }

    /** Returns the only one of {@code revisions} whose identifier begins with {@code beginning}. */
    private RevisionNode beginning(String beginning, List<RevisionNode> revisions) {
        if (graph.contains(beginning)) {
            return graph.revision(beginning);
        }
        List<RevisionNode> found = revisions.stream()
                .filter(each -> each.id().length() > SHORT && each.id().startsWith(beginning))
                .toList();
        if (found.isEmpty()) {
            throw graph.unknown(beginning);
        }
        if (found.size() > 1) {
            throw new JalchemyException(
                    "REVISION_AMBIGUOUS",
                    Counted.of(found.size(), "revision") + " begin with \"" + beginning + "\": " + ids(found)
                            + ". Write more of the identifier.");
        }
        return found.get(0);
    }

    /** Returns the revision that an address with steps means; null for the state before all revisions. */
    private @Nullable RevisionNode stepped(RevisionAddress address) {
        int steps = address.steps() == null ? 0 : address.steps();
        RevisionNode branch = address.branch() == null ? null : branch(address.branch());
        RevisionNode start = address.symbol() == null
                ? current(address, branch, steps)
                : single(address.text(), named(steps > 0 ? withoutBranch(address) : address));
        return steps > 0 ? later(start, branch, steps, address) : earlier(start, -steps, address);
    }

    /** Returns the address without its branch: from a revision that is named, steps forward go into the branch, and it need not be in it. */
    private static RevisionAddress withoutBranch(RevisionAddress address) {
        return new RevisionAddress(address.text(), null, address.symbol(), address.steps());
    }

    /** Returns the current revision from which steps are counted; null if nothing is applied. */
    private @Nullable RevisionNode current(RevisionAddress address, @Nullable RevisionNode branch, int steps) {
        List<RevisionNode> from = inBranch(current, branch);
        if (from.isEmpty() && branch != null) {
            from = lastApplied(branch, steps < 0);
        }
        if (from.size() > 1) {
            throw new JalchemyException(
                    "REVISION_AMBIGUOUS",
                    "\"" + address + "\" could go from " + Counted.of(from.size(), "current revision") + ": "
                            + ids(from)
                            + ". Name the branch, as in " + from.get(0) + "@" + (steps > 0 ? "+" : "") + steps
                            + ", or a revision.");
        }
        return from.isEmpty() ? null : from.get(0);
    }

    /**
     * Returns the applied revisions of a branch that no applied child follows, though none is in the version table: another branch needs
     * them, or the branch has not begun. Only in the former case there is something of the branch to take back.
     */
    private List<RevisionNode> lastApplied(RevisionNode branch, boolean backward) {
        Set<RevisionNode> applied = new LinkedHashSet<>(graph.at(graph.closure(current)));
        Set<RevisionNode> inBranch = new LinkedHashSet<>(inBranch(List.copyOf(applied), branch));
        Set<RevisionNode> later = backward ? applied : inBranch;
        return inBranch.stream()
                .filter(each -> graph.children(each).stream().noneMatch(later::contains))
                .toList();
    }

    private RevisionNode later(
            @Nullable RevisionNode start, @Nullable RevisionNode branch, int steps, RevisionAddress address) {
        RevisionNode at = start;
        for (int i = 0; i < steps; i++) {
            List<RevisionNode> next = inBranch(at == null ? graph.bases() : graph.children(at), branch);
            at = next(next, at, i, steps, address);
        }
        if (at == null) {
            throw new IllegalStateException("no step was made");
        }
        return at;
    }

    private @Nullable RevisionNode earlier(@Nullable RevisionNode start, int steps, RevisionAddress address) {
        RevisionNode at = start;
        for (int i = 0; i < steps; i++) {
            if (at == null) {
                throw tooFar(i, steps, address);
            }
            List<RevisionNode> before = graph.parents(at);
            at = before.isEmpty() ? null : next(before, at, i, steps, address);
        }
        return at;
    }

    private RevisionNode next(
            List<RevisionNode> next, @Nullable RevisionNode at, int made, int steps, RevisionAddress address) {
        if (next.isEmpty()) {
            throw tooFar(made, steps, address);
        }
        if (next.size() > 1) {
            throw new JalchemyException(
                    "REVISION_AMBIGUOUS",
                    "\"" + address + "\" could go several ways from " + (at == null ? "base" : "revision " + at) + ": "
                            + ids(next) + ". Name the revision, or the branch before @.");
        }
        return next.get(0);
    }

    private static JalchemyException tooFar(int made, int steps, RevisionAddress address) {
        return new JalchemyException(
                "REVISION_STEPS",
                "\"" + address + "\" says " + steps + (steps == 1 ? " step" : " steps") + ", but there "
                        + (made == 1 ? "is 1" : "are " + made)
                        + " in this direction. Write fewer, or name the revision.");
    }

    static String ids(Collection<RevisionNode> revisions) {
        return revisions.stream().map(RevisionNode::id).collect(Collectors.joining(", "));
    }
}
