package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that Maven builds, in the ways that users build theirs; each stores an object, changes it, and reads it. */
class MavenVariationsTest {

    private static final String MAIN = "-cp %classpath shop.Main";
    private static final String STORED = "stored: desk lamp";

    @Test
    void processorPath_isAllThatIsNeeded() throws Exception {
        assertThat(UserProject.of("maven", "shop", "maven").run("compile", MAIN).stored())
                .isEqualTo(STORED);
    }

    @Test
    void processor_providedOnTheClassPath_isRunByJavac17() throws Exception {
        UserProject project = UserProject.of("provided", "shop", "provided");
        if (Runtime.version().feature() < 23) {
            assertThat(project.run("compile", MAIN).stored()).isEqualTo(STORED);
        } else {
            assertThat(project.run("compile", MAIN).printed()).contains("cannot find symbol", "ItemPath");
            project.replace(
                    "pom.xml",
                    "<maven.compiler.release>",
                    "<maven.compiler.proc>full</maven.compiler.proc><maven.compiler.release>");
            assertThat(project.run("compile", MAIN).stored()).isEqualTo(STORED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lombokAndMapStruct_inBothOrders(boolean jalchemyFirst) throws Exception {
        UserProject project = UserProject.of("lombok-mapstruct-" + jalchemyFirst, "lombok-mapstruct");
        if (jalchemyFirst) {
            String pom = Files.readString(project.home().resolve("pom.xml"));
            int end = pom.lastIndexOf("</path>") + "</path>".length();
            int start = pom.lastIndexOf("<path>");
            String path = pom.substring(start, end);
            project.write(
                    "pom.xml",
                    (pom.substring(0, start) + pom.substring(end))
                            .replace("<annotationProcessorPaths>", "<annotationProcessorPaths>" + path));
        }
        assertThat(project.run("compile", MAIN).stored()).isEqualTo("stored: ItemDto[id=1, name=desk lamp]");
    }

    @Test
    void module_thatNeitherExportsNorOpens_runsOnTheModulePath() throws Exception {
        assertThat(UserProject.of("modules", "shop", "modules")
                        .run("compile", "--module-path %classpath --module shop/shop.Main")
                        .stored())
                .isEqualTo(STORED);
    }

    @Test
    void entities_inTestSources_areEnhancedToo() throws Exception {
        assertThat(UserProject.of("entities-in-tests", "shop", "entities-in-tests")
                        .run("test-compile", "-cp %classpath shop.TestMain")
                        .stored())
                .isEqualTo("stored: a test's own");
    }

    @Test
    void oneClass_changed_isCompiledAndEnhancedAgain() throws Exception {
        UserProject project = UserProject.of("incremental", "shop", "maven");
        project.run("compile", MAIN).succeeded();
        project.replace("src/main/java/shop/Item.java", "return name;", "return name + \"!\";");
        assertThat(project.run("compile", MAIN).stored()).isEqualTo("stored: desk lamp!");
        project.replace(
                "src/main/java/shop/Item.java", "private String name;", "private String name; private int size = 3;");
        assertThat(project.run("compile", MAIN).stored()).isEqualTo("stored: desk lamp!");
        FileTime before = compiled(project);
        assertThat(project.run("compile", MAIN).stored()).isEqualTo("stored: desk lamp!");
        assertThat(compiled(project)).as("nothing has changed").isEqualTo(before);
    }

    private static FileTime compiled(UserProject project) throws IOException {
        return Files.getLastModifiedTime(project.home().resolve("target/classes/shop/Item.class"));
    }

    @Test
    void oneJar_ofEverything_withoutMergedServices_runs() throws Exception {
        UserProject project = UserProject.of("shaded", "shop", "shaded");
        project.maven("-q", "package").succeeded();
        Path jar = project.home().resolve("target/shop-1.jar");
        assertThat(project.java("-cp", jar.toString(), "shop.Main").stored()).isEqualTo(STORED);
    }
}
