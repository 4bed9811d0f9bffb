package io.jalchemy.cli;

import io.jalchemy.sql.error.JalchemyException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code jalchemy}, which has the others. */
@Command(
        name = "jalchemy",
        description = "Works with databases and the classes that are mapped to them.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        subcommands = {GenerateCommand.class, DiagramCommand.class, CommandLine.HelpCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done",
            "  1:refused or failed; nothing was written",
            "  2:the command line was not understood"
        })
final class CommandLineTool implements Runnable {

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error happened.")
    private boolean verbose;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Shows the help: the command alone does nothing. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Runs the command line; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLineTool tool = new CommandLineTool();
        CommandLine line = new CommandLine(tool)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((error, parsed) -> {
                    CommandLine command = error.getCommandLine();
                    command.getErr().println("error: " + error.getMessage());
                    CommandLine.UnmatchedArgumentException.printSuggestions(error, command.getErr());
                    String name = command.getCommandSpec().qualifiedName();
                    command.getErr().println("Try " + name + " --help.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    command.getErr().println("error: " + message(error));
                    if (tool.verbose) {
                        error.printStackTrace(command.getErr());
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                });
        return line.execute(arguments);
    }

    private static String message(Exception error) {
        String message = error.getMessage();
        if (error instanceof JalchemyException && message != null) {
            return message;
        }
        return error.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Says which version this is. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = CommandLineTool.class.getPackage().getImplementationVersion();
            return new String[] {"jalchemy " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
