package io.jalchemy.processor.enhance;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the Maven project in {@code src/test/projects/maven}, with a local repository of its own that is fed from the
 * one this build uses and from what this build makes.
 */
final class MavenBuild {

    private final Path home;

    /** Copies the project into {@code home}. */
    MavenBuild(Path home) throws IOException {
        this.home = home;
        copy(Path.of("src/test/projects/maven"), home.resolve("project"));
        Files.createDirectories(home.resolve("project/.mvn")); // else the one of this build applies
        publish("jalchemy-mapping", ProcessorJar.packMapping(home.resolve("mapping.jar")));
        publish("jalchemy-processor", ProcessorJar.packWith(MappingProcessor.class, home.resolve("processor.jar")));
        Files.writeString(home.resolve("settings.xml"), """
                <settings>
                  <localRepository>%1$s</localRepository>
                  <profiles>
                    <profile>
                      <id>made</id>
                      <repositories>
                        <repository><id>central</id><url>%2$s</url>%4$s</repository>
                        <repository><id>made</id><url>%3$s</url>%4$s</repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>central</id><url>%2$s</url>%4$s</pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>made</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        home.resolve("local"),
                        Path.of(System.getProperty("maven.local")).toUri(),
                        home.resolve("made").toUri(),
                        "<releases><checksumPolicy>ignore</checksumPolicy></releases>"));
    }

    private void publish(String artifact, Path jar) throws IOException {
        Path folder = home.resolve("made/io/jalchemy/" + artifact + "/under-test");
        Files.createDirectories(folder);
        Files.copy(jar, folder.resolve(artifact + "-under-test.jar"));
        Files.writeString(folder.resolve(artifact + "-under-test.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.jalchemy</groupId>
                  <artifactId>%s</artifactId>
                  <version>under-test</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.jspecify</groupId>
                      <artifactId>jspecify</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(
                        artifact, System.getProperty("jspecify.version")));
    }

    /** Runs the compiler plug-in in every module, two at a time, and returns what it printed. */
    String compile() throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                        .toString(),
                "-B",
                "-ntp",
                "-T2",
                "-s",
                home.resolve("settings.xml").toString(),
                "-gs",
                home.resolve("settings.xml").toString(),
                "-Dlombok.version=" + System.getProperty("lombok.version"),
                "org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.resolve("project").toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_BASEDIR"));
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"); // it runs for a few seconds
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(printed);
        }
        return printed;
    }

    Path source(String module, String type) {
        return home.resolve("project/" + module + "/src/main/java/shop/" + type + ".java");
    }

    Path output(String module) {
        return home.resolve("project/" + module + "/target/classes");
    }

    /** Class files of a module by binary name. */
    Map<String, byte[]> classes(String module) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        Path output = output(module);
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".class"))::iterator) {
                String name = output.relativize(file).toString().replace(File.separatorChar, '.');
                classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    /** Runs {@code shop.Main} of a named module, with the recording run time on the class path. */
    String runModule(String module) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        output(module) + File.pathSeparator + home.resolve("mapping.jar"),
                        "--class-path",
                        ProcessorJar.home(RecordingRuntime.class).toString(),
                        "--module",
                        "shop/shop.Main")
                .redirectErrorStream(true)
                .start();
        try (InputStream printed = process.getInputStream()) {
            return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
