package io.jalchemy.cli;

import io.jalchemy.cli.generate.Accessors;
import io.jalchemy.cli.generate.EntityGenerator;
import io.jalchemy.cli.generate.GeneratedSources;
import io.jalchemy.cli.generate.GeneratorOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes entity classes for the tables of a database. */
@Command(
        name = "generate",
        description = "Reads a database and writes entity classes for its tables, which map back to an equal schema.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

    @Mixin
    private DatabaseArguments database = new DatabaseArguments();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            required = true,
            description = "The package of the classes: shop.model.")
    private String packageName = "";

    @Option(
            names = "--output",
            paramLabel = "DIRECTORY",
            defaultValue = "src/main/java",
            description = "Where sources are. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("");

    @Option(
            names = "--accessors",
            paramLabel = "KIND",
            defaultValue = "methods",
            description = "What reads and writes fields: methods (getters and setters in the class) or lombok. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Accessors accessors = Accessors.METHODS;

    @Option(names = "--views", description = "Write views, too, as tables that are only read.")
    private boolean views;

    @Option(names = "--force", description = "Overwrite files that are there and differ.")
    private boolean force;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter progress = line.getErr();
        GeneratorOptions options = GeneratorOptions.inPackage(packageName).accessors(accessors);
        GeneratedSources sources = EntityGenerator.generate(database.read(views, progress), options);
        sources.notes().forEach(note -> progress.println("note: " + note));
        SourceDirectory directory = new SourceDirectory(output, force);
        SourceDirectory.Changes changes = directory.changes(sources.files());
        if (dryRun) {
            changes.print(line.getOut(), "would be ");
        } else {
            directory.write(changes);
            changes.print(line.getOut(), "");
        }
        return CommandLine.ExitCode.OK;
    }
}
