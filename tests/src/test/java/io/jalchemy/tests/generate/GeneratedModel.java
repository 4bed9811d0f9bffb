package io.jalchemy.tests.generate;

import io.jalchemy.cli.generate.EntityGenerator;
import io.jalchemy.cli.generate.GeneratedSources;
import io.jalchemy.cli.generate.GeneratorOptions;
import io.jalchemy.cli.generate.SourceFile;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.MetaDataSource;
import io.jalchemy.tests.Javac;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Classes that were generated, as a program would use them.
 *
 * @param sources what was generated
 * @param messages what javac says of them: warnings and errors
 * @param home the directory of the class files
 */
record GeneratedModel(GeneratedSources sources, List<String> messages, Path home) {

    static final GeneratorOptions OPTIONS = GeneratorOptions.inPackage("made.model");

    /** Generates classes for {@code metadata} and compiles them with the processor. */
    static GeneratedModel of(MetaData metadata, Path home) {
        return of(metadata, OPTIONS, home);
    }

    static GeneratedModel of(MetaData metadata, GeneratorOptions options, Path home) {
        GeneratedSources sources = EntityGenerator.generate(metadata, options);
        List<Javac.Source> files = sources.files().stream()
                .map(file -> new Javac.Source(file.path().replace(".java", ""), file.text()))
                .toList();
        List<String> messages =
                Javac.compile(home, false, files, "-Xlint:all,-processing,-path", "--release", "17").stream()
                        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                        .map(GeneratedModel::message)
                        .toList();
        return new GeneratedModel(sources, messages, home);
    }

    private static String message(Diagnostic<? extends JavaFileObject> each) {
        String file = each.getSource() == null ? "" : each.getSource().getName();
        return each.getKind() + " " + file + ":" + each.getLineNumber() + " " + each.getMessage(null);
    }

    /** Returns the tables that the compiled classes are mapped to. */
    MetaData metaData() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {home.toUri().toURL()}, GeneratedModel.class.getClassLoader())) {
            Class<?> model = loader.loadClass("made.model.Model");
            MetaDataSource source = (MetaDataSource) model.getConstructor().newInstance();
            return source.metaData();
        }
    }

    /** Returns the text of the class called {@code name}. */
    String text(String name) {
        for (SourceFile file : sources.files()) {
            if (file.path().endsWith("/" + name + ".java")) {
                return file.text();
            }
        }
        throw new AssertionError("no " + name + " among "
                + sources.files().stream().map(SourceFile::path).toList());
    }
}
