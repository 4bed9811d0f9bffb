package io.jalchemy.processor.read;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reports attributes whose type the path class, which is in the package of the entity, cannot name. */
final class HiddenTypes {

    private final Problems problems;

    HiddenTypes(Problems problems) {
        this.problems = problems;
    }

    /** Returns whether {@code type}, that of {@code field} in entity {@code seen}, cannot be named, which is reported. */
    boolean isHidden(TypeElement seen, VariableElement field, TypeMirror type) {
        TypeElement found = hidden(seen, type);
        boolean reported = found != null
                && AnnotationValues.of(found, "Entity").present()
                && KindsOfClasses.wrong(found) != null; // an entity that cannot be one
        if (found == null || reported) {
            return false;
        }
        String path = seen.getSimpleName() + "Path";
        problems.error(
                field,
                "HIDDEN_TYPE",
                Names.attribute(field) + " is of " + found.getSimpleName() + ", which " + path
                        + " cannot name, since it is "
                        + (Names.packageOf(found).equals(Names.packageOf(seen))
                                ? "private. Make it package-private or public."
                                : "not public, and in another package. Make it public."));
        return true;
    }

    private static @Nullable TypeElement hidden(TypeElement seen, TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hidden(seen, array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)) {
            return null;
        }
        TypeElement element = (TypeElement) declared.asElement();
        boolean near = Names.packageOf(element).equals(Names.packageOf(seen));
        for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
            boolean open = near
                    ? !each.getModifiers().contains(Modifier.PRIVATE)
                    : each.getModifiers().contains(Modifier.PUBLIC);
            if (!open) {
                return Objects.requireNonNull(element);
            }
        }
        for (TypeMirror argument : declared.getTypeArguments()) {
            TypeElement found = hidden(seen, argument);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
