package io.jalchemy.variations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A project of a user's, in a directory of its own, with the commands that a user runs in it. */
final class UserProject {

    private final Path home;

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

    /** Makes a copy of the project {@code src/test/projects/NAME}. */
    static UserProject copyOf(String name) throws IOException {
        UserProject project = empty(name);
        Path from = Path.of("src/test/projects", name);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    project.write(from.relativize(file).toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return project;
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
        String settings = Installation.get().settings().toString();
        command.addAll(List.of("-B", "-ntp", "-s", settings, "-gs", settings));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs the {@code java} of this build with {@code arguments}. */
    Run java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_BASEDIR"));
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
    }
}
