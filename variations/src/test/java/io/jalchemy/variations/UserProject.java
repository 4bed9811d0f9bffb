package io.jalchemy.variations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project of a user's, in a directory of its own, with the commands that a user runs in it. */
final class UserProject {

    private static final String RUNNER = """
                  <plugin>
                    <groupId>org.codehaus.mojo</groupId>
                    <artifactId>exec-maven-plugin</artifactId>
                    <version>3.6.1</version>
                  </plugin>
            """;

    private final Path home;
    private Path jdk = Path.of(System.getProperty("java.home"));
    private Path settings = Installation.get().settings();

    private UserProject(Path home) {
        this.home = home;
    }

    /** Makes an empty project called {@code name}; what a run before has left is deleted. */
    static UserProject empty(String name) throws IOException {
        Path home = Path.of("target/projects", name).toAbsolutePath();
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(home.resolve(".mvn")); // else the one of this build applies
        return new UserProject(home);
    }

    /** Makes a project called {@code name} of copies of {@code src/test/projects/PART}, of which later ones replace files of earlier. */
    static UserProject of(String name, String... parts) throws IOException {
        UserProject project = empty(name);
        for (String part : parts) {
            project.copy(Path.of("src/test/projects", part), "");
        }
        return project;
    }

    /** Copies the files below {@code from} into {@code directory} of this project. */
    UserProject copy(Path from, String directory) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(directory + from.relativize(file), Files.readString(file));
            }
        }
        return this;
    }

    /** Replaces {@code old}, which has to occur in {@code file}, by {@code replacement}. */
    UserProject replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(home.resolve(file));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no \"" + old + "\".");
        }
        return write(file, text.replace(old, replacement));
    }

    /** Runs the following commands with the JDK at {@code path} instead of that of this build. */
    UserProject on(Path path) {
        this.jdk = path;
        return this;
    }

    /** Returns {@code pom}, a whole file, with the plug-in that runs programs in the version that this build has. */
    static String withRunner(String pom) {
        return pom.replace("<plugins>\n", "<plugins>\n" + RUNNER);
    }

    /** Has the following commands of Maven download what this build does not have. */
    UserProject downloading() {
        this.settings = Installation.get().downloadingSettings();
        return this;
    }

    /** Returns the directory. */
    Path home() {
        return home;
    }

    /** Writes {@code text} into {@code file}, whose directories are made. */
    UserProject write(String file, String text) throws IOException {
        Path target = home.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return this;
    }

    /** Runs the Maven of this build with {@code arguments}. */
    Run maven(String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString());
        command.addAll(List.of("-B", "-ntp", "-s", settings.toString(), "-gs", settings.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs {@code phase} of Maven, and then {@code java} in a process of its own, in which {@code %classpath} is the class path of the project. */
    Run run(String phase, String javaArguments) throws IOException, InterruptedException {
        String scope = phase.startsWith("test") ? "test" : "runtime";
        String java = jdk.resolve("bin/java").toString();
        return maven(
                "-q",
                phase,
                "exec:exec",
                "-Dexec.executable=" + java,
                "-Dexec.classpathScope=" + scope,
                "-Dexec.args=" + javaArguments);
    }

    /** Runs {@code java} with {@code arguments}. */
    Run java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(jdk.resolve("bin/java").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_BASEDIR"));
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"); // it runs for a few seconds
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), printed.replace("\r\n", "\n"));
    }

    /**
     * What a command did.
     *
     * @param status its exit status
     * @param printed what it printed, its errors included
     */
    record Run(int status, String printed) {

        /** Returns what was printed, if the command succeeded. */
        String succeeded() {
            if (status != 0) {
                throw new AssertionError("Exit status " + status + ":\n" + printed);
            }
            return printed;
        }

        /** Returns what the program says that it has stored, if the command succeeded. */
        String stored() {
            return succeeded()
                    .lines()
                    .filter(line -> line.startsWith("stored: "))
                    .collect(Collectors.joining("\n"));
        }
    }
}
