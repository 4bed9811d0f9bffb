package io.jalchemy.benchmarks.micro;

import io.jalchemy.benchmarks.ClassPath;
import java.io.File;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs all of this package, or those that a pattern names: {@code Plan -prof gc}. */
public final class Micro {

    private Micro() {}

    /** {@code arguments} are those of JMH. */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        // JMH starts processes of its own, with the class path that this property says
        System.setProperty("java.class.path", String.join(File.pathSeparator, ClassPath.entries()));
        new Runner(new CommandLineOptions(arguments)).run();
    }
}
