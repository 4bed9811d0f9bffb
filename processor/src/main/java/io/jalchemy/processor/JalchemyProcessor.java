package io.jalchemy.processor;

import io.jalchemy.processor.check.EntityChecks;
import io.jalchemy.processor.check.EqualityChecks;
import io.jalchemy.processor.check.JpaChecks;
import io.jalchemy.processor.check.MarkChecks;
import io.jalchemy.processor.enhance.CompilationEnhancer;
import io.jalchemy.processor.enhance.MappedClass;
import io.jalchemy.processor.enhance.MappedElements;
import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.DeclarationOrigins;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.KindsOfClasses;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.read.UnknownAnnotations;
import io.jalchemy.processor.read.Unresolved;
import io.jalchemy.processor.write.PathOutline;
import io.jalchemy.processor.write.PathWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
            Set<String> waiting,
            MarkChecks marks,
            JpaChecks foreign,
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
                new LinkedHashSet<>(),
                new MarkChecks(problems),
                new JpaChecks(problems, new UnknownAnnotations(environment)),
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
        entities(round, annotations, current);
        for (TypeElement type : annotated(round, annotations, "Mixin")) {
            String companion = DeclarationOrigins.companion(type);
            write(companion, PathWriter.companion(type), type, current);
            handOver(type, null, null, current);
            current.foreign().check(type);
            current.marks().fields(type);
        }
        for (TypeElement annotation : annotations) {
            String name = annotation.getSimpleName().toString();
            if (annotation.getQualifiedName().contentEquals(PACKAGE + name)) { // not those that we write ourselves
                for (Element element : round.getElementsAnnotatedWith(annotation)) {
                    current.marks().placed(element, name);
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

    /**
     * Reads all entities of the round, then checks them, then writes their paths, so that what follows from a mistake in one entity is not
     * reported in another.
     */
    private void entities(RoundEnvironment round, Set<? extends TypeElement> annotations, Compilation current) {
        List<EntityInfo> all = new ArrayList<>();
        List<TypeElement> types = ready(round, annotations, current);
        for (TypeElement type : types) {
            current.foreign().check(type);
        }
        for (TypeElement type : types) {
            current.problems().reading(type);
            all.add(current.reader().read(type));
        }
        EntityChecks checks = new EntityChecks(current.problems(), current.reader());
        for (EntityInfo entity : all) {
            current.problems().reading(entity.type());
            current.marks().fields(entity.type());
            checks.check(entity);
        }
        for (EntityInfo entity : all) {
            current.problems().reading(entity.type());
            checks.checkRelationships(entity);
        }
        for (EntityInfo entity : all) {
            current.problems().reading(entity.type());
            entity(entity, current);
        }
    }

    /**
     * Returns the entities of this round. One with a name that javac does not know waits for the next round, in which another processor may
     * have written the class.
     */
    private List<TypeElement> ready(
            RoundEnvironment round, Set<? extends TypeElement> annotations, Compilation current) {
        List<TypeElement> ready = new ArrayList<>();
        for (String waiting : current.waiting()) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(waiting);
            if (type != null) {
                ready.add(type);
            }
        }
        current.waiting().clear();
        for (TypeElement type : annotated(round, annotations, "Entity")) {
            if (Unresolved.isIn(type)) {
                current.waiting().add(type.getQualifiedName().toString());
            } else {
                ready.add(type);
            }
        }
        return ready;
    }

    private void entity(EntityInfo entity, Compilation current) {
        TypeElement type = entity.type();
        String path = (entity.packageName().isEmpty() ? "" : entity.packageName() + ".") + entity.pathName();
        TypeElement other = current.paths().putIfAbsent(path, type);
        if (other == null) {
            write(path, source(entity, current.problems()), type, current);
        } else {
            current.problems()
                    .error(
                            type,
                            "DUPLICATE_PATH",
                            type.getQualifiedName() + " and " + other.getQualifiedName() + " would both have the path "
                                    + path + ". Rename one of them, or move it to another package.");
        }
        if (KindsOfClasses.wrong(type) == null) {
            handOver(type, path, entity.constant(), current);
        }
    }

    /** Returns the source of a path: an outline where its entity, or one that it refers to, has mistakes. */
    private static String source(EntityInfo entity, Problems problems) {
        boolean refused = problems.hasRefused(entity.type());
        for (AttributeInfo attribute : PathWriter.attributes(entity)) {
            refused |= attribute instanceof RelationshipInfo relationship && problems.isRefused(relationship.target());
        }
        return refused ? PathOutline.write(entity) : PathWriter.write(entity);
    }

    private void write(String name, String source, TypeElement origin, Compilation current) {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            current.problems()
                    .error(
                            origin,
                            "NOT_WRITTEN",
                            origin.getSimpleName() + " needs a class " + name + ", whose source could not be written: "
                                    + e.getMessage() + ". If there is a class of that name, rename it.");
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
