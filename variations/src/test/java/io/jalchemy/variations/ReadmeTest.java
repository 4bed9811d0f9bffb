package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The README's program, taken out of the README into a project of its own, which Maven builds and runs as the README says. */
class ReadmeTest {

    @Test
    void program_copiedOutOfTheReadme_runs() throws Exception {
        MarkdownPage readme = MarkdownPage.of("README.md");
        UserProject project = UserProject.empty("readme")
                .write("pom.xml", UserProject.withRunner(readme.only("xml")))
                .write("src/main/java/blog/Blog.java", readme.only("java"));
        String printed = project.maven(readme.mavenArguments()).succeeded();
        assertThat(printed)
                .contains("CREATE TABLE users (")
                .contains("INSERT INTO posts (title, author_id)")
                .contains("ed wrote Hello SQL")
                .doesNotContain("[WARNING]", "[ERROR]");
    }
}
