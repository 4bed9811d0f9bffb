package io.jalchemy.processor.enhance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Adds a note to javac's error where an expression is compared with the word {@code null}, {@code USER.name.eq(null)}, which says what to
 * write. javac itself only says that the reference is ambiguous, since null could be a value and could be an expression.
 */
final class NullComparisonNotes extends TreePathScanner<@Nullable Void, CompilationUnitTree> {

    private static final String EXPRESSION = "io.jalchemy.sql.tree.Expression";

    private static final String NOTHING =
            ", which is true for no row: null is neither more nor less than any value. Give a value. ";

    /** What to say of each method; {@code %1$s} is the expression. */
    private static final Map<String, String> MENDS = Map.of(
            "eq",
            ", which would be true for no row. Write %1$s.isNull(); or %1$s.isNotDistinctFrom(value) for a value that may be null. ",
            "ne",
            ", which would be true for no row. Write %1$s.isNotNull(); or %1$s.isDistinctFrom(value) for a value that may be null. ",
            "isDistinctFrom",
            ". Write %1$s.isNotNull(). ",
            "isNotDistinctFrom",
            ". Write %1$s.isNull(). ",
            "lt",
            NOTHING,
            "le",
            NOTHING,
            "gt",
            NOTHING,
            "ge",
            NOTHING);

    private final Trees trees;
    private final Types types;
    private final TypeMirror expression;

    private NullComparisonNotes(Trees trees, Types types, TypeMirror expression) {
        this.trees = trees;
        this.types = types;
        this.expression = expression;
    }

    /** Adds notes to {@code type}, a class of {@code file} whose types javac has determined. */
    static void add(Trees trees, Elements elements, Types types, CompilationUnitTree file, TypeElement type) {
        Tree tree = trees.getTree(type);
        TreePath path = tree == null ? null : trees.getPath(file, tree);
        TypeElement expression = elements.getTypeElement(EXPRESSION);
        if (path != null && expression != null) {
            new NullComparisonNotes(trees, types, types.erasure(expression.asType())).scan(path, file);
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree node, CompilationUnitTree file) {
        if (node.getArguments().size() == 1
                && node.getArguments().get(0).getKind() == Tree.Kind.NULL_LITERAL
                && node.getMethodSelect() instanceof MemberSelectTree method) {
            note(node, method, file);
        }
        return super.visitMethodInvocation(node, file);
    }

    private void note(MethodInvocationTree node, MemberSelectTree method, CompilationUnitTree file) {
        String name = method.getIdentifier().toString();
        String mend = MENDS.get(name);
        TypeMirror compared =
                trees.getTypeMirror(new TreePath(new TreePath(getCurrentPath(), method), method.getExpression()));
        if (mend != null && compared != null && types.isSubtype(types.erasure(compared), expression)) {
            String text = method.getExpression().toString();
            trees.printMessage(
                    Diagnostic.Kind.NOTE,
                    text + "." + name + "(null) compares with null" + mend.formatted(text) + "[NULL_COMPARED]",
                    node,
                    file);
        }
    }
}
