package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's program, taken out of the README into a project of its own, which Maven builds and runs as the README says. */
class ReadmeTest {

    /** A file {@code pom.xml} around the README's block. The plug-in that runs the program has the version that this build uses. */
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>blog</groupId>
              <artifactId>blog</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
            %s
            </project>
            """;

    private static final String PLUGIN = """
                  <plugin>
                    <groupId>org.codehaus.mojo</groupId>
                    <artifactId>exec-maven-plugin</artifactId>
                    <version>3.6.1</version>
                  </plugin>
            """;

    private static List<String> blocks(String language) throws Exception {
        Pattern block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL);
        return block.matcher(Files.readString(Installation.root().resolve("README.md")))
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(text.indexOf('\n') + 1, text.length() - 3))
                .toList();
    }

    @Test
    void program_copiedOutOfTheReadme_runs() throws Exception {
        List<String> poms = blocks("xml");
        List<String> programs = blocks("java");
        assertThat(poms).hasSize(1);
        assertThat(programs).hasSize(1);
        UserProject project = UserProject.empty("readme")
                .write("pom.xml", POM.formatted(poms.get(0).replace("<plugins>\n", "<plugins>\n" + PLUGIN)))
                .write("src/main/java/blog/Blog.java", programs.get(0));
        String command = blocks("sh").stream()
                .filter(each -> each.startsWith("mvn "))
                .findFirst()
                .orElseThrow()
                .strip();
        String printed =
                project.maven(command.substring("mvn ".length()).split(" ")).succeeded();
        assertThat(printed)
                .contains("CREATE TABLE users (")
                .contains("INSERT INTO posts (title, author_id)")
                .contains("ed wrote Hello SQL")
                .doesNotContain("[WARNING]", "[ERROR]");
    }
}
