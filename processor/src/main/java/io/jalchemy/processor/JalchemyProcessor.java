package io.jalchemy.processor;

import io.jalchemy.processor.check.EntityChecks;
import io.jalchemy.processor.check.EqualityChecks;
import io.jalchemy.processor.check.MarkChecks;
import io.jalchemy.processor.enhance.CompilationEnhancer;
import io.jalchemy.processor.enhance.MappedClass;
import io.jalchemy.processor.enhance.MappedElements;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.DeclarationOrigins;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.write.PathWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads entities, checks them, writes their path classes, and passes the mapped classes to the enhancer.
 *
 * <p>Each path is generated from its entity and the types that the entity refers to, so that entities can be compiled one at a time
 * (incremental compilation).
 */
public final class JalchemyProcessor extends AbstractProcessor {

    private static final String PACKAGE = "io.jalchemy.mapping.";

    private @Nullable Compilation compilation;

    /** The objects that belong to one run of javac. */
    private record Compilation(
            Map<String, TypeElement> paths,
            Problems problems,
            EntityReader reader,
            DeclarationOrigins origins,
            MappedElements elements,
            CompilationEnhancer handover) {}

    /** Creates the processor; javac calls it through {@code ServiceLoader}. */
    public JalchemyProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        DeclarationOrigins origins = new DeclarationOrigins(environment.getElementUtils());
        Problems problems = new Problems(environment.getMessager(), origins);
        compilation = new Compilation(
                new HashMap<>(),
                problems,
                new EntityReader(environment, problems, origins),
                origins,
                new MappedElements(environment),
                CompilationEnhancer.open(environment));
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(PACKAGE + "*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Compilation current = Objects.requireNonNull(compilation, "javac calls init first");
        current.origins().sources(round.getRootElements());
        for (TypeElement type : annotated(round, annotations, "Entity")) {
            entity(type, current);
        }
        for (TypeElement type : annotated(round, annotations, "Mixin")) {
            String companion = DeclarationOrigins.companion(type);
            write(companion, PathWriter.companion(type), type, current);
            handOver(type, null, null, current);
            new MarkChecks(current.problems()).fields(type);
        }
        for (TypeElement annotation : annotations) {
            String name = annotation.getSimpleName().toString();
            if (annotation.getQualifiedName().contentEquals(PACKAGE + name)) { // not those that we write ourselves
                for (Element element : round.getElementsAnnotatedWith(annotation)) {
                    new MarkChecks(current.problems()).placed(element, name);
                }
            }
        }
        return false;
    }

    private static Set<TypeElement> annotated(
            RoundEnvironment round, Set<? extends TypeElement> annotations, String name) {
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(PACKAGE + name)) {
                return ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation));
            }
        }
        return Set.of();
    }

    private void entity(TypeElement type, Compilation current) {
        current.problems().reading(type);
        EntityInfo entity = current.reader().read(type);
        String path = (entity.packageName().isEmpty() ? "" : entity.packageName() + ".") + entity.pathName();
        TypeElement other = current.paths().putIfAbsent(path, type);
        if (other == null) {
            write(path, PathWriter.write(entity), type, current);
        } else {
            current.problems()
                    .error(
                            type,
                            "DUPLICATE_PATH",
                            type.getQualifiedName() + " and " + other.getQualifiedName() + " would both have the path "
                                    + path + ". Rename one of them, or move it to another package.");
        }
        new MarkChecks(current.problems()).fields(type);
        if (new EntityChecks(current.problems()).check(entity)) {
            handOver(type, path, entity.constant(), current);
        }
    }

    private void write(String name, String source, TypeElement origin, Compilation current) {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            current.problems()
                    .error(origin, "NOT_WRITTEN", "The source of " + name + " could not be written: " + e.getMessage());
        }
    }

    private static void handOver(
            TypeElement type, @Nullable String path, @Nullable String constant, Compilation current) {
        List<VariableElement> columns = new ArrayList<>();
        List<VariableElement> others = new ArrayList<>();
        for (VariableElement field : EntityReader.mappedFields(type)) {
            (AnnotationValues.of(field, "Relationship").present() ? others : columns).add(field);
        }
        TypeElement mappedSuper = EntityReader.nearestMapped(type);
        MappedClass mapped = current.elements().mapped(type, mappedSuper, path, constant, columns, others);
        current.handover().add(type, mapped);
        Set<String> unstable = new EqualityChecks(current.problems()).unstable(type);
        if (!unstable.isEmpty()) {
            current.handover().watchEquality(type, mapped, unstable);
        }
    }
}
