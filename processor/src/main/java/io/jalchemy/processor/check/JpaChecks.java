package io.jalchemy.processor.check;

import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.read.UnknownAnnotations;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Reports annotations of JPA and of Hibernate in mapped classes, which nothing reads, and says what to write in their place. They are known
 * by their names, since neither library need be on the class path.
 */
public final class JpaChecks {

    private static final String CODE = "JPA_ANNOTATION";
    private static final List<String> PACKAGES =
            List.of("jakarta.persistence.", "javax.persistence.", "org.hibernate.annotations.");

    private final Problems problems;
    private final UnknownAnnotations unknown;

    /** Creates checks that report to {@code problems}, and know with {@code unknown} what javac does not. */
    public JpaChecks(Problems problems, UnknownAnnotations unknown) {
        this.problems = problems;
        this.unknown = unknown;
    }

    /**
     * Checks {@code type}, an entity or a mixin, what is in it, and its superclasses that are not mapped. An element that carries such
     * annotations has one error for all of them, and no other.
     */
    public void check(TypeElement type) {
        element(type);
        type.getEnclosedElements().forEach(this::element);
        if (!(type.getSuperclass() instanceof DeclaredType declared)) {
            return;
        }
        TypeElement above = (TypeElement) declared.asElement();
        boolean mapped = AnnotationValues.of(above, "Entity").present()
                || AnnotationValues.of(above, "Mixin").present();
        if (!mapped && !Names.packageOf(above).startsWith("java.")) {
            check(above);
        }
    }

    /** Returns the qualified name of the annotation of JPA that makes {@code type} an entity there; empty for none. */
    static String entity(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            String name = name(mirror);
            if (name.equals("jakarta.persistence.Entity") || name.equals("javax.persistence.Entity")) {
                return name;
            }
        }
        return "";
    }

    private static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private void element(Element element) {
        for (String name : unknown.of(element)) {
            String instead = JpaCounterparts.of(name);
            problems.suppress(element);
            if (instead != null) {
                problems.note(element, CODE, where(element) + ": in place of JPA's @" + name + " " + instead + ".");
            }
        }
        List<String> carried = new ArrayList<>();
        StringBuilder mend = new StringBuilder();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String name = name(mirror);
            String instead = JpaCounterparts.of(Names.simple(name));
            if (PACKAGES.stream().anyMatch(name::startsWith)) {
                carried.add("@" + name);
                mend.append(" In place of @" + Names.simple(name) + " ")
                        .append(instead == null ? "there is nothing of this name: take it away" : instead)
                        .append('.');
            }
        }
        if (!carried.isEmpty()) {
            problems.error(
                    element,
                    CODE,
                    where(element) + " carries " + String.join(" and ", carried) + ", which nothing reads here."
                            + mend);
        }
    }

    private static String where(Element element) {
        return element instanceof TypeElement type ? type.getSimpleName().toString() : Names.attribute(element);
    }

    /** Returns whether {@code element} carries an annotation of one of those packages. */
    static boolean isForeign(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> PACKAGES.stream().anyMatch(name(mirror)::startsWith));
    }

    /** Returns whether a field of {@code type} or above it is the key by an annotation that is reported or unknown. */
    static boolean mayHaveKey(TypeElement type, Problems problems) {
        for (TypeElement each = type; each != null; each = EntityReader.nearestMapped(each)) {
            for (Element element : each.getEnclosedElements()) {
                if (problems.isSuppressed(element)) {
                    return true;
                }
                for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
                    String simple = Names.simple(name(mirror));
                    if (simple.equals("Id") || simple.equals("EmbeddedId")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
