package io.jalchemy.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reports kinds of classes that cannot be entities. */
public final class KindsOfClasses {

    private KindsOfClasses() {}

    /** Returns whether {@code type} is of a kind that can be an entity; others are reported. */
    static boolean check(TypeElement type, Problems problems) {
        String wrong = wrong(type);
        if (wrong != null) {
            problems.error(type, "WRONG_CLASS", type.getSimpleName() + " is " + wrong);
        }
        return wrong == null;
    }

    /** Returns a description of the kind of {@code type}, which cannot be an entity, with the mend; null if it can be one. */
    public static @Nullable String wrong(TypeElement type) {
        String kind = kind(type);
        return kind == null
                ? null
                : kind
                        + ", which cannot be an entity. Make it a top-level or static nested class that is not private"
                        + " and has no type parameters.";
    }

    private static @Nullable String kind(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS) {
            return switch (type.getKind()) {
                case ENUM -> "an enum";
                case RECORD -> "a record";
                default -> "an interface";
            };
        }
        if (type.getNestingKind() == NestingKind.LOCAL) {
            return "a local class";
        }
        if (type.getNestingKind() == NestingKind.MEMBER) {
            if (!type.getModifiers().contains(Modifier.STATIC)) {
                return "an inner class";
            }
            for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
                if (each.getModifiers().contains(Modifier.PRIVATE)) {
                    return "a private nested class";
                }
            }
        }
        return type.getTypeParameters().isEmpty() ? null : "a generic class";
    }
}
