package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Javadoc of shipped modules is there where it is public, and a method's begins with a verb in the third person. */
class JavadocTest {

    private static final List<String> MODULES =
            List.of("dialects", "engine", "mapping", "orm", "processor", "sql", "testkit");

    private static final Pattern VERB = Pattern.compile("[A-Z][a-z]*s");

    /** Words of that form that are no verbs, or hide one. */
    private static final Set<String> NO_VERBS = Set.of(
            "As",
            "Attributes",
            "Bits",
            "Columns",
            "Constraints",
            "Dates",
            "Has",
            "Integers",
            "Is",
            "Its",
            "Keys",
            "Methods",
            "Objects",
            "Others",
            "Rows",
            "Strings",
            "This",
            "Transactions",
            "Types",
            "Values",
            "Was");

    private static final Pattern RIDDLE = Pattern.compile("Returns (what|how(?! (many|often|much|long|deep)\\b))\\b.*");

    @Test
    void methods_areDescribedByAVerb() throws IOException {
        List<String> wrong = new ArrayList<>();
        int methods = scan((where, text, method) -> {
            String first = text.isEmpty() ? "" : text.split("\\s", 2)[0];
            boolean whole = text.startsWith("{@inheritDoc}")
                    || text.startsWith("Is called ")
                    || VERB.matcher(first).matches()
                            && !NO_VERBS.contains(first)
                            && !RIDDLE.matcher(text).matches();
            if (!whole) {
                wrong.add(where + ": " + text);
            }
        });
        assertThat(methods).isGreaterThan(2_000);
        assertThat(wrong).isEmpty();
    }

    /** Looks at one method that has Javadoc, or ought to have. */
    private interface Check {
        void look(String where, String firstSentence, MethodTree method);
    }

    private static int scan(Check check) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int[] methods = {0};
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        TreePath path = getCurrentPath();
                        DocCommentTree comment = docs.getDocCommentTree(path);
                        if (comment != null || isPublic(path, method)) {
                            methods[0]++;
                            String text = comment == null
                                    ? ""
                                    : comment.getFirstSentence().stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining())
                                            .replaceAll("\\s+", " ");
                            check.look(where(unit, docs, method), text, method);
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return methods[0];
    }

    private static String where(CompilationUnitTree unit, DocTrees docs, MethodTree method) {
        long line = unit.getLineMap().getLineNumber(docs.getSourcePositions().getStartPosition(unit, method));
        String file = unit.getSourceFile().getName();
        return file.substring(file.indexOf("io/jalchemy")) + ":" + line + " " + method.getName();
    }

    /** Returns whether the method can be called by everybody and is described nowhere else. */
    private static boolean isPublic(TreePath path, MethodTree method) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
        if (overrides) {
            return false;
        }
        TreePath at = path.getParentPath();
        boolean inInterface = at.getLeaf().getKind() == com.sun.source.tree.Tree.Kind.INTERFACE;
        if (inInterface
                ? method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                : !method.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            return false;
        }
        for (; at != null && at.getLeaf() instanceof ClassTree type; at = at.getParentPath()) {
            boolean nestedInInterface =
                    at.getParentPath().getLeaf().getKind() == com.sun.source.tree.Tree.Kind.INTERFACE;
            if (!nestedInInterface && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the sources of the modules that are shipped. */
    static List<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        List<Path> all = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("module-info.java"))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
