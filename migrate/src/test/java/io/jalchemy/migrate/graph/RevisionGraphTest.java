package io.jalchemy.migrate.graph;

import static io.jalchemy.migrate.graph.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RevisionGraphTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a a               | REVISION_TWICE  | two revisions with the identifier a",
                "a b<c             | REVISION_PARENT | b follows c, which is not there",
                "a b<a~cc          | REVISION_PARENT | b depends on cc, which is not there",
                "aaaa1 bbbb2<aaaa  | REVISION_PARENT | Did you mean \"aaaa1\"?",
                "a<a               | REVISION_CYCLE  | a is its own parent",
                "a~a               | REVISION_CYCLE  | a depends on itself",
                "a~one#one         | REVISION_CYCLE  | a depends on itself",
                "a<c b<a c<b       | REVISION_CYCLE  | a, c, b follow each other",
                "x a<x,c b<a c<b d<c | REVISION_CYCLE | a, c, b follow each other",
                "a<b b~a           | REVISION_CYCLE  | a, b follow each other",
                "a~b b~a           | REVISION_CYCLE  | a, b follow each other",
                "a#one b~one c<b a2<a~c2 c2<a2 | REVISION_CYCLE | a2, c2 follow each other",
                "a#one b<a#one     | REVISION_LABEL  | \"one\" of revision b is that of revision a, too",
                "a b<a#a           | REVISION_LABEL  | \"a\" of revision b is the identifier of another revision",
            })
    void mistake_isRefused_andNamed(String text, String code, String message) {
        assertThatThrownBy(() -> graph(text)).hasMessageContaining(message).hasMessageEndingWith("[" + code + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@b", "a-b", "a+b", "a:b", "a,b", "a b", "a\tb", "head", "heads", "base", "current"})
    void name_thatCannotBeAddressed_isRefused(String name) {
        assertThatThrownBy(() -> new RevisionNode(name, List.of(), List.of(), List.of()))
                .hasMessageEndingWith("[REVISION_ID]");
        assertThatThrownBy(() -> new RevisionNode("a", List.of(), List.of(), List.of(name)))
                .hasMessageContaining("a label of revision a")
                .hasMessageEndingWith("[REVISION_ID]");
    }

    @Test
    void kindsOfRevisions_areTold() {
        RevisionGraph graph = graph("a b1<a c1<b1#left b2<a c2<b2 m<c1,c2 x~m y<x z#right");

        assertThat(graph.heads()).extracting(RevisionNode::id).containsExactly("m", "y", "z");
        assertThat(graph.resolvedHeads()).extracting(RevisionNode::id).containsExactly("y", "z");
        assertThat(graph.bases()).extracting(RevisionNode::id).containsExactly("a", "x", "z");
        assertThat(graph.branchPoints()).extracting(RevisionNode::id).containsExactly("a");
        assertThat(graph.children(graph.revision("a")))
                .extracting(RevisionNode::id)
                .containsExactly("b1", "b2");
        assertThat(graph.parents(graph.revision("m")))
                .extracting(RevisionNode::id)
                .containsExactly("c1", "c2");
        assertThat(graph.dependencies(graph.revision("x")))
                .extracting(RevisionNode::id)
                .containsExactly("m");
        assertThatThrownBy(() -> graph.revision("nothing")).hasMessageEndingWith("[REVISION_UNKNOWN]");
    }

    /** Alembic's rule: to all descendants, and back to the branch point. */
    @Test
    void label_isOfTheWholeLine() {
        RevisionGraph graph = graph("a b1<a c1<b1#left d1<c1 b2<a m<d1,b2 n<m");

        assertThat(graph.revisions().stream()
                        .filter(each -> !graph.branchLabels(each).isEmpty())
                        .map(RevisionNode::id))
                .containsExactly("b1", "c1", "d1", "m", "n");
    }

    /** Depth first: a branch is finished before the next one begins, in the order in which revisions were given. */
    @Test
    void branches_areNotMixed() {
        RevisionGraph graph = graph("a b1<a b2<a c1<b1 c2<b2 d1<c1 d2<c2");

        assertThat(RevisionPlanner.of(graph, List.of()).upgrade(List.of("heads")))
                .extracting(each -> each.revision().id())
                .containsExactly("a", "b1", "c1", "d1", "b2", "c2", "d2");
        assertThat(RevisionPlanner.of(graph, List.of("d1", "d2")).downgrade("base"))
                .extracting(each -> each.revision().id())
                .containsExactly("d2", "c2", "b2", "d1", "c1", "b1", "a");
        assertThat(RevisionPlanner.of(graph, List.of("c1")).pending())
                .extracting(RevisionNode::id)
                .containsExactly("d1", "b2", "c2", "d2");
        assertThat(RevisionPlanner.of(graph, List.of("c1")).applied())
                .extracting(RevisionNode::id)
                .containsExactly("a", "b1", "c1");
    }

    @Test
    void rowsOfTheVersionTable_areUpdatedInsertedAndDeleted() {
        RevisionGraph graph = graph("a b1<a b2<a m<b1,b2");
        List<MigrationStep> up = RevisionPlanner.of(graph, List.of()).upgrade(List.of("head"));

        assertThat(up)
                .extracting(MigrationStep::removed)
                .containsExactly(List.of(), List.of("a"), List.of(), List.of("b1", "b2"));
        assertThat(up)
                .extracting(MigrationStep::added)
                .containsExactly(List.of("a"), List.of("b1"), List.of("b2"), List.of("m"));
    }

    /** Thousands of revisions with many merges; a recursion would not end well, and a walk for each pair would take minutes. */
    @Test
    void largeGraph_isPlanned() {
        List<RevisionNode> nodes = new ArrayList<>();
        nodes.add(new RevisionNode("r0", List.of(), List.of(), List.of()));
        for (int i = 1; i <= 5_000; i++) {
            List<String> parents = i % 3 == 0 ? List.of("r" + (i - 1), "r" + (i - 2)) : List.of("r" + (i - i % 3));
            nodes.add(new RevisionNode("r" + i, parents, List.of(), List.of()));
        }
        RevisionGraph graph = RevisionGraph.of(nodes);

        List<MigrationStep> steps = RevisionPlanner.of(graph, List.of()).upgrade(List.of("heads"));

        assertThat(steps).hasSize(5_001);
        assertThat(steps.get(5_000).headsAfter())
                .containsExactlyElementsOf(
                        graph.resolvedHeads().stream().map(RevisionNode::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@", "@a", "a@b@c", "a:b", "a b", "a,b", "+", "a-", "a+x", "1+1+1", "--1"})
    void text_thatIsNoAddress_isRefused(String text) {
        assertThatThrownBy(() -> RevisionResolver.of(graph("a")).all(text)).hasMessageContaining("[");
    }

    @Test
    void unknownRevisionOfADatabase_isRefused() {
        assertThatThrownBy(() -> RevisionPlanner.of(graph("a"), List.of("b")))
                .hasMessageEndingWith("[REVISION_UNKNOWN]");
    }
}
