package io.jalchemy.migrate.revision;

import io.jalchemy.migrate.graph.RevisionGraph;
import io.jalchemy.migrate.graph.RevisionNode;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The revisions of a program and its repeatable scripts. Like Alembic's {@code ScriptDirectory}.
 *
 * <pre>{@code
 * RevisionCatalog revisions = RevisionCatalog.ofPackage("blog.migrations", Thread.currentThread().getContextClassLoader());
 * }</pre>
 */
public final class RevisionCatalog {

    private final RevisionGraph graph;
    private final Map<String, RevisionScript> scripts = new LinkedHashMap<>();
    private final List<RepeatableScript> repeatables;

    private RevisionCatalog(List<RevisionScript> scripts, List<RepeatableScript> repeatables) {
        this.graph = RevisionGraph.of(scripts.stream().map(RevisionScript::node).toList());
        scripts.forEach(each -> this.scripts.put(each.node().id(), each));
        this.repeatables = ordered(repeatables);
    }

    /**
     * Returns the revisions that the list in a package names.
     *
     * @param packageName the package, in which the list is a resource
     * @param loader loads classes and resources
     * @throws JalchemyException REVISION_INDEX if there is no list, or it does not name what is there; what the graph refuses
     */
    public static RevisionCatalog ofPackage(String packageName, ClassLoader loader) {
        return of(new ClasspathSource(packageName, loader));
    }

    /** Returns the revisions of migrations that the program makes itself: for tests, and where classes cannot be loaded by name. */
    public static RevisionCatalog of(Migration... migrations) {
        return new RevisionCatalog(
                Arrays.stream(migrations).<RevisionScript>map(JavaRevision::of).toList(), List.of());
    }

    /** Returns a catalog of revisions that are made otherwise. */
    public static RevisionCatalog of(List<? extends RevisionScript> scripts) {
        return new RevisionCatalog(List.copyOf(scripts), List.of());
    }

    /**
     * Returns the revisions of a source.
     *
     * @throws JalchemyException as {@link #ofPackage} does
     */
    public static RevisionCatalog of(RevisionSource source) {
        List<RevisionScript> scripts = new ArrayList<>();
        List<RepeatableScript> repeatables = new ArrayList<>();
        try {
            String list = source.read(RevisionIndex.FILE_NAME);
            if (list == null) {
                throw new JalchemyException(
                        "REVISION_INDEX",
                        "There is no " + RevisionIndex.FILE_NAME + " in " + source.location()
                                + ". The command init writes one, and the command revision adds to it.");
            }
            RevisionIndex index = RevisionIndex.parse(source.location() + ", " + RevisionIndex.FILE_NAME, list);
            for (String entry : index.entries()) {
                if (RevisionIndex.isSql(entry)) {
                    addFile(source, entry, scripts, repeatables);
                } else {
                    scripts.add(JavaRevision.of(entry, source.loader()));
                }
            }
            checkNoneIsLeftOut(source, index);
        } catch (IOException e) {
            throw new JalchemyException(
                    "REVISION_INDEX",
                    "The revisions of " + source.location() + " cannot be read: " + e.getMessage(),
                    e);
        }
        return new RevisionCatalog(scripts, repeatables);
    }

    private static void addFile(
            RevisionSource source, String name, List<RevisionScript> scripts, List<RepeatableScript> repeatables)
            throws IOException {
        String text = source.read(name);
        if (text == null) {
            throw new JalchemyException(
                    "REVISION_INDEX",
                    name + " is listed in " + source.location()
                            + ", but not there. Add the file, or take it off the list.");
        }
        if (text.lines().anyMatch(each -> each.matches("--\\s*repeatable\\s*:.*"))) {
            repeatables.add(RepeatableScript.of(name, text));
        } else {
            scripts.add(SqlRevision.of(name, text));
        }
    }

    private static void checkNoneIsLeftOut(RevisionSource source, RevisionIndex index) throws IOException {
        Set<String> present = new LinkedHashSet<>(source.present());
        index.entries().forEach(present::remove);
        if (!present.isEmpty()) {
            throw new JalchemyException(
                    "REVISION_INDEX",
                    String.join(", ", present) + (present.size() == 1 ? " is" : " are") + " in " + source.location()
                            + ", but not in its " + RevisionIndex.FILE_NAME
                            + ". Add the name there, or take the file away.");
        }
    }

    private static List<RepeatableScript> ordered(List<RepeatableScript> repeatables) {
        List<RevisionNode> nodes = repeatables.stream()
                .map(each -> new RevisionNode(each.name(), List.of(), each.dependsOn(), List.of()))
                .toList();
        Map<String, RepeatableScript> byName = new LinkedHashMap<>();
        repeatables.forEach(each -> byName.put(each.name(), each));
        return RevisionGraph.of(nodes).revisionsInOrder().stream()
                .map(each -> byName.get(each.id()))
                .toList();
    }

    /** Returns the graph of all revisions. */
    public RevisionGraph graph() {
        return graph;
    }

    /** Returns the scripts that are executed again when they have changed, each after those that it depends on. */
    public List<RepeatableScript> repeatables() {
        return repeatables;
    }

    /** Returns all revisions, each after what it needs. */
    public List<RevisionScript> scripts() {
        return graph.revisionsInOrder().stream().map(this::script).toList();
    }

    /** Returns the revision of a node of the graph. */
    public RevisionScript script(RevisionNode node) {
        RevisionScript script = scripts.get(node.id());
        if (script == null) {
            throw new JalchemyException(
                    "REVISION_UNKNOWN",
                    "There is no revision " + node.id() + "." + Nearest.hint(node.id(), scripts.keySet()));
        }
        return script;
    }
}
