package io.jalchemy.processor.read;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds names that javac does not know. It reports them itself, unless another processor writes the class in a later round. */
public final class Unresolved {

    private Unresolved() {}

    /** Returns whether the type of a mapped field of {@code type} is unknown. */
    public static boolean isIn(TypeElement type) {
        for (TypeElement each : EntityReader.selfAndMixins(type)) {
            for (VariableElement field : EntityReader.mappedFields(each)) {
                if (isIn(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether the type of {@code field} is unknown. */
    public static boolean isIn(VariableElement field) {
        return isUnknown(field.asType());
    }

    private static boolean isUnknown(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isUnknown(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(Unresolved::isUnknown);
    }
}
