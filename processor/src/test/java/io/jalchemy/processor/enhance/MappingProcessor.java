package io.jalchemy.processor.enhance;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Maps every private instance field of the classes marked {@code @Entity} or {@code @Mixin}, and hands that over. */
public final class MappingProcessor extends AbstractProcessor {

    private @Nullable CompilationEnhancer handover;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        handover = CompilationEnhancer.open(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements()).forEach(this::read);
        return false;
    }

    private void read(TypeElement type) {
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::read);
        if (isMapped(type)) {
            List<VariableElement> columns = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                    .filter(field -> !field.getModifiers().contains(Modifier.STATIC)
                            && !field.getModifiers().contains(Modifier.TRANSIENT))
                    .toList();
            TypeElement superclass =
                    type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
            TypeElement mappedSuper = superclass != null && isMapped(superclass) ? superclass : null;
            handover.add(
                    type, new MappedElements(processingEnv).mapped(type, mappedSuper, null, null, columns, List.of()));
        }
    }

    private static boolean isMapped(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .map(AnnotationMirror::getAnnotationType)
                .map(annotation -> annotation.asElement().getSimpleName().toString())
                .anyMatch(Set.of("Entity", "Mixin")::contains);
    }
}
