package io.jalchemy.processor.check;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.KindsOfClasses;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Reports classes that cannot be entities, as far as their own sources show. Each mistake gives one error. */
public final class EntityChecks {

    private final Problems problems;
    private final ForeignKeyChecks keys;
    private final RelationshipChecks relationships;
    private final ColumnChecks columns;
    private final TableChecks tables;

    /** Creates checks that report to {@code problems}, and read other entities with {@code reader}. */
    public EntityChecks(Problems problems, EntityReader reader) {
        this.problems = problems;
        this.keys = new ForeignKeyChecks(problems, reader);
        this.relationships = new RelationshipChecks(problems, keys);
        this.columns = new ColumnChecks(problems);
        this.tables = new TableChecks(problems);
    }

    /** Checks {@code entity}, its columns and its table, but not its relationships. */
    public void check(EntityInfo entity) {
        TypeElement type = entity.type();
        if (KindsOfClasses.wrong(type) != null) {
            return; // it was reported when the class was read
        }
        String name = type.getSimpleName().toString();
        if (!hasKey(type) && !JpaChecks.mayHaveKey(type, problems)) {
            problems.error(
                    type,
                    "NO_PRIMARY_KEY",
                    name
                            + " has no primary key, so its rows could not be told apart. Mark the field that tells them apart"
                            + " with @PrimaryKey.");
        }
        superclass(type, name);
        for (AttributeInfo attribute : entity.own()) {
            if (attribute instanceof ColumnInfo column && !problems.isRefused(column.field())) {
                columns.check(column);
            }
        }
        keys.check(entity);
        tables.check(entity);
    }

    /** Checks the relationships of {@code entity}, after all entities were checked, so that what follows from another mistake is not reported. */
    public void checkRelationships(EntityInfo entity) {
        if (KindsOfClasses.wrong(entity.type()) != null) {
            return;
        }
        for (AttributeInfo attribute : entity.own()) {
            if (attribute instanceof RelationshipInfo relationship) {
                relationships.check(entity.type(), relationship);
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
        if (!(type.getSuperclass() instanceof DeclaredType declared) || declared.getKind() == TypeKind.ERROR) {
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
