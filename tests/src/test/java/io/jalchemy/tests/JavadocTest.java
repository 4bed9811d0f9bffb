package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Javadoc of shipped modules is there where it is visible to programs, and a method's begins with a verb in the third person. */
class JavadocTest {

    private static final List<String> MODULES =
            List.of("cli", "dialects", "engine", "mapping", "migrate", "orm", "processor", "sql", "testkit");

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

    /** The packages that programs can name. */
    private static final Set<String> EXPORTED = exported();

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
        int[] methods = {0};
        parse((unit, docs) -> new TreePathScanner<Void, Void>() {
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
                    check.look(where(unit, docs, method, method.getName()), text, method);
                }
                return super.visitMethod(method, nothing);
            }
        });
        return methods[0];
    }

    /** Makes what goes through a file. */
    private interface Visit {
        TreePathScanner<Void, Void> of(CompilationUnitTree unit, DocTrees docs);
    }

    private static void parse(Visit visit) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                visit.of(unit, docs).scan(unit, null);
            }
        }
    }

    private static String where(CompilationUnitTree unit, DocTrees docs, Tree tree, CharSequence name) {
        long line = unit.getLineMap().getLineNumber(docs.getSourcePositions().getStartPosition(unit, tree));
        String file = unit.getSourceFile().getName();
        return file.substring(file.indexOf("io/jalchemy")) + ":" + line + " " + name;
    }

    /** Returns whether the method can be called by everybody, or by subclasses, and is described nowhere else. */
    private static boolean isPublic(TreePath path, MethodTree method) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
        return !overrides && isVisible(path.getParentPath(), method.getModifiers());
    }

    /** Returns whether programs see a member of {@code type} that has {@code modifiers}. */
    private static boolean isVisible(TreePath type, ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        boolean visible = type.getLeaf().getKind() == Tree.Kind.INTERFACE
                        || type.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE
                ? !flags.contains(Modifier.PRIVATE)
                : flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        return visible
                && (!(type.getParentPath().getLeaf() instanceof ClassTree)
                        || isVisible(type.getParentPath(), ((ClassTree) type.getLeaf()).getModifiers()))
                && (type.getParentPath().getLeaf() instanceof ClassTree
                        || ((ClassTree) type.getLeaf())
                                .getModifiers()
                                .getFlags()
                                .contains(Modifier.PUBLIC));
    }

    @Test
    void typesFieldsAndComponentsOfRecords_areDescribed() throws IOException {
        List<String> wrong = new ArrayList<>();
        int[] seen = {0};
        parse((unit, docs) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                TreePath outer = getCurrentPath().getParentPath();
                boolean visible = outer.getLeaf() instanceof ClassTree
                        ? isVisible(outer, type.getModifiers())
                        : type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                if (visible) {
                    look(type, type.getSimpleName());
                    String comment = String.valueOf(docs.getDocCommentTree(getCurrentPath()));
                    components(type)
                            .filter(component -> !Pattern.compile("@param\\s+" + component + "\\s")
                                    .matcher(comment)
                                    .find())
                            .forEach(component ->
                                    wrong.add(where(unit, docs, type, type.getSimpleName()) + ": " + component));
                }
                return super.visitClass(type, nothing);
            }

            @Override
            public Void visitVariable(VariableTree field, Void nothing) {
                TreePath type = getCurrentPath().getParentPath();
                if (type.getLeaf() instanceof ClassTree && isVisible(type, field.getModifiers())) {
                    look(field, field.getName());
                }
                return super.visitVariable(field, nothing);
            }

            private void look(Tree tree, CharSequence name) {
                seen[0]++;
                DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
                if (comment == null || comment.getFirstSentence().isEmpty()) {
                    wrong.add(where(unit, docs, tree, name));
                }
            }
        });
        assertThat(seen[0]).isGreaterThan(700);
        assertThat(wrong).isEmpty();
    }

    @Test
    void exportedPackages_areDescribedInThreeSentences_withLinks() throws IOException {
        List<String> wrong = new ArrayList<>();
        int[] seen = {0};
        parse((unit, docs) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitPackage(PackageTree name, Void nothing) {
                DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
                if (comment != null && EXPORTED.contains(name.getPackageName().toString())) {
                    seen[0]++;
                    String text =
                            comment.getFullBody().stream().map(Object::toString).collect(Collectors.joining());
                    long sentences = Pattern.compile("\\S\\.(\\s|<|$)")
                            .matcher(text)
                            .results()
                            .count();
                    long links =
                            Pattern.compile("\\{@link ").matcher(text).results().count();
                    if (sentences < 3 || links < 2) {
                        wrong.add(name.getPackageName() + ": " + sentences + " sentences, " + links + " links");
                    }
                }
                return super.visitPackage(name, nothing);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(seen[0]).isEqualTo(EXPORTED.size());
    }

    /** Returns the components of a record, which are described nowhere else. */
    private static Stream<String> components(ClassTree type) {
        return type.getKind() != Tree.Kind.RECORD
                ? Stream.of()
                : type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(each -> !each.getModifiers().getFlags().contains(Modifier.STATIC))
                        .map(each -> each.getName().toString());
    }

    /** Returns the names of the packages that the modules export to everybody, and of the processor's first. */
    private static Set<String> exported() {
        Set<String> names = new TreeSet<>(Set.of("io.jalchemy.processor"));
        for (String module : MODULES) {
            Path file = root(module).resolve("module-info.java");
            if (Files.exists(file)) {
                try {
                    Pattern.compile("exports ([\\w.]+);")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(each -> names.add(each.group(1)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return names;
    }

    private static Path root(String module) {
        return Path.of("").toAbsolutePath().resolveSibling(module).resolve("src/main/java");
    }

    /** Returns the sources in packages that programs can name. */
    static List<Path> exportedSources() throws IOException {
        Set<Path> directories = MODULES.stream()
                .flatMap(module -> EXPORTED.stream().map(name -> root(module).resolve(name.replace('.', '/'))))
                .collect(Collectors.toSet());
        return sources().stream()
                .filter(source -> directories.contains(source.getParent()))
                .toList();
    }

    /** Returns the sources of the modules that are shipped. */
    static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root(module))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("module-info.java"))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
