package io.jalchemy.migrate.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.migrate.graph.MigrationStep.Direction;
import io.jalchemy.sql.error.JalchemyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plans as Alembic makes them, for every kind of address and graph, and the invariants that they have. */
final class AlembicPlansTest {

    private record Line(List<String> current, String command, String address, String expected) {}

    @TestFactory
    List<DynamicTest> plans_areThoseOfAlembic() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(AlembicPlansTest.class.getResourceAsStream("plans.txt"), UTF_8))) {
            String name = "";
            RevisionGraph graph = RevisionGraph.of(List.of());
            List<Line> lines = new ArrayList<>();
            for (String text :
                    reader.lines().filter(each -> !each.startsWith("#")).toList()) {
                if (text.startsWith("graph ")) {
                    addTest(name, graph, lines, tests);
                    name = text.substring(6);
                    graph = Graphs.graph(name.split(": ")[1]);
                    lines = new ArrayList<>();
                } else {
                    String[] parts = text.split(" \\| ");
                    lines.add(new Line(names(parts[0]), parts[1], parts[2], parts[3]));
                }
            }
            addTest(name, graph, lines, tests);
        }
        assertThat(tests).hasSize(28);
        return tests;
    }

    private static void addTest(String name, RevisionGraph graph, List<Line> lines, List<DynamicTest> tests) {
        if (!lines.isEmpty()) {
            tests.add(DynamicTest.dynamicTest(name, () -> assertThat(lines.stream()
                            .map(each -> each + " gives " + answer(graph, each))
                            .toList())
                    .isEqualTo(lines.stream()
                            .map(each -> each + " gives " + each.expected())
                            .toList())));
        }
    }

    private static String answer(RevisionGraph graph, Line line) {
        try {
            RevisionPlanner planner = RevisionPlanner.of(graph, line.current());
            return switch (line.command()) {
                case "find" -> text(ids(RevisionResolver.of(graph).all(line.address())));
                case "stamp" -> "- = " + text(planner.stamp(List.of(line.address())));
                case "up" -> checked(graph, line, planner.upgrade(List.of(line.address())));
                default -> checked(graph, line, planner.downgrade(line.address()));
            };
        } catch (JalchemyException e) {
            assertThat(e.code()).matches("REVISION_.*|BAD_REVISION");
            return "error";
        }
    }

    /** Returns the text of a plan, after its steps were followed by a plain model of what is applied. */
    private static String checked(RevisionGraph graph, Line line, List<MigrationStep> steps) {
        Set<String> applied = new HashSet<>();
        line.current().forEach(each -> apply(graph, graph.revision(each), applied));
        Set<String> heads = new TreeSet<>(line.current());
        for (MigrationStep step : steps) {
            String id = step.revision().id();
            assertThat(step.headsBefore()).hasSameElementsAs(heads);
            if (step.direction() == Direction.UPGRADE) {
                assertThat(applied).as("what %s needs", id).containsAll(before(graph, step.revision()));
                assertThat(applied.add(id)).isTrue();
            } else {
                assertThat(applied.remove(id)).isTrue();
                assertThat(applied)
                        .as("nothing applied needs %s", id)
                        .noneMatch(each -> before(graph, graph.revision(each)).contains(id));
            }
            heads = new TreeSet<>(applied);
            for (String each : applied) {
                heads.removeAll(before(graph, graph.revision(each)));
            }
            assertThat(step.headsAfter()).hasSameElementsAs(heads);
            Set<String> rows = new TreeSet<>(step.headsBefore());
            assertThat(rows.removeAll(step.removed()) || rows.addAll(step.added()))
                    .as("a step changes rows")
                    .isTrue();
            rows.addAll(step.added());
            assertThat(rows).isEqualTo(heads);
        }
        return text(ids(steps.stream().map(MigrationStep::revision).toList())) + " = " + text(heads);
    }

    private static void apply(RevisionGraph graph, RevisionNode revision, Set<String> applied) {
        if (applied.add(revision.id())) {
            before(graph, revision).forEach(each -> apply(graph, graph.revision(each), applied));
        }
    }

    private static Set<String> before(RevisionGraph graph, RevisionNode revision) {
        Set<String> before = ids(graph.parents(revision));
        before.addAll(ids(graph.dependencies(revision)));
        return before;
    }

    private static Set<String> ids(Collection<RevisionNode> revisions) {
        return revisions.stream().map(RevisionNode::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Collection<String> names) {
        return names.isEmpty() ? "-" : String.join(" ", new TreeSet<>(names));
    }

    private static List<String> names(String text) {
        return "-".equals(text) ? List.of() : List.of(text.split(" "));
    }
}
