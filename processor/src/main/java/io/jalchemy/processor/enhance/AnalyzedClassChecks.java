package io.jalchemy.processor.enhance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.KindsOfClasses;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reports what annotation processors do not see, since it is in bodies: entities that are local classes, and initialisers of fields that are
 * not stored, which do not run for objects that are loaded.
 */
final class AnalyzedClassChecks extends TreePathScanner<@Nullable Void, CompilationUnitTree> {

    private final Trees trees;

    private AnalyzedClassChecks(Trees trees) {
        this.trees = trees;
    }

    /** Checks {@code type}, a class of {@code file} whose types javac has determined, and the classes in it. */
    static void check(Trees trees, CompilationUnitTree file, TypeElement type) {
        Tree tree = trees.getTree(type);
        TreePath path = tree == null ? null : trees.getPath(file, tree);
        if (path != null) {
            new AnalyzedClassChecks(trees).scan(path, file);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, CompilationUnitTree file) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement type && isMapped(type)) {
            if (type.getNestingKind() == NestingKind.LOCAL) {
                print(
                        Diagnostic.Kind.ERROR,
                        type.getSimpleName() + " is " + KindsOfClasses.wrong(type) + " [WRONG_CLASS]",
                        node,
                        file);
            }
            for (Tree member : node.getMembers()) {
                if (member instanceof VariableTree variable) {
                    field(variable, file);
                }
            }
        }
        return super.visitClass(node, file);
    }

    private static boolean isMapped(TypeElement type) {
        return AnnotationValues.of(type, "Entity").present()
                || AnnotationValues.of(type, "Mixin").present();
    }

    private void field(VariableTree variable, CompilationUnitTree file) {
        Element element = trees.getElement(new TreePath(getCurrentPath(), variable));
        ExpressionTree initializer = variable.getInitializer();
        if (!(element instanceof VariableElement field)
                || initializer == null
                || isDefault(initializer)
                || field.getConstantValue() != null
                || field.getModifiers().contains(Modifier.STATIC)
                || isStored(field)
                || Problems.isSilenced(field)) {
            return;
        }
        String name = field.getSimpleName().toString();
        print(
                Diagnostic.Kind.WARNING,
                Names.attribute(field)
                        + " is not stored, and objects that are loaded do not get its initial value, since they are made without"
                        + " initialisers and constructors. "
                        + (field.getModifiers().contains(Modifier.FINAL) ? "Take final away, and assign " : "Assign ")
                        + name
                        + " in a method with @OnLoad, too, or say @SuppressWarnings(\"jalchemy\") if null, 0 or false will do."
                        + " [NOT_INITIALIZED]",
                variable,
                file);
    }

    private static boolean isStored(VariableElement field) {
        return field.getEnclosingElement() instanceof TypeElement type
                && EntityReader.mappedFields(type).contains(field);
    }

    /** Returns whether {@code initializer} is what a field has without one: null, 0 or false. */
    private static boolean isDefault(ExpressionTree initializer) {
        if (!(initializer instanceof LiteralTree literal)) {
            return false;
        }
        Object value = literal.getValue();
        return value == null
                || Boolean.FALSE.equals(value)
                || (value instanceof Number number && number.doubleValue() == 0)
                || (value instanceof Character character && character == 0);
    }

    private void print(Diagnostic.Kind kind, String message, Tree where, CompilationUnitTree file) {
        trees.printMessage(kind, message, where, file);
    }
}
