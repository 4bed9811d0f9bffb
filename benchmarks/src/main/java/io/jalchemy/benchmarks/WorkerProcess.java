package io.jalchemy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A {@link Worker}'s process, seen from outside: what is said to it and what it answers. */
final class WorkerProcess implements AutoCloseable {

    private final String label;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;

    private WorkerProcess(String label, Process process) {
        this.label = label;
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Starts {@code command}; it need not be ready yet. */
    static WorkerProcess start(String label, List<String> command) throws IOException {
        return new WorkerProcess(
                label,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** Waits until it takes commands. */
    void awaitReady() throws IOException {
        String first = answer();
        while (!first.equals("ready")) { // the virtual machine may have something to say before
            first = answer();
        }
    }

    /** Its answer to {@code words}. */
    String ask(Object... words) throws IOException {
        StringBuilder command = new StringBuilder();
        for (Object word : words) {
            command.append(command.isEmpty() ? "" : " ").append(word);
        }
        commands.println(command);
        return answer();
    }

    /** Whether its participant can do {@code workload}. */
    boolean does(Workload workload) throws IOException {
        return Boolean.parseBoolean(ask("does", workload));
    }

    private String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The process of " + label + " has ended; see what it printed.");
        }
        return answer;
    }

    /** Has it end, and waits for that. */
    @Override
    public void close() {
        commands.close(); // it ends with its input
        process.onExit().join();
    }
}
