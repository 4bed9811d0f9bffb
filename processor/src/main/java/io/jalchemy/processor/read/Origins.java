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

/** Which classes are compiled from source now, and what class files do not tell of the others. */
public final class Origins {

    private final Set<Element> sources = new HashSet<>();
    private final Elements elements;

    /** Asks {@code elements} for classes that are compiled already. */
    public Origins(Elements elements) {
        this.elements = elements;
    }

    /** Tells which top-level classes are compiled from source in this round. */
    public void sources(Set<? extends Element> roots) {
        sources.addAll(roots);
    }

    /** Whether {@code element} is in a source of this compilation; true before any source was told. */
    boolean isSource(Element element) {
        Element each = element;
        while (each.getEnclosingElement() != null && each.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            each = each.getEnclosingElement();
        }
        return sources.isEmpty() || sources.contains(each);
    }

    /**
     * Whether the companion of the mixin that declares {@code field} says that it may be null. javac before 22 does not show
     * type annotations of class files, so the companion repeats them.
     */
    boolean isNullableByCompanion(VariableElement field) {
        if (isSource(field) || !(field.getEnclosingElement() instanceof TypeElement mixin)) {
            return false;
        }
        TypeElement companion = elements.getTypeElement(companion(mixin));
        return companion != null
                && Marks.of(companion, "live.NullableAttributes")
                        .texts("value")
                        .contains(field.getSimpleName().toString());
    }

    /** The qualified name of a mixin's companion. */
    public static String companion(TypeElement mixin) {
        String packageName = Names.packageOf(mixin);
        return (packageName.isEmpty() ? "" : packageName + ".") + mixin.getSimpleName() + "Mixin";
    }

    /** Whether an annotation of {@code field} or of its type says that it may be null. */
    public static boolean saysNullable(VariableElement field) {
        return hasNullable(field) || typeHasNullable(field.asType());
    }

    private static boolean hasNullable(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(Origins::isNullable);
    }

    /** {@code @Nullable byte[]} annotates the bytes, which are never null: it can only mean the array. */
    private static boolean typeHasNullable(TypeMirror type) {
        if (type instanceof ArrayType array
                && array.getComponentType().getKind().isPrimitive()
                && typeHasNullable(array.getComponentType())) {
            return true;
        }
        return type.getAnnotationMirrors().stream().anyMatch(Origins::isNullable);
    }

    private static boolean isNullable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }
}
