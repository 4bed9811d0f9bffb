package io.jalchemy.processor.check;

import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Checks what an entity's equality depends on, and warns of Lombok's ways to copy an object including its key. */
public final class EqualityChecks {

    private static final Set<String> INTEGERS =
            Set.of("long", "int", "short", "java.lang.Long", "java.lang.Integer", "java.lang.Short");
    private static final Set<String> BUILDERS = Set.of("lombok.Builder", "lombok.experimental.SuperBuilder");

    private final Problems problems;

    /** Creates checks that report to {@code problems}. */
    public EqualityChecks(Problems problems) {
        this.problems = problems;
    }

    /**
     * Returns the attributes that {@code type}'s equality should not read: generated keys and relationships; none if the warning is
     * suppressed.
     */
    public Set<String> unstable(TypeElement type) {
        copying(type);
        if (Problems.isSilenced(type)) {
            return Set.of();
        }
        Set<String> unstable = new LinkedHashSet<>();
        List<VariableElement> keys = new ArrayList<>();
        for (TypeElement each = type; each != null; each = EntityReader.nearestMapped(each)) {
            for (VariableElement field : EntityReader.mappedFields(each)) {
                if (AnnotationValues.of(field, "Relationship").present()) {
                    unstable.add(field.getSimpleName().toString());
                } else if (AnnotationValues.of(field, "PrimaryKey").present()) {
                    keys.add(field);
                }
            }
        }
        if (keys.size() == 1 && isGenerated(keys.get(0))) {
            unstable.add(keys.get(0).getSimpleName().toString());
        }
        return unstable;
    }

    private static boolean isGenerated(VariableElement key) {
        AnnotationValues column = AnnotationValues.of(key, "MappedColumn");
        return INTEGERS.contains(key.asType().toString().replaceAll("@\\S+ ", ""))
                && !AnnotationValues.of(key, "ForeignKey").present()
                && column.type("insertDefault") == null
                && column.text("insertValue").isEmpty()
                && column.text("insertSql").isEmpty();
    }

    private void copying(TypeElement type) {
        List<Element> all = new ArrayList<>(EntityReader.mappedFields(type));
        all.add(type);
        for (Element element : all) {
            for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
                String name = mirror.getAnnotationType().toString();
                boolean toBuilder = BUILDERS.contains(name) && says(mirror, "toBuilder");
                if (toBuilder || name.equals("lombok.With")) {
                    problems.warning(
                            element,
                            "COPIED_ENTITY",
                            type.getSimpleName() + " has Lombok's " + (toBuilder ? "toBuilder" : "@With")
                                    + ", whose copies have the key of the original and a row of their own to be: two"
                                    + " objects for one row. Copy what you need into a new object, or say"
                                    + " @SuppressWarnings(\"jalchemy\").");
                }
            }
        }
    }

    private static boolean says(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(each -> each.getKey().getSimpleName().contentEquals(member))
                .map(each -> ((AnnotationValue) each.getValue()).getValue())
                .anyMatch(Boolean.TRUE::equals);
    }
}
