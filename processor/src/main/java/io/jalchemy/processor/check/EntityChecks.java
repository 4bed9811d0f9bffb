package io.jalchemy.processor.check;

import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reports classes that cannot be entities, as far as their own sources show. Each mistake gives one error. */
public final class EntityChecks {

    private final Problems problems;
    private final RelationshipChecks relationships;
    private final ColumnChecks columns;
    private final TableChecks tables;

    /** Creates checks that report to {@code problems}. */
    public EntityChecks(Problems problems) {
        this.problems = problems;
        this.relationships = new RelationshipChecks(problems);
        this.columns = new ColumnChecks(problems);
        this.tables = new TableChecks(problems);
    }

    /** Checks {@code entity} and returns false if its class cannot be enhanced. */
    public boolean check(EntityInfo entity) {
        TypeElement type = entity.type();
        String name = type.getSimpleName().toString();
        String kind = wrongKind(type);
        if (kind != null) {
            problems.error(
                    type,
                    "WRONG_CLASS",
                    name + " is " + kind
                            + ", which cannot be an entity. Make it a top-level or static nested class that is"
                            + " not private and has no type parameters.");
            return false;
        }
        foreignAnnotations(type, name);
        if (!hasKey(type)) {
            problems.error(
                    type,
                    "NO_PRIMARY_KEY",
                    name
                            + " has no primary key, so its rows could not be told apart. Mark the field that tells them apart"
                            + " with @PrimaryKey.");
        }
        superclass(type, name);
        entity.own().forEach(attribute -> {
            if (attribute instanceof RelationshipInfo relationship) {
                relationships.check(type, relationship);
            } else if (attribute instanceof ColumnInfo column) {
                columns.check(column);
            }
        });
        tables.check(entity);
        return true;
    }

    private static @Nullable String wrongKind(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS) {
            return switch (type.getKind()) {
                case ENUM -> "an enum";
                case RECORD -> "a record";
                default -> "an interface";
            };
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

    private void foreignAnnotations(TypeElement type, String name) {
        List<Element> all = new ArrayList<>();
        all.add(type);
        all.addAll(type.getEnclosedElements());
        for (Element element : all) {
            for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
                String annotation = mirror.getAnnotationType().toString();
                if (annotation.startsWith("jakarta.persistence.") || annotation.startsWith("javax.persistence.")) {
                    problems.error(
                            element,
                            "JPA_ANNOTATION",
                            name + " carries @" + annotation
                                    + ", which this library does not read. Use the annotation of"
                                    + " io.jalchemy.mapping that says it, or take it away.");
                }
            }
        }
    }

    private static boolean hasKey(TypeElement type) {
        for (TypeElement each = type; each != null; each = EntityReader.nearestMapped(each)) {
            for (VariableElement field : EntityReader.mappedFields(each)) {
                if (AnnotationValues.of(field, "PrimaryKey").present()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Checks the superclass, whose constructor without parameters is called when an object is created from a row. */
    private void superclass(TypeElement type, String name) {
        if (!(type.getSuperclass() instanceof DeclaredType declared)) {
            return;
        }
        TypeElement parent = (TypeElement) declared.asElement();
        boolean mapped = AnnotationValues.of(parent, "Entity").present()
                || AnnotationValues.of(parent, "Mixin").present();
        boolean constructible = ElementFilter.constructorsIn(parent.getEnclosedElements()).stream()
                .anyMatch(each ->
                        isOpen(each, type, parent) && each.getParameters().isEmpty());
        if (!mapped && !constructible) {
            problems.error(
                    type,
                    "SUPERCLASS",
                    name + " extends " + parent.getSimpleName()
                            + ", which is neither mapped nor has a constructor without"
                            + " parameters, so no object could be made for a row. Mark it with @Mixin, or give it such a"
                            + " constructor.");
        }
    }

    private static boolean isOpen(ExecutableElement constructor, TypeElement type, TypeElement parent) {
        if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        boolean open = constructor.getModifiers().contains(Modifier.PUBLIC)
                || constructor.getModifiers().contains(Modifier.PROTECTED);
        return open || Names.packageOf(type).equals(Names.packageOf(parent));
    }
}
