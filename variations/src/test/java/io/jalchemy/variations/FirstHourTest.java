package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The issue tracker of the guide's first hour, put together from what the page shows and nothing else, which Maven builds and runs as
 * the page says.
 */
class FirstHourTest {

    private static final String PAGE = "docs/guide/02-first-hour.md";

    /** The classes by their files: a block that begins with {@code package} is a file, any other goes before the last brace of its class. */
    private static Map<String, String> classes(List<MarkdownPage.Block> blocks) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (MarkdownPage.Block block : blocks) {
            if (block.text().startsWith("package ")) {
                assertThat(classes.put(block.file(), block.text()))
                        .as(block.file())
                        .isNull();
            } else if (classes.containsKey(block.file())) {
                String above = classes.get(block.file());
                int brace = above.lastIndexOf('}');
                classes.put(block.file(), above.substring(0, brace) + "\n" + block.text() + above.substring(brace));
            }
        }
        return classes;
    }

    @Test
    void program_copiedOutOfThePage_printsWhatThePageShows() throws Exception {
        MarkdownPage page = MarkdownPage.of(PAGE);
        UserProject project = UserProject.empty("first-hour")
                .write(
                        "pom.xml",
                        UserProject.withRunner(MarkdownPage.of("docs/guide/01-set-up.md")
                                .blocks("xml")
                                .get(0)
                                .text()));
        Map<String, String> classes = classes(page.blocks("java"));
        assertThat(classes).hasSize(7);
        for (Map.Entry<String, String> each : classes.entrySet()) {
            project.write("src/main/java/tracker/" + each.getKey(), each.getValue());
        }
        assertThat(project.maven(page.mavenArguments()).succeeded()).isEqualTo(page.only("text"));
    }
}
