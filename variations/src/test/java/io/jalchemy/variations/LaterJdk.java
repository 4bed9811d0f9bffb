package io.jalchemy.variations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds a JDK 25: where {@code -Dvariations.jdk} or {@code JAVA_HOME_25} say, or where installers of JDKs put it. */
final class LaterJdk {

    private static final int VERSION = 25;

    private LaterJdk() {}

    /**
     * Returns the home of the JDK. A test that calls this is skipped if there is none.
     *
     * @throws IllegalStateException if the one that was named is none
     */
    static Path find() {
        for (String named : Stream.of(
                        System.getProperty("variations.jdk"),
                        System.getenv("JAVA_HOME_" + VERSION),
                        System.getenv("JAVA_HOME_" + VERSION + "_X64"))
                .filter(each -> each != null && !each.isBlank())
                .toList()) {
            if (!isJdk(Path.of(named))) {
                throw new IllegalStateException(named + " is no JDK: it has no bin/javac.");
            }
            return Path.of(named);
        }
        Path user = Path.of(System.getProperty("user.home"));
        List<Path> found = new ArrayList<>();
        for (Path place : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                user.resolve(".jdks"),
                user.resolve(".sdkman/candidates/java"))) {
            found.addAll(in(place));
        }
        Assumptions.assumeFalse(
                found.isEmpty(),
                "There is no JDK " + VERSION + " in the usual places. Name one with -Dvariations.jdk=PATH or JAVA_HOME_"
                        + VERSION + ".");
        return found.get(0);
    }

    private static List<Path> in(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(place)) {
            return homes.filter(home -> home.getFileName().toString().matches("(.*\\D)?" + VERSION + "(\\D.*)?"))
                    .sorted()
                    .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                    .filter(LaterJdk::isJdk)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isJdk(Path home) {
        return Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
    }
}
