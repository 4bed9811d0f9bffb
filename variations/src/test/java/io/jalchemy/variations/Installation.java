package io.jalchemy.variations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A local repository of Maven's in which the library is installed, as {@code mvn install} would do it, from the jars that this build has
 * made. Everything else comes from the repository of this build. It is made once.
 */
final class Installation {

    /** The version that is installed. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** One for each process of tests: Maven does not lock a repository against other processes. */
    private static final Place HOME = Place.free();

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
            String built = "<url>" + Path.of(System.getProperty("maven.local")).toUri() + "</url>"
                    + "<releases><checksumPolicy>ignore</checksumPolicy></releases>";
            write(settings(), "central", built);
            write(downloadingSettings(), "build", built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A directory that no other process has.
     *
     * @param directory the directory
     * @param lock what keeps it from the others until the process ends
     */
    private record Place(Path directory, FileChannel lock) {

        /** Returns the first of {@code 1}, {@code 2} and so on that nobody has. */
        static Place free() {
            try {
                for (int number = 1; true; number++) {
                    Path directory = Files.createDirectories(Path.of("target/installation", String.valueOf(number))
                            .toAbsolutePath());
                    FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    if (channel.tryLock() != null) {
                        return new Place(directory, channel);
                    }
                    channel.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path resolve(String path) {
            return directory.resolve(path);
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

    /** Returns the file of Maven's settings that name the repository; nothing is downloaded. */
    Path settings() {
        return HOME.resolve("settings.xml");
    }

    /** Returns settings with which what this build does not have is downloaded from Maven Central. */
    Path downloadingSettings() {
        return HOME.resolve("downloading.xml");
    }

    /** Writes settings with a repository called {@code id}; unless it is called {@code central}, the one of that name is asked next. */
    private static void write(Path file, String id, String repository) throws IOException {
        Files.writeString(file, """
                <settings>
                  <localRepository>%s</localRepository>
                  <profiles>
                    <profile>
                      <id>downloaded</id>
                      <repositories><repository><id>%s</id>%3$s</repository></repositories>
                      <pluginRepositories><pluginRepository><id>%2$s</id>%3$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
                </settings>
                """.formatted(HOME.resolve("repository"), id, repository));
    }

    private static void copy(Path file, String module, String ending) throws IOException {
        String artifact = "jalchemy-" + module;
        Path target = HOME.resolve(
                "repository/io/jalchemy/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + ending);
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
