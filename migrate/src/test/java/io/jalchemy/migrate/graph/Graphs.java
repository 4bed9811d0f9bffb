package io.jalchemy.migrate.graph;

import java.util.ArrayList;
import java.util.List;

/** Graphs as short texts: {@code "a b<a c<a~b#left"} has b and c, which follow a; c depends on b, too, and gives its branch a label. */
final class Graphs {

    private Graphs() {}

    static RevisionGraph graph(String text) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (String each : text.split(" ")) {
            String[] labels = each.split("#", 2);
            String[] dependencies = labels[0].split("~", 2);
            String[] parents = dependencies[0].split("<", 2);
            nodes.add(new RevisionNode(parents[0], after(parents), after(dependencies), after(labels)));
        }
        return RevisionGraph.of(nodes);
    }

    private static List<String> after(String[] parts) {
        return parts.length == 1 ? List.of() : List.of(parts[1].split(","));
    }
}
