package io.jalchemy.processor.enhance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Adds a note to javac's error where a program reads an attribute through a relationship, {@code POST.author.name}, which says how to query
 * by it. javac itself only says that the class of the library has no such field.
 */
final class RelationshipAccessNotes extends TreePathScanner<@Nullable Void, CompilationUnitTree> {

    private static final String PACKAGE = "io.jalchemy.orm.path.";

    private final Trees trees;

    private RelationshipAccessNotes(Trees trees) {
        this.trees = trees;
    }

    /** Adds notes to {@code type}, a class of {@code file} whose types javac has determined. */
    static void add(Trees trees, CompilationUnitTree file, TypeElement type) {
        Tree tree = trees.getTree(type);
        TreePath path = tree == null ? null : trees.getPath(file, tree);
        if (path != null) {
            new RelationshipAccessNotes(trees).scan(path, file);
        }
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree node, CompilationUnitTree file) {
        TreePath own = getCurrentPath();
        TypeMirror type = trees.getTypeMirror(own);
        if (type != null && type.getKind() == TypeKind.ERROR) {
            note(node, trees.getTypeMirror(new TreePath(own, node.getExpression())), file);
        }
        return super.visitMemberSelect(node, file);
    }

    private void note(MemberSelectTree node, @Nullable TypeMirror type, CompilationUnitTree file) {
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().isEmpty()
                || !(declared.getTypeArguments().get(0) instanceof DeclaredType argument)) {
            return;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        boolean single = name.equals(PACKAGE + "ReferenceAttribute");
        if (!single && !name.equals(PACKAGE + "CollectionAttribute")) {
            return;
        }
        TypeElement entity = (TypeElement) argument.asElement();
        String attribute = node.getIdentifier().toString();
        if (!isAttribute(entity, attribute)) {
            return;
        }
        String path = node.getExpression().toString();
        String reached = Names.constant(entity.getSimpleName().toString()) + "." + attribute;
        trees.printMessage(
                Diagnostic.Kind.NOTE,
                path + " is a relationship to " + entity.getSimpleName()
                        + ", through which attributes are not read. As a"
                        + " condition write " + path + (single ? ".has(" : ".any(") + reached + "…); elsewhere join("
                        + path
                        + ") and write " + reached + ". [ATTRIBUTE_OF_RELATIONSHIP]",
                node,
                file);
    }

    private static boolean isAttribute(TypeElement entity, String name) {
        for (TypeElement each = entity; each != null; each = EntityReader.nearestMapped(each)) {
            if (EntityReader.mappedFields(each).stream()
                    .anyMatch(field -> field.getSimpleName().contentEquals(name))) {
                return true;
            }
        }
        return false;
    }
}
