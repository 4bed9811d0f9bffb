package io.jalchemy.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The entrance of the command line, {@code jalchemy}. {@code java -jar jalchemy-cli-VERSION-all.jar help} tells what it can do; a build with Maven calls
 * it by {@code exec:java} with this class.
 *
 * <pre>{@code
 * Main.main(new String[] {"help"});
 * }</pre>
 */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code: 0 if it is done, 1 if it was refused or failed, 2 if it was not understood.
     * Returns without ending the process if the code is 0, so that a build goes on.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a command in this process, as tests and builds do.
     *
     * @param out takes what the command is asked for
     * @param err takes errors, and what is said of the progress
     * @param arguments the command and its options
     * @return 0 if it is done, 1 if it was refused or failed, 2 if it was not understood
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return CommandLineTool.run(out, err, arguments);
    }
}
