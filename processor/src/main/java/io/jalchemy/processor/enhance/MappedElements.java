package io.jalchemy.processor.enhance;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Converts javac's elements of a mapped class to the names that class files use. */
public final class MappedElements {

    private final ProcessingEnvironment environment;

    /** Creates a converter for the compilation of {@code environment}. */
    public MappedElements(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Describes a mapped class.
     *
     * @param type an entity or a mixin
     * @param mappedSuper its nearest superclass that is mapped; null for none
     * @param path binary name of the generated path class of an entity; null for a mixin
     * @param constant name of the path's constant; null for a mixin
     * @param columns mapped fields that rows have a column for
     * @param others mapped fields of another kind, relationships mostly
     * @return the description, its fields in order of declaration
     */
    public MappedClass mapped(
            TypeElement type,
            @Nullable TypeElement mappedSuper,
            @Nullable String path,
            @Nullable String constant,
            List<VariableElement> columns,
            List<VariableElement> others) {
        List<MappedField> fields = new ArrayList<>();
        type.getEnclosedElements().forEach(element -> {
            if (columns.contains(element) || others.contains(element)) {
                String descriptor = descriptor(element.asType());
                fields.add(new MappedField(element.getSimpleName().toString(), descriptor, columns.contains(element)));
            }
        });
        MappedClass.PathConstant pathConstant = path == null || constant == null
                ? null
                : new MappedClass.PathConstant(path.replace('.', '/'), constant);
        return new MappedClass(
                internalName(type), mappedSuper == null ? null : internalName(mappedSuper), pathConstant, fields);
    }

    private String internalName(TypeElement type) {
        return environment.getElementUtils().getBinaryName(type).toString().replace('.', '/');
    }

    private String descriptor(TypeMirror type) {
        TypeMirror erased = environment.getTypeUtils().erasure(type);
        return switch (erased.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case CHAR -> "C";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
            default -> "L" + internalName((TypeElement) ((DeclaredType) erased).asElement()) + ";";
        };
    }
}
