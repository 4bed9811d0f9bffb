package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words around what messages insert: an article before a name ("a A", "a Issue") and a plural behind a number ("1 objects") are right
 * for some names and numbers only, so messages have neither, or count with {@code Counted}.
 */
class MessageWordsTest {

    private static final Pattern ARTICLE = Pattern.compile("(?:^|[ (])an? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLURAL =
            Pattern.compile("^ (?!as |is |was |has |its |this )[a-z]+s\\b.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(
            ".*(?:size\\(\\)|length\\(\\)|\\.length|count|Count|number|wanted|went|came|there|most|rows|parts)");

    /** What follows these is never other than it is written: a fixed word, or a number above one. */
    private static final Set<String> FITTING = Set.of(
            "MAX_FLUSHES",
            "maxLength", // of a database, never 1
            "wanted == 1");

    private static List<String> found(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getSourceFile().getName();
                new Concatenations(name.substring(name.lastIndexOf('/') + 1), found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Concatenations extends TreeScanner<Void, Void> {

        private final String file;
        private final List<String> found;

        Concatenations(String file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            if (tree.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(tree, nothing);
            }
            List<ExpressionTree> parts = new ArrayList<>();
            flatten(tree, parts);
            for (int i = 0; i + 1 < parts.size(); i++) {
                String before = text(parts.get(i));
                String after = text(parts.get(i + 1));
                if (before != null && after == null && ARTICLE.matcher(before).find() && !isChoice(parts.get(i + 1))) {
                    found.add(file + ": an article before " + parts.get(i + 1));
                }
                String number = parts.get(i).toString();
                if (before == null
                        && after != null
                        && PLURAL.matcher(after).matches()
                        && NUMBER.matcher(number).matches()
                        && FITTING.stream().noneMatch(number::contains)) {
                    found.add(file + ": a plural behind " + number);
                }
            }
            parts.forEach(each -> scan(each, nothing));
            return null;
        }

        /** Returns whether {@code tree} chooses one of two texts, which fit the article before them. */
        private static boolean isChoice(ExpressionTree tree) {
            ExpressionTree inner = tree instanceof ParenthesizedTree in ? in.getExpression() : tree;
            return inner instanceof ConditionalExpressionTree choice
                    && text(choice.getTrueExpression()) != null
                    && text(choice.getFalseExpression()) != null;
        }

        private static void flatten(ExpressionTree tree, List<ExpressionTree> parts) {
            if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
                flatten(binary.getLeftOperand(), parts);
                flatten(binary.getRightOperand(), parts);
            } else {
                parts.add(tree);
            }
        }

        private static String text(ExpressionTree tree) {
            return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : null;
        }
    }

    @Test
    void namesHaveNoArticle_andNumbersNoPlural() throws IOException {
        assertThat(new TreeSet<>(found(JavadocTest.sources()))).isEmpty();
    }

    @Test
    void whatIsSearchedFor_isFound(@TempDir Path home) throws IOException {
        Path file = home.resolve("A.java");
        Files.writeString(file, """
                class A {
                    String article(String name) { return "It is not stored with a " + name + ", since"; }
                    String capital(String name) { return "A " + name + " cannot be written"; }
                    String an(String name) { return "Give an " + name + "."; }
                    String plural(java.util.List<String> all) { return "It has " + all.size() + " objects."; }
                    String choice(boolean many) { return "on a " + (many ? "list" : "set") + "."; }
                    String name(String name) { return name + " has no key."; }
                    String data(String name) { return "the schema " + name; }
                }
                """);
        assertThat(found(List.of(file)))
                .containsExactly(
                        "A.java: an article before name",
                        "A.java: an article before name",
                        "A.java: an article before name",
                        "A.java: a plural behind all.size()");
    }
}
