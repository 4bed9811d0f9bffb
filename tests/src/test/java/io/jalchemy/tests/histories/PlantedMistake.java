package io.jalchemy.tests.histories;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A mistake that is made in the library on purpose: a text in one of its sources is replaced by another. Histories have to find each.
 * A text that is not there any more, or that is there twice, is an error: whoever changed the line changes it here as well.
 */
enum PlantedMistake {
    ORPHANS_STAY(
            "state/OrphanTracker",
            "            if (each.parent() == null) {",
            "            if (each.parent() == null && i > 1000) {"),
    DELETE_DOES_NOT_CASCADE(
            "flush/Collector", "                    cascade(change, property);\n", "                    done += 0;\n"),
    SWITCHED_ROW_FORGETS(
            "flush/Operations",
            "if (each.isKey || !change.state.isSet(each.number)) {",
            "if (each.isKey || (!change.state.isSet(each.number) && change.switched == null)) {"),
    OLD_PARTNER_KEEPS_ITS_KEY(
            "flush/PreviousPartners",
            "            if (state.lifecycle() == Lifecycle.PERSISTENT && state.isRelationshipChanged()) {",
            "            if (state.lifecycle() == Lifecycle.PENDING && state.isRelationshipChanged()) {"),
    ROLLBACK_KEEPS_CHANGES(
            "unitofwork/ObjectRestorer",
            "                forgetChanges(state, object);",
            "                state.forgetChanges();"),
    SAVEPOINT_ROLLBACK_KEEPS_ROWS(
            "unitofwork/SessionTransaction", "            savepoint.rollback();", "            savepoint.commit();"),
    REMOVED_NEW_CHILD_STAYS(
            "state/BackReferences", "            loader.orphaned(childState);", "            childState.lifecycle();"),
    REMOVED_LINKS_STAY(
            "flush/Synchronizer",
            "            links(owner, property, Collector.removed(owner.state, property), false);",
            "            links(owner, property, List.of(), false);"),
    CHANGED_MAP_IS_LOST(
            "state/TrackedValue",
            "        state.changedInPlace(owner, number, MutableValues.before(state, owner, number));",
            "        state.isReadable(number);"),
    EXPIRE_KEEPS_CHANGES(
            "unitofwork/ManagedObjects",
            "        if (state.isModified()) {",
            "        if (state.isModified() && state.isOrphan()) {");

    private static final Path SOURCES = Path.of("..", "orm", "src", "main", "java", "io", "jalchemy", "orm")
            .toAbsolutePath()
            .normalize();

    private final Path file;
    private final String text;
    private final String replacement;

    PlantedMistake(String file, String text, String replacement) {
        this.file = Path.of(file + ".java");
        this.text = text;
        this.replacement = replacement;
    }

    /** The source with the mistake. */
    String source() {
        try {
            String source = Files.readString(SOURCES.resolve(file), StandardCharsets.UTF_8);
            int place = source.indexOf(text);
            if (place < 0 || source.indexOf(text, place + 1) >= 0) {
                throw new AssertionError(this + " does not apply: " + file + " has not exactly once\n" + text);
            }
            return source.replace(text, replacement);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Compiles the source with the mistake into {@code classes}, which goes before the library's own on the class path. */
    void compile(Path classes) {
        try {
            Path source = classes.resolveSibling("source").resolve(file.getFileName());
            Files.createDirectories(source.getParent());
            Files.createDirectories(classes);
            Files.writeString(source, source(), StandardCharsets.UTF_8);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                List<String> options = List.of(
                        "-proc:none", "-nowarn", "--release", "17", "-d", classes.toString(), "-cp", classPath());
                if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                        .call()) {
                    throw new AssertionError(this + " does not compile");
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Does histories with the mistake, in a virtual machine of their own.
     *
     * @return the seed of the first that disagrees; -1 if none does
     */
    static long firstDisagreement(Path classes, long firstSeed, long count) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-cp",
                classes + File.pathSeparator + classPath(),
                Histories.class.getName(),
                String.valueOf(count),
                "--seed=" + firstSeed,
                "--first");
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (Stream<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines()) {
                List<String> all = lines.toList();
                if (process.waitFor() != 0) {
                    throw new AssertionError(String.join("\n", all));
                }
                return all.stream()
                        .filter(each -> each.startsWith(Histories.FIRST))
                        .mapToLong(each -> Long.parseLong(each.substring(Histories.FIRST.length())))
                        .findFirst()
                        .orElse(-1);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
