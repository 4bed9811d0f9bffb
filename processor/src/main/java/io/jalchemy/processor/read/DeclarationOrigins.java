package io.jalchemy.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Knows which classes are compiled from source, and adds information that the class files of the others do not show. */
public final class DeclarationOrigins {

    private final Set<Element> sources = new HashSet<>();
    private final Elements elements;

    /** Creates origins that look up compiled classes in {@code elements}. */
    public DeclarationOrigins(Elements elements) {
        this.elements = elements;
    }

    /** Sets the top-level classes that are compiled from source in this round. */
    public void sources(Set<? extends Element> roots) {
        sources.addAll(roots);
    }

    /** Returns whether {@code element} is in a source of this compilation; true before {@link #sources} was called. */
    boolean isSource(Element element) {
        Element each = element;
        while (each.getEnclosingElement() != null && each.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            each = each.getEnclosingElement();
        }
        return sources.isEmpty() || sources.contains(each);
    }

    /**
     * Returns whether the companion of the mixin that declares {@code field} lists it as nullable. javac before 22 does not show type
     * annotations of class files, so the companion repeats them.
     */
    boolean isNullableByCompanion(VariableElement field) {
        if (isSource(field) || !(field.getEnclosingElement() instanceof TypeElement mixin)) {
            return false;
        }
        TypeElement companion = elements.getTypeElement(companion(mixin));
        return companion != null
                && AnnotationValues.of(companion, "live.NullableAttributes")
                        .texts("value")
                        .contains(field.getSimpleName().toString());
    }

    /** Returns the qualified name of a mixin's companion. */
    public static String companion(TypeElement mixin) {
        String packageName = Names.packageOf(mixin);
        return (packageName.isEmpty() ? "" : packageName + ".") + mixin.getSimpleName() + "Mixin";
    }

    /** Returns whether {@code field} or its type is annotated as nullable. */
    public static boolean saysNullable(VariableElement field) {
        return hasNullable(field) || typeHasNullable(field.asType());
    }

    private static boolean hasNullable(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(DeclarationOrigins::isNullable);
    }

    /**
     * Returns whether the type is annotated as nullable. {@code @Nullable byte[]} annotates the bytes, which are never null, so it is taken
     * to mean the array.
     */
    private static boolean typeHasNullable(TypeMirror type) {
        if (type instanceof ArrayType array
                && array.getComponentType().getKind().isPrimitive()
                && typeHasNullable(array.getComponentType())) {
            return true;
        }
        return type.getAnnotationMirrors().stream().anyMatch(DeclarationOrigins::isNullable);
    }

    private static boolean isNullable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }
}
