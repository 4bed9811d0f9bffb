package io.jalchemy.processor.read;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Classifies the exceptions that methods declare. */
public final class Thrown {

    private Thrown() {}

    /** Returns whether {@code thrown} is a checked exception. */
    public static boolean isChecked(TypeMirror thrown) {
        for (TypeMirror each = thrown; each instanceof DeclaredType declared; ) {
            TypeElement element = (TypeElement) declared.asElement();
            String name = element.getQualifiedName().toString();
            if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) {
                return false;
            }
            each = element.getSuperclass();
        }
        return true;
    }
}
