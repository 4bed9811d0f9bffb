package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Projects that JDK 25 compiles and runs, of which the library knows no class. Skipped where there is none. */
class LaterJdkTest {

    private static final String MAIN = "-cp %classpath shop.Main";
    private static final String STORED = "stored: desk lamp";

    private static Path jdk;

    @BeforeAll
    static void find() {
        jdk = LaterJdk.find();
    }

    private static UserProject project(String part) throws Exception {
        return UserProject.of("jdk-25-" + part, "shop", part)
                .replace("pom.xml", "<maven.compiler.release>17<", "<maven.compiler.release>25<")
                .on(jdk);
    }

    @Test
    void processorPath_isAllThatIsNeeded() throws Exception {
        assertThat(project("maven").run("compile", MAIN).stored()).isEqualTo(STORED);
    }

    @Test
    void processor_provided_isRunIfTheBuildSaysSo() throws Exception {
        UserProject project = project("provided");
        assertThat(project.run("compile", MAIN).printed()).contains("cannot find symbol", "ItemPath");
        project.replace(
                "pom.xml",
                "<maven.compiler.release>",
                "<maven.compiler.proc>full</maven.compiler.proc><maven.compiler.release>");
        assertThat(project.run("compile", MAIN).stored()).isEqualTo(STORED);
    }

    /** What was compiled by JDK 17 runs on 25 without warnings. */
    @Test
    void classes_ofJdk17_run() throws Exception {
        UserProject project = UserProject.of("jdk-17-and-25", "shop", "maven");
        project.maven("-q", "compile").succeeded();
        String printed = project.on(jdk).run("process-classes", MAIN).succeeded();
        assertThat(printed).contains(STORED).doesNotContain("io.jalchemy");
    }
}
