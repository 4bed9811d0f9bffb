package io.jalchemy.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations whose class javac does not know. It reports them itself, and leaves them out of the elements, so they are read in the
 * source. Where a tool wraps javac, or in another compiler, none is found.
 */
public final class UnknownAnnotations {

    private final @Nullable Trees trees;

    /** Creates a reader of the sources of {@code environment}. */
    public UnknownAnnotations(ProcessingEnvironment environment) {
        this.trees = trees(environment);
    }

    private static @Nullable Trees trees(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            return null; // not javac itself
        }
    }

    /** Returns the simple names of the unknown annotations of {@code element}. */
    public List<String> of(Element element) {
        List<String> unknown = new ArrayList<>();
        TreePath path = trees == null ? null : trees.getPath(element);
        if (trees == null || path == null) {
            return unknown;
        }
        for (AnnotationTree annotation : annotations(path.getLeaf())) {
            TreePath name = new TreePath(new TreePath(path, annotation), annotation.getAnnotationType());
            TypeMirror type = trees.getTypeMirror(name);
            if (type != null && type.getKind() == TypeKind.ERROR) {
                unknown.add(Names.simple(annotation.getAnnotationType().toString()));
            }
        }
        return unknown;
    }

    private static List<? extends AnnotationTree> annotations(Tree tree) {
        if (tree instanceof VariableTree variable) {
            return variable.getModifiers().getAnnotations();
        }
        if (tree instanceof MethodTree method) {
            return method.getModifiers().getAnnotations();
        }
        return tree instanceof ClassTree type ? type.getModifiers().getAnnotations() : List.of();
    }
}
