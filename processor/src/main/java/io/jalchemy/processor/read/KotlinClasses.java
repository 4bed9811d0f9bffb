package io.jalchemy.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes classes that were written in Kotlin, and what its compiler makes of their properties. The processor sees them as stubs in Java,
 * the enhancer as class files.
 */
public final class KotlinClasses {

    private KotlinClasses() {}

    /** Returns whether {@code type} was written in Kotlin. */
    static boolean isKotlin(@Nullable Element type) {
        return type != null
                && type.getAnnotationMirrors().stream()
                        .anyMatch(each -> each.getAnnotationType().asElement() instanceof TypeElement annotation
                                && annotation.getQualifiedName().contentEquals("kotlin.Metadata"));
    }

    /**
     * Returns whether {@code field} belongs to a property of Kotlin's that has a getter. Other classes written in Kotlin call the getter, even
     * where the field is not private, as that of a {@code lateinit} property.
     */
    static boolean hasGetter(VariableElement field) {
        Element type = field.getEnclosingElement();
        String property = field.getSimpleName().toString();
        return type != null
                && isKotlin(type)
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .anyMatch(method -> method.getParameters().isEmpty()
                                && isGetter(method.getSimpleName().toString(), property));
    }

    /**
     * Returns whether Kotlin calls the getter of {@code property} {@code method}: {@code getName} for {@code name}, {@code isNew} for
     * {@code isNew}, and for internal properties the same with a suffix, {@code getName$shop}.
     */
    public static boolean isGetter(String method, String property) {
        boolean boolLike = property.length() > 2 && property.startsWith("is") && !isLowerCase(property.charAt(2));
        String getter = boolLike ? property : "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return method.equals(getter) || method.startsWith(getter + "$");
    }

    private static boolean isLowerCase(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /**
     * Returns the last of {@code arguments}, the type arguments of {@code field}, null if there is none. Kotlin writes {@code List<? extends
     * Post>} for a {@code List<Post>} whose elements may be of a subclass; it is taken as the program has it.
     */
    public static @Nullable TypeMirror lastArgument(VariableElement field, List<? extends TypeMirror> arguments) {
        TypeMirror last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
        return last instanceof WildcardType wildcard && isKotlin(field.getEnclosingElement())
                ? wildcard.getExtendsBound()
                : last;
    }
}
