package io.jalchemy.processor.enhance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A javac plug-in that starts by itself if it is on the processor path, and enhances each class of an entity's nest as soon as javac has
 * written it.
 *
 * <p>The processor does the rewriting, because it knows the model; see {@link CompilationEnhancer}.
 */
public final class EnhancingPlugin implements Plugin {

    private static final Set<String> MAPPED = Set.of("io.jalchemy.mapping.Entity", "io.jalchemy.mapping.Mixin");

    /** Creates the plug-in; javac calls it through {@code ServiceLoader}. */
    public EnhancingPlugin() {}

    @Override
    public String getName() {
        return "Jalchemy";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new Listener(task, PluginChannel.offer()));
    }

    private static final class Listener implements TaskListener {

        private final JavacTask task;
        private final AtomicReference<@Nullable Function<String, @Nullable String>> processor;

        Listener(JavacTask task, AtomicReference<@Nullable Function<String, @Nullable String>> processor) {
            this.task = task;
            this.processor = processor;
        }

        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.COMPILATION && processor.get() == null) {
                PluginChannel.take();
            }
            TypeElement type = event.getTypeElement();
            if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
                RelationshipAccessNotes.add(Trees.instance(task), event.getCompilationUnit(), type);
                NullComparisonNotes.add(
                        Trees.instance(task), task.getElements(), task.getTypes(), event.getCompilationUnit(), type);
                AnalyzedClassChecks.check(Trees.instance(task), event.getCompilationUnit(), type);
            }
            if (event.getKind() != TaskEvent.Kind.GENERATE || type == null) {
                return;
            }
            String name = task.getElements().getBinaryName(type).toString();
            Function<String, @Nullable String> enhance = processor.get();
            if (enhance != null) {
                String problem = enhance.apply(name);
                if (problem != null) {
                    print(Diagnostic.Kind.ERROR, problem, event, type);
                }
            } else if (isMapped(type)) {
                String problem =
                        name + " was not enhanced, because annotation processing is off. Name jalchemy-processor on"
                                + " the processor path (-processorpath, in Maven annotationProcessorPaths), and do not say"
                                + " -proc:none. [NOT_ENHANCED]";
                print(Diagnostic.Kind.WARNING, problem, event, type);
            }
        }

        private static boolean isMapped(TypeElement type) {
            for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
                if (annotation.getAnnotationType().asElement() instanceof TypeElement element
                        && MAPPED.contains(element.getQualifiedName().toString())) {
                    return true;
                }
            }
            return false;
        }

        private void print(Diagnostic.Kind kind, String message, TaskEvent event, TypeElement type) {
            Tree tree = Trees.instance(task).getTree(type); // gone for most classes: javac has lowered them by now
            CompilationUnitTree file = event.getCompilationUnit();
            Trees.instance(task).printMessage(kind, message, tree == null ? file : tree, file);
        }
    }
}
