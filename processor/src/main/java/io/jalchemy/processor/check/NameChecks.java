package io.jalchemy.processor.check;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reports names that are given twice: attributes of a class, columns of a table, tables of entities that belong together. */
final class NameChecks {

    private final Problems problems;

    NameChecks(Problems problems) {
        this.problems = problems;
    }

    /** Checks the names of {@code entity}. */
    void check(EntityInfo entity) {
        if (attributes(entity)) {
            columns(entity);
        }
        tables(entity);
    }

    private boolean attributes(EntityInfo entity) {
        Map<String, AttributeInfo> seen = new HashMap<>();
        for (AttributeInfo attribute : all(entity)) {
            AttributeInfo other = seen.putIfAbsent(attribute.name(), attribute);
            if (other != null) {
                problems.error(
                        attribute.field(),
                        "ATTRIBUTE_TWICE",
                        Names.attribute(attribute.field()) + " and " + Names.attribute(other.field())
                                + " are two attributes of " + entity.type().getSimpleName()
                                + " with one name. Rename one of them, or take it away.");
                return false;
            }
            if (attribute.name().equals(entity.constant()) || attribute.name().equals("MODEL")) {
                problems.error(
                        attribute.field(),
                        "RESERVED_NAME",
                        Names.attribute(attribute.field()) + " has the name of a constant of " + entity.pathName()
                                + ". Rename it, and keep its column with @MappedColumn(name = \""
                                + EntityReader.columnName(attribute.field()) + "\").");
                return false;
            }
        }
        return true;
    }

    private void columns(EntityInfo entity) {
        Map<String, AttributeInfo> seen = new HashMap<>();
        Map<String, AttributeInfo> keys = new HashMap<>();
        for (AttributeInfo attribute : all(entity)) {
            boolean there = entity.own().contains(attribute) || entity.table().shared();
            if (!(attribute instanceof ColumnInfo column) || !(there || column.key())) {
                continue;
            }
            String name = EntityReader.columnName(attribute.field());
            String given =
                    AnnotationValues.of(attribute.field(), "MappedColumn").text("key");
            AttributeInfo other = seen.putIfAbsent(name, attribute);
            if (other == null) {
                name = given.isEmpty() ? name : given;
                other = keys.putIfAbsent(name, attribute);
            }
            if (other != null && !problems.isRefused(attribute.field())) {
                problems.error(
                        attribute.field(),
                        "COLUMN_TWICE",
                        Names.attribute(attribute.field()) + " and " + Names.attribute(other.field())
                                + " both have the column \"" + name + "\" of table \""
                                + entity.table().name()
                                + "\". Give one of them another name with @MappedColumn(name = \"…\"), or take it away.");
                return;
            }
        }
    }

    private static List<AttributeInfo> all(EntityInfo entity) {
        List<AttributeInfo> all = new ArrayList<>(entity.inherited());
        all.addAll(entity.own());
        return all;
    }

    /** Checks that no two entities that relationships of {@code entity} reach, which are in every registry of it, have one table. */
    private void tables(EntityInfo entity) {
        Map<String, TypeElement> tables = new LinkedHashMap<>();
        Set<TypeElement> reached = new LinkedHashSet<>();
        Deque<TypeElement> todo = new ArrayDeque<>(List.of(entity.type()));
        while (!todo.isEmpty()) {
            TypeElement next = todo.pop();
            if (!AnnotationValues.of(next, "Entity").present() || !reached.add(next)) {
                continue;
            }
            TypeElement parent = EntityReader.mapped(next, "Entity");
            if (parent != null) {
                todo.add(parent);
            }
            TypeElement owner = owner(next);
            String table = AnnotationValues.of(owner, "Entity").text("schema") + "." + EntityReader.tableName(owner);
            TypeElement other = tables.putIfAbsent(table, owner);
            if (other != null && !other.equals(owner)) {
                twice(owner, other);
                return;
            }
            for (VariableElement field : RelationshipChecks.fields(next)) {
                TypeElement held = RelationshipChecks.isRelationship(field) ? ReverseChecks.held(field) : null;
                if (held != null) {
                    todo.add(held);
                }
            }
        }
    }

    /** Returns the class whose table has the rows of {@code entity}. */
    private static TypeElement owner(TypeElement entity) {
        TypeElement parent = EntityReader.mapped(entity, "Entity");
        if (parent == null) {
            return entity;
        }
        return AnnotationValues.of(entity, "Entity").text("table").isEmpty() ? owner(parent) : entity;
    }

    private void twice(TypeElement one, TypeElement other) {
        boolean ordered = one.getQualifiedName()
                        .toString()
                        .compareTo(other.getQualifiedName().toString())
                < 0;
        TypeElement first = ordered ? one : other;
        TypeElement second = ordered ? other : one;
        problems.error(
                second,
                "TABLE_TWICE",
                first.getSimpleName() + " and " + second.getSimpleName() + " both have the table \""
                        + EntityReader.tableName(second)
                        + "\", so one row could be two objects of a session. Give one of them another table, make it a"
                        + " subclass of the other without a table of its own, or put it into a registry of its own, apart"
                        + " from what relationships reach.");
    }
}
