package io.jalchemy.processor.read;

import io.jalchemy.processor.model.ColumnInfo;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reports classes named by an annotation that the path of the entity cannot instantiate, or whose objects do not fit the field. */
final class MadeClasses {

    private static final String PACKAGE = "io.jalchemy.mapping.";
    private static final String DEFINITION = "io.jalchemy.sql.type.TypeDefinition";

    private final Types types;
    private final Problems problems;

    MadeClasses(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /**
     * Returns whether the classes that {@code mark}, an annotation of {@code field}, names fit values of {@code type}; those that do not
     * are reported.
     */
    boolean check(VariableElement field, TypeMirror type, AnnotationValues mark) {
        return userType(field, type, mark.type("type"))
                && source(field, type, "insertDefault", mark.type("insertDefault"))
                && source(field, type, "onUpdate", mark.type("onUpdate"));
    }

    private boolean userType(VariableElement field, TypeMirror type, @Nullable TypeMirror named) {
        if (named == null || isNamed(named, PACKAGE + "Json") || isNamed(named, PACKAGE + "Array")) {
            return true;
        }
        DeclaredType definition = supertype(named, DEFINITION);
        DeclaredType converter = definition == null ? supertype(named, PACKAGE + "UserType") : definition;
        if (converter == null) {
            return refuse(
                    field,
                    "type",
                    named,
                    "is neither Json nor Array, and implements no UserType<J, B> and no TypeDefinition<J>. Take it away, or name one of"
                            + " these");
        }
        List<? extends TypeMirror> arguments = converter.getTypeArguments();
        if (!arguments.isEmpty() && !isFor(arguments.get(0), boxed(type), definition != null)) {
            return refuse(
                    field,
                    "type",
                    named,
                    "is for " + Names.shown(arguments.get(0)) + ", and this is " + Names.shown(type)
                            + (definition == null
                                    ? ". Name a UserType<" + Names.shown(boxed(type)) + ", …>"
                                    : ". Name a TypeDefinition<" + Names.shown(boxed(type)) + ">"));
        }
        String operands = operands(TypeReader.operators((TypeElement) ((DeclaredType) named).asElement()));
        if (operands != null && supertype(boxed(type), operands) == null) {
            return refuse(
                    field,
                    "type",
                    named,
                    "has @Operators for fields of " + Names.simple(operands) + ", and this is " + Names.shown(type)
                            + ". Name another family, or leave @Operators out");
        }
        return isMakeable(field, "type", named);
    }

    /** Returns whether values of {@code held} are of the class {@code converted}; with the same type arguments, too, if {@code exactly}. */
    private boolean isFor(TypeMirror converted, TypeMirror held, boolean exactly) {
        return exactly
                ? types.isSameType(converted, held)
                : types.isSameType(types.erasure(converted), types.erasure(held));
    }

    /** Returns the class whose values have the operators of {@code family}; null for any. */
    private static @Nullable String operands(ColumnInfo.Family family) {
        return switch (family) {
            case TEXT -> "java.lang.String";
            case WHOLE, NUMERIC -> "java.lang.Number";
            default -> null;
        };
    }

    private boolean source(VariableElement field, TypeMirror type, String member, @Nullable TypeMirror named) {
        if (named == null) {
            return true;
        }
        DeclaredType source = supertype(named, PACKAGE + "ValueSource");
        List<? extends TypeMirror> arguments = source == null ? List.of() : source.getTypeArguments();
        if (!arguments.isEmpty()) {
            TypeMirror made = types.erasure(arguments.get(0));
            if (!isNamed(made, "java.lang.Object") && !types.isAssignable(made, types.erasure(boxed(type)))) {
                return refuse(
                        field,
                        member,
                        named,
                        "makes " + Names.shown(arguments.get(0)) + ", and this is " + Names.shown(type)
                                + ". Name a ValueSource<" + Names.shown(boxed(type)) + ">");
            }
        }
        return isMakeable(field, member, named);
    }

    /** Returns whether comparator {@code named} can be made and compares objects of {@code target}; what does not is reported. */
    boolean comparator(VariableElement field, TypeElement target, TypeMirror named) {
        DeclaredType comparator = supertype(named, "java.util.Comparator");
        List<? extends TypeMirror> arguments = comparator == null ? List.of() : comparator.getTypeArguments();
        if (!arguments.isEmpty() && !isOf(target, arguments.get(0))) {
            String why = "compares " + Names.shown(arguments.get(0)) + ", and this holds " + target.getSimpleName()
                    + ". Name a Comparator<" + target.getSimpleName() + ">";
            return refuse(field, "sortComparator", named, why);
        }
        return isMakeable(field, "sortComparator", named);
    }

    /** Returns whether objects of {@code type} have a natural order among themselves. */
    boolean isComparable(TypeElement type) {
        DeclaredType comparable = supertype(type.asType(), "java.lang.Comparable");
        List<? extends TypeMirror> arguments = comparable == null ? List.of() : comparable.getTypeArguments();
        return comparable != null && (arguments.isEmpty() || isOf(type, arguments.get(0)));
    }

    private boolean isOf(TypeElement type, TypeMirror wanted) {
        return types.isAssignable(types.erasure(type.asType()), types.erasure(wanted));
    }

    private TypeMirror boxed(TypeMirror type) {
        return boxed(types, type);
    }

    static TypeMirror boxed(Types types, TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
                : type;
    }

    private boolean isMakeable(VariableElement field, String member, TypeMirror named) {
        TypeElement made = (TypeElement) ((DeclaredType) named).asElement();
        boolean near = Names.packageOf(made).equals(Names.packageOf(field));
        boolean inner = made.getEnclosingElement() instanceof TypeElement
                && !made.getModifiers().contains(Modifier.STATIC);
        if (made.getModifiers().contains(Modifier.ABSTRACT) || inner) {
            return refuse(
                    field,
                    member,
                    named,
                    "is abstract or an inner class, so no object of it can be made. Name a top-level or static class"
                            + " that is not abstract");
        }
        boolean open = isOpen(made, near)
                && ElementFilter.constructorsIn(made.getEnclosedElements()).stream()
                        .anyMatch(each -> each.getParameters().isEmpty() && isOpen(each, near));
        String place = near ? "private" : "public";
        return open
                || refuse(
                        field,
                        member,
                        named,
                        "has no constructor without parameters that the entity's path can call. Give it one that is "
                                + (near ? "not " : "") + place + ", and make the class that, too");
    }

    private static boolean isOpen(Element element, boolean near) {
        for (Element each = element;
                each instanceof TypeElement || each == element;
                each = each.getEnclosingElement()) {
            boolean open = near
                    ? !each.getModifiers().contains(Modifier.PRIVATE)
                    : each.getModifiers().contains(Modifier.PUBLIC);
            if (!open) {
                return false;
            }
        }
        return true;
    }

    private @Nullable DeclaredType supertype(TypeMirror type, String name) {
        return supertype(types, type, name);
    }

    /** Returns whether {@code type} is a class that defines an SQL type. */
    static boolean isDefinition(Types types, TypeMirror type) {
        return supertype(types, type, DEFINITION) != null;
    }

    private static @Nullable DeclaredType supertype(Types types, TypeMirror type, String name) {
        if (isNamed(type, name)) {
            return (DeclaredType) type;
        }
        for (TypeMirror each : types.directSupertypes(type)) {
            DeclaredType found = supertype(types, each, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(name);
    }

    private boolean refuse(VariableElement field, String member, TypeMirror named, String why) {
        String simple = Names.simple(named.toString());
        problems.error(
                field, "WRONG_CLASS", Names.attribute(field) + ": " + member + " = " + simple + ".class " + why + ".");
        return false;
    }
}
