package io.jalchemy.processor.read;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what kind of collection a field is, and what keys or orders it; refuses keys and orders that do not fit. */
public final class CollectionReader {

    private static final Map<String, String> KINDS = Map.of(
            "java.util.List", "LIST",
            "java.util.Collection", "LIST",
            "java.util.Set", "SET",
            "java.util.SortedSet", "SORTED_SET",
            "java.util.NavigableSet", "SORTED_SET",
            "java.util.Map", "MAP");

    private final Types types;
    private final MadeClasses made;
    private final Problems problems;

    CollectionReader(Types types, MadeClasses made, Problems problems) {
        this.types = types;
        this.made = made;
        this.problems = problems;
    }

    /** Returns the constant of {@code CollectionKind} for fields of {@code type}; {@code SCALAR} if it is no collection. */
    static String kind(TypeElement type) {
        return KINDS.getOrDefault(type.getQualifiedName().toString(), "SCALAR");
    }

    /** Returns the type of the elements of {@code type}, an array, an Optional or a generic collection of any kind; null if it is none. */
    public static @Nullable TypeMirror held(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().isEmpty()) {
            return null;
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        TypeMirror last = arguments.get(arguments.size() - 1);
        return last instanceof WildcardType wildcard ? wildcard.getExtendsBound() : last;
    }

    /**
     * Checks what keys or orders {@code field}, a collection of {@code kind} with elements of {@code target}, and returns the
     * Java expression of its comparator; {@code "null"} for none, or for one that was refused.
     */
    String read(VariableElement field, String kind, DeclaredType type, TypeElement target, AnnotationValues mark) {
        if (kind.equals("MAP")) {
            key(field, type.getTypeArguments().get(0), target, mark.text("mapKey"));
        }
        return kind.equals("SORTED_SET") ? comparator(field, target, mark.type("sortComparator")) : "null";
    }

    /** Refuses a field of {@code type} whose elements are said to be never held, unless it is a {@code Collection}. */
    void checkQueried(VariableElement field, TypeElement type, AnnotationValues mark) {
        String lazy = mark.constant("lazy", "SELECT");
        boolean queried = lazy.equals("DYNAMIC") || lazy.equals("WRITE_ONLY");
        if (!queried || type.getQualifiedName().contentEquals("java.util.Collection")) {
            return;
        }
        String where = Names.attribute(field) + " is Lazy." + lazy;
        boolean one = kind(type).equals("SCALAR");
        problems.error(
                field,
                "NOT_A_COLLECTION",
                one
                        ? where + ", which is for collections, and it holds one " + type.getSimpleName()
                                + ". Use another strategy: Lazy.SELECT loads it when it is read."
                        : where + ", which holds no elements that would have an order or a key. Declare the field as"
                                + " Collection instead of " + type.getSimpleName()
                                + ", or use another strategy, such as Lazy.SELECT.");
    }

    private void key(VariableElement field, TypeMirror wanted, TypeElement target, String name) {
        String where = Names.attribute(field);
        if (name.isEmpty()) {
            problems.error(
                    field,
                    "NO_MAP_KEY",
                    where + " is a Map, and nothing says what keys it. Name the attribute of " + target.getSimpleName()
                            + " with @Relationship(mapKey = \"…\").");
            return;
        }
        TypeMirror found = type(target, name);
        if (found != null && (found.getKind() == TypeKind.ARRAY || !types.isAssignable(found, wanted))) {
            problems.error(
                    field,
                    "WRONG_MAP_KEY",
                    where + " has keys of type " + Names.shown(wanted) + ", and mapKey names " + target.getSimpleName()
                            + "."
                            + name + ", which is " + Names.shown(found) + "."
                            + (found.getKind() == TypeKind.ARRAY
                                    ? " Arrays are equal only to themselves. Name another attribute."
                                    : " Make it a Map<" + Names.shown(found) + ", " + target.getSimpleName()
                                            + ">, or name another attribute."));
        }
    }

    /** Returns the type, boxed, of column {@code name} of {@code target}; null if there is none, which is reported elsewhere. */
    private @Nullable TypeMirror type(TypeElement target, String name) {
        for (TypeElement each = target; each != null; each = EntityReader.nearestMapped(each)) {
            List<VariableElement> fields = EntityReader.mappedFields(each);
            for (VariableElement field : fields) {
                if (field.getSimpleName().contentEquals(name)
                        && !AnnotationValues.of(field, "Relationship").present()) {
                    return MadeClasses.boxed(types, types.asMemberOf((DeclaredType) target.asType(), field));
                }
            }
        }
        return null;
    }

    private String comparator(VariableElement field, TypeElement target, @Nullable TypeMirror named) {
        if (named instanceof DeclaredType declared) {
            return made.comparator(field, target, named)
                    ? "new " + ((TypeElement) declared.asElement()).getQualifiedName() + "()"
                    : "null";
        }
        if (!made.isComparable(target)) {
            problems.error(
                    field,
                    "NOT_COMPARABLE",
                    Names.attribute(field) + " is sorted, and nothing says how: " + target.getSimpleName()
                            + " does not implement Comparable<" + target.getSimpleName()
                            + ">. Have it do that, or name a Comparator with @Relationship(sortComparator = ….class).");
        }
        return "null";
    }
}
