package io.jalchemy.variations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A local repository of Maven's in which the library is installed, as {@code mvn install} would do it, from the jars that this build has
 * made. Everything else comes from the repository of this build. It is made once.
 */
final class Installation {

    /** The version that is installed. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/installation").toAbsolutePath();
    private static final List<String> MODULES =
            List.of("sql", "engine", "dialects", "mapping", "orm", "processor", "testkit");

    private static final Installation ONLY = new Installation();

    private Installation() {
        try {
            copy(ROOT.resolve("pom.xml"), "parent", ".pom");
            copy(ROOT.resolve("bom/pom.xml"), "bom", ".pom");
            for (String module : MODULES) {
                Path reduced = ROOT.resolve(module + "/dependency-reduced-pom.xml");
                copy(Files.exists(reduced) ? reduced : ROOT.resolve(module + "/pom.xml"), module, ".pom");
                copy(jar(module), module, ".jar");
            }
            Files.writeString(settings(), """
                    <settings>
                      <localRepository>%s</localRepository>
                      <profiles>
                        <profile>
                          <id>downloaded</id>
                          <repositories>
                            <repository><id>central</id><url>%2$s</url>%3$s</repository>
                          </repositories>
                          <pluginRepositories>
                            <pluginRepository><id>central</id><url>%2$s</url>%3$s</pluginRepository>
                          </pluginRepositories>
                        </profile>
                      </profiles>
                      <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
                    </settings>
                    """.formatted(
                            HOME.resolve("repository"),
                            Path.of(System.getProperty("maven.local")).toUri(),
                            "<releases><checksumPolicy>ignore</checksumPolicy></releases>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the installation, which the first call makes. */
    static Installation get() {
        return ONLY;
    }

    /** Returns the jar of {@code module} that this build has made. */
    static Path jar(String module) {
        Path jar = ROOT.resolve(module + "/target/jalchemy-" + module + "-" + VERSION + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar + " is not there. Run these tests by \"./mvnw verify\", which makes it.");
        }
        return jar;
    }

    /** Returns the root of the project whose build this is. */
    static Path root() {
        return ROOT;
    }

    /** Returns the file of Maven's settings that name the repository. */
    Path settings() {
        return HOME.resolve("settings.xml");
    }

    private static void copy(Path file, String module, String ending) throws IOException {
        String artifact = "jalchemy-" + module;
        Path target = HOME.resolve(
                "repository/io/jalchemy/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + ending);
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
