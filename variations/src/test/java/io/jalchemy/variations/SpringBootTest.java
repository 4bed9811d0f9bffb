package io.jalchemy.variations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program of Spring Boot's in its nested jar, with the class of the page on web applications. */
@Tag("downloads")
class SpringBootTest {

    @Test
    void nestedJar_storesChangesAndReads_inAnyThread() throws Exception {
        Path connections = Installation.root().resolve("examples/guide/src/main/java/web/SpringConnections.java");
        UserProject project = UserProject.of("spring-boot", "spring-boot").downloading();
        project.write(
                "src/main/java/shop/SpringConnections.java",
                Files.readString(connections).replace("package web;", "package shop;"));
        project.maven("-q", "package").succeeded();
        String jar = project.home().resolve("target/shop-1.jar").toString();
        assertThat(project.java("-jar", jar).stored()).isEqualTo("""
                stored: 1 in Spring's transaction
                stored: nothing when rolled back
                stored: desk lamp
                stored: desk lamp in another thread
                stored: stool in a pool of its own
                stored: shelf serialized""");
    }
}
