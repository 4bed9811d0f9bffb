package io.jalchemy.processor.read;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.model.ValidatorInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Validates} methods, and reports those that do not fit. */
final class ValidatorReader {

    private static final String CODE = "WRONG_VALIDATOR";

    private final Types types;
    private final Problems problems;

    ValidatorReader(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /**
     * Returns the validator methods of {@code type} and of the mixins between it and the next entity.
     *
     * @param attributes those of the class, inherited ones included
     * @param inherited the methods of mapped superclasses
     */
    List<ValidatorInfo> read(TypeElement type, List<AttributeInfo> attributes, List<ValidatorInfo> inherited) {
        Map<String, AttributeInfo> byName = new LinkedHashMap<>();
        attributes.forEach(each -> byName.put(each.name(), each));
        Map<String, ValidatorInfo> found = new LinkedHashMap<>();
        for (TypeElement each : EntityReader.selfAndMixins(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                AnnotationValues mark = AnnotationValues.of(method, "Validates");
                if (mark.present()) {
                    read(type, method, mark, byName, inherited, found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void read(
            TypeElement type,
            ExecutableElement method,
            AnnotationValues mark,
            Map<String, AttributeInfo> attributes,
            List<ValidatorInfo> inherited,
            Map<String, ValidatorInfo> found) {
        for (String name : mark.texts("value")) {
            AttributeInfo attribute = attributes.get(name);
            String where = Names.attribute(method) + ": @Validates names \"" + name + "\"";
            if (attribute == null) {
                problems.error(
                        method,
                        "UNKNOWN_ATTRIBUTE",
                        where + ", which is no attribute of " + type.getSimpleName() + "."
                                + Names.hint(name, attributes.keySet()));
                return;
            }
            String wrong = wrong(type, method, attribute);
            if (wrong != null) {
                problems.error(method, CODE, where + ", but " + wrong + " " + wanted(method, attribute));
                return;
            }
            ValidatorInfo validator = validator(type, method, mark, attribute);
            ValidatorInfo other = found.get(name);
            if (other == null) {
                other = inherited.stream()
                        .filter(each -> each.attribute().equals(name))
                        .findFirst()
                        .orElse(null);
            }
            if (other != null && !other.signature().equals(validator.signature())) {
                problems.error(
                        method,
                        "DUPLICATE_VALIDATOR",
                        where + ", which " + other.method() + " validates already. Let one of them call the other.");
                return;
            }
            found.putIfAbsent(name, validator);
        }
    }

    private ValidatorInfo validator(
            TypeElement type, ExecutableElement method, AnnotationValues mark, AttributeInfo attribute) {
        String name = method.getSimpleName().toString();
        String parameters = ((ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method))
                .getParameterTypes().stream().map(this::erased).collect(Collectors.joining(", "));
        return new ValidatorInfo(
                attribute.name(),
                name,
                name + "(" + parameters + ")",
                method.getParameters().size() == 2,
                javaType(attribute),
                mark.flag("includeBackrefs", true));
    }

    /** Returns the name of a type without its type arguments and annotations. */
    private String erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType()) + "[]";
        }
        return types.erasure(type) instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : type.getKind().name();
    }

    private static String javaType(AttributeInfo attribute) {
        return attribute instanceof RelationshipInfo relationship
                ? relationship.target().getQualifiedName().toString()
                : ((ColumnInfo) attribute).javaType();
    }

    private static String wanted(ExecutableElement method, AttributeInfo attribute) {
        TypeMirror type = attribute.field().asType();
        String simple = attribute instanceof RelationshipInfo relationship
                ? relationship.target().getSimpleName().toString()
                : type instanceof DeclaredType declared
                                && declared.getTypeArguments().isEmpty()
                        ? declared.asElement().getSimpleName().toString()
                        : type.toString();
        return "Declare it like this: " + simple + " " + method.getSimpleName() + "(" + simple + " value), or with the"
                + " attribute's name, a String, before the value.";
    }

    /** Returns the reason why {@code method} does not fit {@code attribute}; null if it does. */
    private @Nullable String wrong(TypeElement type, ExecutableElement method, AttributeInfo attribute) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return "it is static.";
        }
        boolean near = Names.packageOf(method).equals(Names.packageOf(type));
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return "it is private, so " + type.getSimpleName() + "Path cannot call it.";
        }
        if (!near && !method.getModifiers().contains(Modifier.PUBLIC)) {
            return "it is not public, so " + type.getSimpleName() + "Path cannot call it.";
        }
        ExecutableType seen = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
        for (TypeMirror thrown : seen.getThrownTypes()) {
            if (Thrown.isChecked(thrown)) {
                return "it throws " + simple(thrown) + ", which is checked.";
            }
        }
        List<? extends TypeMirror> parameters = seen.getParameterTypes();
        boolean takesName = parameters.size() == 2 && isString(parameters.get(0));
        if (parameters.size() != 1 && !takesName) {
            return "it does not take a value alone, nor a name and a value.";
        }
        TypeMirror value = value(type, attribute);
        TypeMirror parameter = parameters.get(parameters.size() - 1);
        if (!takes(parameter, value)) {
            return "it takes " + simple(parameter) + ", which " + simple(value) + " does not fit.";
        }
        if (seen.getReturnType().getKind() == TypeKind.VOID) {
            return "it gives nothing back.";
        }
        if (!gives(seen.getReturnType(), parameter, value)) {
            return "it gives " + simple(seen.getReturnType()) + ", which does not fit " + simple(value) + ".";
        }
        return null;
    }

    private TypeMirror value(TypeElement type, AttributeInfo attribute) {
        return attribute instanceof RelationshipInfo relationship
                ? relationship.target().asType()
                : types.asMemberOf((DeclaredType) type.asType(), attribute.field());
    }

    private boolean takes(TypeMirror parameter, TypeMirror value) {
        if (parameter.getKind().isPrimitive() && !value.getKind().isPrimitive()) {
            return false; // null would have no place in it
        }
        return types.isAssignable(
                value, parameter instanceof TypeVariable variable ? types.erasure(variable) : parameter);
    }

    private boolean gives(TypeMirror given, TypeMirror parameter, TypeMirror value) {
        if (given instanceof TypeVariable one) {
            return parameter instanceof TypeVariable other && one.asElement().equals(other.asElement());
        }
        return types.isAssignable(given, value);
    }

    private static boolean isString(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.String");
    }

    private static String simple(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return type.toString();
        }
        Element element = Objects.requireNonNull(declared.asElement(), "a declared type has a declaration");
        List<String> arguments = new ArrayList<>();
        declared.getTypeArguments().forEach(each -> arguments.add(simple(each)));
        return element.getSimpleName() + (arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">");
    }
}
