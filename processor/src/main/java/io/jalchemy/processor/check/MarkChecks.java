package io.jalchemy.processor.check;

import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.EnumLabels;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reports annotations that have no effect: in classes that are not mapped, and on fields of another kind. */
public final class MarkChecks {

    private static final String CODE = "NOT_MAPPED";
    private static final List<String> OF_COLUMNS =
            List.of("MappedColumn", "PrimaryKey", "VersionId", "ForeignKey", "Computed", "Identity", "Sequence");
    private static final List<String> OF_FIELDS = List.of(
            "MappedColumn",
            "PrimaryKey",
            "VersionId",
            "ForeignKey",
            "Identity",
            "Sequence",
            "Relationship",
            "NativeEnum");
    private static final List<String> OF_METHODS = List.of("Validates", "OnLoad");
    private static final List<String> OF_ENTITIES = List.of("PolymorphicOn", "PolymorphicIdentity");

    /** The annotations that mark entities and mixins themselves, and therefore need no mapped class around them. */
    private static final Set<String> ELSEWHERE = Set.of("Entity", "Mixin");

    private final Problems problems;

    /** Classes that are not mapped and were reported, each at the first of its annotations. */
    private final Set<TypeElement> unread = new HashSet<>();

    /** Creates checks that report to {@code problems}. */
    public MarkChecks(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks that {@code element}, which carries the library's annotation named {@code name}, is a place where that annotation has an
     * effect.
     */
    public void placed(Element element, String name) {
        if (name.equals("EnumValue")) {
            label(element);
            if (element.getKind() != ElementKind.ENUM_CONSTANT) {
                problems.error(
                        element,
                        CODE,
                        Names.attribute(element) + " carries @EnumValue, which is read on constants of an enum."
                                + " Put it there.");
            }
            return;
        }
        if (element.getKind() == ElementKind.METHOD && !OF_METHODS.contains(name)) {
            problems.error(
                    element,
                    CODE,
                    Names.attribute(element) + " carries @" + name
                            + ", which is read on fields and not on methods. Put it on"
                            + " the field of the attribute.");
            return;
        }
        if (name.equals("NativeEnum") && element instanceof TypeElement) {
            if (element.getKind() != ElementKind.ENUM) {
                problems.error(
                        element,
                        CODE,
                        element.getSimpleName()
                                + " carries @NativeEnum, which is read on an enum, or on a field of one."
                                + " Put it there.");
            }
            return;
        }
        if (name.equals("Operators")) {
            if (!isUserType(element)) {
                problems.error(
                        element,
                        CODE,
                        element.getSimpleName()
                                + " carries @Operators, which is read on a UserType or a TypeDefinition. Put it there.");
            }
            return;
        }
        Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
        if (!ELSEWHERE.contains(name) && owner instanceof TypeElement type && !isMapped(type) && unread.add(type)) {
            problems.error(element, CODE, unread(element, type, name));
        }
    }

    private static boolean isUserType(Element element) {
        if (!(element instanceof TypeElement type)) {
            return false;
        }
        List<TypeMirror> above = new ArrayList<>(type.getInterfaces());
        above.add(type.getSuperclass());
        return type.getQualifiedName().contentEquals("io.jalchemy.mapping.UserType")
                || type.getQualifiedName().contentEquals("io.jalchemy.sql.type.TypeDefinition")
                || above.stream()
                        .anyMatch(each -> each instanceof DeclaredType declared && isUserType(declared.asElement()));
    }

    /** Checks that no constant before {@code constant} has its label, since a row would not tell which one it holds. */
    private void label(Element constant) {
        if (constant.getKind() != ElementKind.ENUM_CONSTANT
                || !(constant.getEnclosingElement() instanceof TypeElement type)) {
            return;
        }
        for (Element other : EnumLabels.constants(type)) {
            boolean first = AnnotationValues.of(other, "EnumValue").present() && !isBefore(other, constant, type);
            if (!other.equals(constant) && !first && EnumLabels.label(other).equals(EnumLabels.label(constant))) {
                problems.error(
                        constant,
                        "DUPLICATE_LABEL",
                        Names.attribute(constant) + " and " + Names.attribute(other) + " are both \""
                                + EnumLabels.label(constant)
                                + "\" in the database, so that a row would not tell which one it holds. Give one of them"
                                + " another @EnumValue.");
                return;
            }
        }
    }

    private static boolean isBefore(Element one, Element other, TypeElement type) {
        List<Element> constants = EnumLabels.constants(type);
        return constants.indexOf(one) < constants.indexOf(other);
    }

    private static String unread(Element element, TypeElement type, String name) {
        String where = element.equals(type) ? type.getSimpleName().toString() : Names.attribute(element);
        String jpa = JpaChecks.entity(type);
        if (!jpa.isEmpty()) {
            return where + " carries @" + name + ", but the @Entity of " + type.getSimpleName() + " is " + jpa
                    + ", which nothing reads here. Import io.jalchemy.mapping.Entity in its place.";
        }
        return where + " carries @" + name + ", but " + type.getSimpleName()
                + " is neither an @Entity nor a @Mixin, so nothing reads it and nothing of it is stored. Mark "
                + type.getSimpleName()
                + " with @Entity, or with @Mixin if entities extend it, or take the annotation away.";
    }

    private static boolean isMapped(TypeElement type) {
        return AnnotationValues.of(type, "Entity").present()
                || AnnotationValues.of(type, "Mixin").present();
    }

    /** Checks the fields of {@code type}, an entity or a mixin, and of the superclasses of an entity that are not mapped. */
    public void fields(TypeElement type) {
        List<VariableElement> mapped = EntityReader.mappedFields(type);
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (!mapped.contains(field)) {
                leftOut(field);
            } else if (AnnotationValues.of(field, "Relationship").present()) {
                first(
                        field,
                        OF_COLUMNS,
                        "holds entities and has no column, so nothing reads it. Put it on an attribute that holds the key,"
                                + " such as private Long " + field.getSimpleName() + "Id.");
            }
        }
        if (AnnotationValues.of(type, "Entity").present()) {
            plainSuperclasses(type);
        } else {
            for (String name : OF_ENTITIES) {
                if (AnnotationValues.of(type, name).present()) {
                    problems.error(
                            type,
                            CODE,
                            type.getSimpleName() + " carries @" + name
                                    + ", which is read on entities and not on mixins." + " Put it on the entity.");
                }
            }
        }
    }

    private void leftOut(VariableElement field) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        String kind = isStatic
                ? "is static"
                : field.getModifiers().contains(Modifier.TRANSIENT) ? "is transient" : "is @Unmapped";
        first(field, OF_FIELDS, kind + " and so not stored. Take away the one or the other.");
    }

    private void first(VariableElement field, List<String> names, String why) {
        if (problems.isRefused(field)) {
            return;
        }
        for (String name : names) {
            if (AnnotationValues.of(field, name).present()) {
                problems.error(field, CODE, Names.attribute(field) + " carries @" + name + ", but it " + why);
                return;
            }
        }
    }

    /** Checks superclasses below the next entity that are neither entities nor mixins: their fields are not stored. */
    private void plainSuperclasses(TypeElement type) {
        for (TypeElement each = above(type);
                each != null && !AnnotationValues.of(each, "Entity").present();
                each = above(each)) {
            if (!isMapped(each) && !Names.packageOf(each).startsWith("java")) {
                for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
                    plainField(type, each, field);
                }
            }
        }
    }

    private void plainField(TypeElement type, TypeElement declaring, VariableElement field) {
        for (String name : OF_FIELDS) {
            if (AnnotationValues.of(field, name).present()) {
                if (unread.add(declaring)) {
                    problems.error(field, CODE, unread(field, declaring, name));
                }
                return;
            }
        }
        boolean silent = field.getModifiers().contains(Modifier.STATIC)
                || field.getModifiers().contains(Modifier.TRANSIENT)
                || AnnotationValues.of(field, "Unmapped").present()
                || !field.getModifiers().contains(Modifier.PRIVATE);
        if (!silent) {
            problems.warning(
                    field,
                    type,
                    "NOT_STORED",
                    Names.attribute(field) + " is not stored with " + type.getSimpleName() + ", since "
                            + declaring.getSimpleName() + " is neither an @Entity nor a @Mixin. Mark "
                            + declaring.getSimpleName()
                            + " with @Mixin if it is to be, or the field with transient if not.");
        }
    }

    private static @Nullable TypeElement above(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }
}
