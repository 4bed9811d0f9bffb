package io.jalchemy.processor.check;

import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.read.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reports queries of views that the path class could not call, and those that nothing reads. */
record ViewChecks(Problems problems) {

    private static final Set<String> DEFINITIONS =
            Set.of("io.jalchemy.sql.tree.Query", "io.jalchemy.sql.schema.ViewDefinition");

    /** Checks what {@code entity} says of a view. */
    void check(EntityInfo entity) {
        AnnotationValues mark = AnnotationValues.of(entity.type(), "Entity");
        String query = mark.text("query");
        if (query.isEmpty() && !mark.flag("materialized", false)) {
            return;
        }
        TypeElement type = entity.type();
        String name = type.getSimpleName().toString();
        if (!mark.flag("view", false)) {
            refuse(
                    type,
                    name + " says query or materialized, which only a view has. Add view = true, or leave them out.");
        } else if (query.isEmpty()) {
            refuse(
                    type,
                    name + " is a materialized view without a query. Name the method that returns it: query = \"…\".");
        } else {
            method(type, query);
        }
    }

    private void refuse(TypeElement type, String message) {
        problems.error(type, "VIEW_QUERY", message);
    }

    private void method(TypeElement type, String query) {
        List<String> names = new ArrayList<>();
        String reason = null;
        for (ExecutableElement each : ElementFilter.methodsIn(type.getEnclosedElements())) {
            names.add(each.getSimpleName().toString());
            if (each.getSimpleName().contentEquals(query)) {
                String wrong = wrong(each);
                if (wrong == null) {
                    return;
                }
                reason = wrong;
            }
        }
        String why = reason == null ? "it has no method of that name." + Names.hint(query, names) : reason;
        refuse(
                type,
                type.getSimpleName() + ": query names \"" + query + "\", but " + why
                        + " Declare it like this: static Query<?> " + query + "().");
    }

    private static @Nullable String wrong(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (!modifiers.contains(Modifier.STATIC)) {
            return "it is not static.";
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return "it is private, so that the path class cannot call it.";
        }
        if (!method.getParameters().isEmpty()) {
            return "it has parameters.";
        }
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (Thrown.isChecked(thrown)) {
                return "it throws a checked exception.";
            }
        }
        return isDefinition(method.getReturnType()) ? null : "it returns neither a query nor a ViewDefinition.";
    }

    /** Returns whether {@code type} is a query or a definition, or unknown to javac, which reports that itself. */
    private static boolean isDefinition(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement element = (TypeElement) declared.asElement();
        return declared.getKind() == TypeKind.ERROR
                || DEFINITIONS.contains(element.getQualifiedName().toString())
                || element.getInterfaces().stream().anyMatch(ViewChecks::isDefinition)
                || isDefinition(element.getSuperclass());
    }
}
