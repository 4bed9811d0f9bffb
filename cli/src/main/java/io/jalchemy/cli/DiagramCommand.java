package io.jalchemy.cli;

import io.jalchemy.cli.diagram.Diagram;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.MetaDataSource;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the tables of a database, or of classes. */
@Command(
        name = "diagram",
        description = "Draws tables and foreign keys, of a database (--url) or of classes (--model).",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class DiagramCommand implements Callable<Integer> {

    /** The forms of pictures. */
    enum Format {
        MERMAID,
        SVG
    }

    @Mixin
    private DatabaseArguments database = new DatabaseArguments();

    @Option(
            names = "--model",
            paramLabel = "CLASS",
            description =
                    "A class on the class path that implements MetaDataSource, such as the Model that generate writes.")
    private @Nullable String model;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "mermaid or svg. Default: what the name of the output ends in, else mermaid.")
    private @Nullable Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where the picture goes. Default: it is printed.")
    private @Nullable Path output;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        MetaData metadata = model == null ? database.read(true, line.getErr()) : metaData(model);
        Diagram diagram = Diagram.of(metadata);
        String text = format() == Format.SVG ? diagram.svg() : diagram.mermaid();
        PrintWriter out = line.getOut();
        if (output == null) {
            out.print(text);
            out.flush();
        } else {
            Files.writeString(output, text);
            out.println("created   " + output);
        }
        return CommandLine.ExitCode.OK;
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        return output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(".svg")
                ? Format.SVG
                : Format.MERMAID;
    }

    /** Makes an object of the class called {@code name}, and asks it. */
    static MetaData metaData(String name) {
        try {
            Object source = Class.forName(name).getConstructor().newInstance();
            if (source instanceof MetaDataSource known) {
                return known.metaData();
            }
            throw new JalchemyException(
                    "NO_MODEL",
                    "The class " + name
                            + " does not implement io.jalchemy.sql.schema.MetaDataSource. Name one that does.");
        } catch (ClassNotFoundException e) {
            throw new JalchemyException(
                    "NO_MODEL",
                    "There is no class " + name
                            + " on the class path. Put the compiled classes there, and give the name"
                            + " with its package.",
                    e);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new JalchemyException(
                    "NO_MODEL",
                    "No object of the class " + name + " can be made: " + cause
                            + ". The class has to be public, with a public constructor without parameters.",
                    e);
        }
    }
}
