package io.jalchemy.tests;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds the examples in Javadoc, blocks that are written {@code <pre>{@code …}</pre>}, and makes sources of them. */
final class JavadocExamples {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final String MAPPING = "io.jalchemy.mapping";

    /** What an example can name besides what the file imports that it is in, if it is one of mappings. */
    private static final String MAPPING_IMPORTS = """
            import io.jalchemy.dialect.postgresql.*;
            import io.jalchemy.mapping.*;
            import io.jalchemy.sql.tree.Condition;
            import io.jalchemy.tests.javadoc.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    /** What an example can name besides what the file imports that it is in, if it is not one of mappings. */
    private static final String IMPORTS = """
            import static io.jalchemy.orm.Loading.*;
            import static io.jalchemy.orm.Relationships.*;
            import static io.jalchemy.sql.Func.*;
            import static io.jalchemy.sql.Sql.*;
            import static io.jalchemy.sql.type.Types.*;
            import static io.jalchemy.testkit.SqlAssert.*;
            import static io.jalchemy.tests.javadoc.AccountPath.ACCOUNT;
            import static io.jalchemy.tests.javadoc.PostPath.POST;
            import static io.jalchemy.tests.javadoc.UserPath.USER;
            import com.fasterxml.jackson.databind.ObjectMapper;
            import com.fasterxml.jackson.databind.PropertyNamingStrategies;
            import com.fasterxml.jackson.databind.json.JsonMapper;
            import io.jalchemy.dialect.Dialects;
            import io.jalchemy.dialect.postgresql.*;
            import io.jalchemy.engine.*;
            import io.jalchemy.engine.event.*;
            import io.jalchemy.engine.result.*;
            import io.jalchemy.migrate.operation.*;
            import io.jalchemy.migrate.revision.*;
            import io.jalchemy.orm.*;
            import io.jalchemy.orm.error.*;
            import io.jalchemy.orm.event.*;
            import io.jalchemy.sql.*;
            import io.jalchemy.sql.compile.Feature;
            import io.jalchemy.sql.schema.*;
            import io.jalchemy.sql.statement.*;
            import io.jalchemy.sql.tree.*;
            import io.jalchemy.testkit.*;
            import io.jalchemy.tests.javadoc.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import java.util.stream.Stream;
            import javax.sql.DataSource;
            import org.jspecify.annotations.Nullable;
            import org.springframework.jdbc.datasource.ConnectionHolder;
            import org.springframework.transaction.support.*;
            """;

    private static final Pattern PUBLIC_CLASS = Pattern.compile("(?m)^ ?public (?:\\w+ )*class (\\w+)");

    private JavadocExamples() {}

    /**
     * An example.
     *
     * @param packageName the package of the file that it is in
     * @param type the simple name of the file's type
     * @param line the line of what it describes
     * @param describesType whether it is in the comment of that type, not in one of a member's
     * @param imports the imports of the file
     * @param text the example
     */
    record Example(String packageName, String type, long line, boolean describesType, String imports, String text) {

        boolean isMapping() {
            return packageName.equals(MAPPING) || text.contains("@MappedColumn(");
        }

        /** Returns the name of the file that it can be in: that of its public class, if it has one. */
        String fileName() {
            Matcher matcher = PUBLIC_CLASS.matcher(text);
            return matcher.find() ? matcher.group(1) : "Example";
        }

        /** Returns whether its classes refer to the class of users that examples share. */
        boolean usesUser() {
            return text.contains("User.class");
        }

        /** Returns how many entities it has at least: those that it writes, or the one around its members. */
        int entities() {
            int written =
                    (int) Pattern.compile("@Entity").matcher(text).results().count();
            boolean members =
                    !Pattern.compile("\\b(class|enum|record) ").matcher(text).find();
            return members ? 1 : written;
        }

        @Override
        public String toString() {
            return packageName + "." + type + ":" + line;
        }

        /**
         * Returns a source of package {@code home} that has this example as its types, as the members of an entity, as statements or as an
         * expression: the first of these that can be parsed.
         *
         * @throws IllegalArgumentException if none can
         */
        String source(String home) {
            String head = "package " + home + ";\n" + imports + (isMapping() ? MAPPING_IMPORTS : IMPORTS);
            String key = text.contains("@PrimaryKey") ? "" : "@PrimaryKey private @Nullable Long exampleId;\n";
            String method = "class Example extends Surroundings {\nvoid example() throws Exception {\n";
            List<String> ways = isMapping()
                    ? List.of(head + text, head + "@Entity\nclass Example {\n" + key + text + "\n}\n")
                    : List.of(
                            head + text,
                            head + method + text + "\n}\n}\n",
                            head + method + "Object example =\n" + text + ";\n}\n}\n");
            List<String> errors = new ArrayList<>();
            for (String way : ways) {
                List<String> wrong = syntaxErrors(way);
                if (wrong.isEmpty()) {
                    return way;
                }
                errors.addAll(wrong);
            }
            throw new IllegalArgumentException(this + " cannot be parsed: " + errors + "\n" + text);
        }
    }

    /** A type that is described. */
    record Type(String packageName, String name, boolean isAnnotation) {}

    /** Everything that was found. */
    record Found(List<Type> types, List<Example> examples) {}

    private static List<String> syntaxErrors(String source) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) COMPILER.getTask(
                null, null, found, List.of("-proc:none"), null, List.of(new Javac.Source("Example", source)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                if (unit.getTypeDecls().stream().noneMatch(ClassTree.class::isInstance)) {
                    return List.of("no class");
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(java.util.Locale.ROOT))
                .toList();
    }

    /** Returns the types of {@code sources} and their examples. */
    static Found of(List<Path> sources) throws IOException {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) COMPILER.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(unit, docs, found).scan(unit, null);
            }
        }
        return found;
    }

    /** Goes through a file. */
    private static final class Finder extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees docs;
        private final Found found;
        private final String packageName;
        private final String imports;
        private String type = "";

        Finder(CompilationUnitTree unit, DocTrees docs, Found found) {
            this.unit = unit;
            this.docs = docs;
            this.found = found;
            this.packageName = String.valueOf(unit.getPackageName());
            StringBuilder all = new StringBuilder();
            unit.getImports()
                    .forEach(each -> all.append(each.toString().strip()).append('\n'));
            this.imports = all + "import " + packageName + ".*;\n";
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            boolean top = type.isEmpty();
            if (top) {
                type = tree.getSimpleName().toString();
                found.types().add(new Type(packageName, type, tree.getKind() == Tree.Kind.ANNOTATION_TYPE));
            }
            read(tree, top);
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            read(tree, false);
            return super.visitMethod(tree, nothing);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            read(tree, false);
            return super.visitVariable(tree, nothing);
        }

        private void read(Tree tree, boolean describesType) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return;
            }
            long line =
                    unit.getLineMap().getLineNumber(docs.getSourcePositions().getStartPosition(unit, tree));
            boolean inPre = false;
            for (DocTree part : comment.getFullBody()) {
                if (part instanceof StartElementTree start) {
                    inPre = start.getName().contentEquals("pre");
                } else if (inPre && part instanceof LiteralTree literal) {
                    String text = literal.getBody().getBody();
                    found.examples().add(new Example(packageName, type, line, describesType, imports, text));
                    inPre = false;
                }
            }
        }
    }
}
