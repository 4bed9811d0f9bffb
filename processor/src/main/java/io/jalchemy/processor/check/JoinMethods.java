package io.jalchemy.processor.check;

import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.read.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reports methods that a relationship names for its condition and that its path class could not call. */
final class JoinMethods {

    private static final String CONDITION = "io.jalchemy.sql.tree.Condition";

    /** The types that a parameter may have in place of a path class, so that the method can be shared by several entities. */
    private static final Set<String> ABOVE_PATHS = Set.of(
            "io.jalchemy.orm.path.EntityPath",
            "io.jalchemy.sql.tree.Source",
            "io.jalchemy.sql.tree.FromItem",
            "io.jalchemy.sql.tree.Selected",
            "io.jalchemy.sql.tree.Node",
            "java.lang.Object");

    private final Problems problems;

    JoinMethods(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks the method that member {@code member} of {@code field} names.
     *
     * @param name of the method; empty for none
     * @return whether there was nothing to report
     */
    boolean check(TypeElement owner, VariableElement field, String member, String name, TypeElement target) {
        if (name.isEmpty()) {
            return true;
        }
        TypeElement declaring = (TypeElement) java.util.Objects.requireNonNull(field.getEnclosingElement());
        ExecutableElement unfit = null;
        String reason = "";
        List<String> names = new ArrayList<>();
        for (ExecutableElement each : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
            names.add(each.getSimpleName().toString());
            if (each.getSimpleName().contentEquals(name)) {
                String wrong = wrong(owner, target, each);
                if (wrong == null) {
                    return true;
                }
                unfit = unfit == null ? each : unfit;
                reason = unfit == each ? wrong : reason;
            }
        }
        String where = Names.attribute(field) + ": " + member + " names \"" + name + "\", but ";
        String wanted = " Declare it like this: static Condition " + name + "(" + path(owner) + " one, " + path(target)
                + " other).";
        if (unfit == null) {
            String nearest = Names.hint(name, names);
            problems.error(
                    field,
                    "NO_METHOD",
                    where + declaring.getSimpleName() + " has no method of that name." + nearest + wanted);
        } else {
            problems.error(unfit, "WRONG_JOIN", where + reason + wanted);
        }
        return false;
    }

    private static String path(TypeElement entity) {
        return entity.getSimpleName() + "Path";
    }

    /**
     * Returns the reason why the path class of {@code owner} cannot call {@code method} for a relationship to {@code target}; null if it
     * can.
     */
    private static @Nullable String wrong(TypeElement owner, TypeElement target, ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (!modifiers.contains(Modifier.STATIC)) {
            return "it is not static.";
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return "it is private, so " + path(owner) + " cannot call it.";
        }
        boolean near = Names.packageOf(method).equals(Names.packageOf(owner));
        if (!near && !modifiers.contains(Modifier.PUBLIC)) {
            return "it is not public, so " + path(owner) + " cannot call it.";
        }
        if (method.getParameters().size() != 2) {
            return "it does not take the paths of both sides.";
        }
        if (!takes(method.getParameters().get(0), owner)) {
            return "it takes " + simple(method.getParameters().get(0).asType()) + " first, and not the path of "
                    + owner.getSimpleName() + ".";
        }
        if (!takes(method.getParameters().get(1), target)) {
            return "it takes " + simple(method.getParameters().get(1).asType()) + " second, and not the path of "
                    + target.getSimpleName() + ".";
        }
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (Thrown.isChecked(thrown)) {
                return "it throws " + simple(thrown) + ", which is checked.";
            }
        }
        return isCondition(method.getReturnType())
                ? null
                : "it gives " + simple(method.getReturnType()) + " and no Condition.";
    }

    /** Returns whether {@code parameter} accepts the path of {@code entity}, which may not be generated yet. */
    private static boolean takes(VariableElement parameter, TypeElement entity) {
        if (!(parameter.asType() instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement type = (TypeElement) declared.asElement();
        if (ABOVE_PATHS.contains(type.getQualifiedName().toString())) {
            return true;
        }
        boolean written = declared.getKind() != TypeKind.ERROR;
        return type.getSimpleName().contentEquals(path(entity))
                && (!written || Names.packageOf(type).equals(Names.packageOf(entity)));
    }

    /** Returns whether {@code type} is a condition, or unknown to javac, which reports that itself. */
    private static boolean isCondition(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement element = (TypeElement) declared.asElement();
        return declared.getKind() == TypeKind.ERROR
                || element.getQualifiedName().contentEquals(CONDITION)
                || element.getInterfaces().stream().anyMatch(JoinMethods::isCondition)
                || isCondition(element.getSuperclass());
    }

    private static String simple(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
    }
}
