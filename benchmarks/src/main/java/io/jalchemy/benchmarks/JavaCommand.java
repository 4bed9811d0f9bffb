package io.jalchemy.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How processes of this module's classes are started.
 *
 * @param java the virtual machine
 * @param more flags for all of them
 * @param pinned whether they run on the first core alone
 */
record JavaCommand(String java, List<String> more, boolean pinned) {

    private static final List<String> TASKSET = List.of("taskset", "-c", "0");

    /** As {@code options} say. */
    static JavaCommand of(Options options) {
        return new JavaCommand(options.java(), options.flags(), options.pinned());
    }

    /** The words of a command. */
    List<String> words(List<String> flags, String classPath, String mainClass, List<String> arguments) {
        List<String> words = new ArrayList<>(pinned ? TASKSET : List.of());
        words.add(java);
        words.addAll(flags);
        words.addAll(more);
        words.addAll(List.of("-cp", classPath, mainClass));
        words.addAll(arguments);
        return words;
    }

    /**
     * Sees that processes can be pinned.
     *
     * @throws UsageException if the system has no taskset
     */
    static void requireTaskset() throws InterruptedException {
        try {
            if (new ProcessBuilder("taskset", "-c", "0", "true").start().waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            throw refusal(e);
        }
        throw refusal(null);
    }

    private static UsageException refusal(@org.jspecify.annotations.Nullable IOException cause) {
        UsageException refusal = new UsageException(
                "--pin true needs Linux and the command taskset (package util-linux), which does not work here.");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Moves a process that is there, and those that it has started, to the first core. */
    static void pin(ProcessHandle process) throws IOException, InterruptedException {
        pinOne(process);
        for (ProcessHandle each : process.descendants().toList()) {
            pinOne(each);
        }
    }

    private static void pinOne(ProcessHandle process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("taskset", "-a", "-c", "-p", "0", String.valueOf(process.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0 && process.isAlive()) {
            throw new IllegalStateException("Process " + process.pid() + " could not be moved to the first core.");
        }
    }
}
