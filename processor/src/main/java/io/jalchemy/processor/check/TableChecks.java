package io.jalchemy.processor.check;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;

/** Reports properties of an entity's table that have no effect. */
final class TableChecks {

    private final Problems problems;

    TableChecks(Problems problems) {
        this.problems = problems;
    }

    /** Checks the table properties of {@code entity}. */
    void check(EntityInfo entity) {
        TypeElement type = entity.type();
        String name = type.getSimpleName().toString();
        if (entity.table().shared()) {
            sharedTable(entity, name);
        }
        discriminator(entity, name);
        List<String> columns = columns(entity);
        for (TypeElement each : EntityReader.selfAndMixins(type)) {
            for (AnnotationValues unique : AnnotationValues.repeated(each, "UniqueConstraint", "UniqueConstraints")) {
                known(type, name, "@UniqueConstraint", unique.texts("value"), columns);
                ColumnChecks.initially(problems, type, name + ": @UniqueConstraint", unique);
            }
            for (AnnotationValues index : AnnotationValues.repeated(each, "Index", "Indexes")) {
                known(type, name, "@Index", index.texts("value"), columns);
            }
            for (AnnotationValues key :
                    AnnotationValues.repeated(each, "ForeignKeyConstraint", "ForeignKeyConstraints")) {
                foreignKey(type, name, key, columns);
            }
        }
        versions(entity, name);
        keyOrder(entity, name);
    }

    /**
     * Checks that the parts of a composite key are in the order of their fields everywhere, because a table with another order would be
     * misread.
     */
    private void keyOrder(EntityInfo entity, String name) {
        List<AttributeInfo> keys = new ArrayList<>();
        boolean sorted = false;
        for (AttributeInfo attribute : entity.own()) {
            if (attribute instanceof ColumnInfo column && column.key()) {
                keys.add(attribute);
                sorted |= AnnotationValues.of(attribute.field(), "MappedColumn").number("sortOrder", 0) != 0;
            }
        }
        if (sorted && keys.size() > 1) {
            problems.error(
                    entity.type(),
                    "NOT_YET",
                    name
                            + ": sortOrder of a part of a key of several parts is what this version does not have. Declare the"
                            + " fields of the key in the order that the table is to have.");
        }
    }

    private void sharedTable(EntityInfo entity, String name) {
        AnnotationValues mark = AnnotationValues.of(entity.type(), "Entity");
        for (String member : List.of("schema", "comment", "view")) {
            if (!mark.text(member).isEmpty() || mark.flag(member, false)) {
                problems.error(
                        entity.type(),
                        "SHARED_TABLE",
                        name + " says " + member + " of its table, but it has none of its own: its rows are in \""
                                + entity.table().name() + "\". Say it on "
                                + Objects.requireNonNull(entity.parent(), "it has a table")
                                        .getSimpleName() + ", or give " + name + " a table.");
            }
        }
    }

    private void discriminator(EntityInfo entity, String name) {
        if (entity.table().polymorphicOn() != null && entity.parent() != null) {
            problems.error(
                    entity.type(),
                    "NOT_THE_ROOT",
                    name
                            + " carries @PolymorphicOn, which is read on the topmost entity of the hierarchy. Put it there.");
            return;
        }
        if (entity.table().polymorphicIdentity() == null) {
            return;
        }
        for (TypeElement each = entity.type(); each != null; each = EntityReader.mapped(each, "Entity")) {
            if (AnnotationValues.of(each, "PolymorphicOn").present()) {
                return;
            }
        }
        problems.error(
                entity.type(),
                "NO_DISCRIMINATOR",
                name
                        + " carries @PolymorphicIdentity, but no entity above says with @PolymorphicOn which column holds it."
                        + " Put @PolymorphicOn on the topmost entity.");
    }

    /** Returns the names by which constraints may refer to columns: those of attributes, and of the columns themselves. */
    private static List<String> columns(EntityInfo entity) {
        List<String> names = new ArrayList<>();
        for (AttributeInfo attribute : entity.own()) {
            add(attribute, true, names);
        }
        for (AttributeInfo attribute : entity.inherited()) {
            add(attribute, entity.table().shared(), names);
        }
        String discriminator = entity.table().polymorphicOn();
        if (discriminator != null) {
            names.add(discriminator);
        }
        return names;
    }

    /** Adds the names of {@code attribute} if its column is in the table. A subclass's own table has only the keys of its parent's. */
    private static void add(AttributeInfo attribute, boolean there, List<String> names) {
        if (attribute instanceof ColumnInfo column && (there || column.key())) {
            names.add(column.name());
            names.add(EntityReader.columnName(column.field()));
        }
    }

    private boolean known(TypeElement type, String name, String what, List<String> attributes, List<String> columns) {
        if (attributes.isEmpty()) {
            problems.error(type, "NO_COLUMNS", name + ": " + what + " names no attribute. Name at least one.");
            return false;
        }
        for (String attribute : attributes) {
            if (!columns.contains(attribute)) {
                problems.error(
                        type,
                        "UNKNOWN_ATTRIBUTE",
                        name + ": " + what + " names \"" + attribute + "\", which is no column of " + name + "."
                                + Names.hint(attribute, columns));
                return false;
            }
        }
        return true;
    }

    private void foreignKey(TypeElement type, String name, AnnotationValues key, List<String> columns) {
        List<String> attributes = key.texts("value");
        List<String> targets = key.texts("targets");
        if (known(type, name, "@ForeignKeyConstraint", attributes, columns) && attributes.size() != targets.size()) {
            problems.error(
                    type,
                    "FOREIGN_KEY_COLUMNS",
                    name + ": @ForeignKeyConstraint names " + attributes.size() + " attributes and " + targets.size()
                            + " targets. Name one target for each attribute.");
        }
    }

    private void versions(EntityInfo entity, String name) {
        List<AttributeInfo> all = new ArrayList<>(entity.inherited());
        all.addAll(entity.own());
        List<String> versions = new ArrayList<>();
        for (AttributeInfo attribute : all) {
            if (AnnotationValues.of(attribute.field(), "VersionId").present()) {
                versions.add(attribute.name());
            }
        }
        if (versions.size() > 1) {
            problems.error(
                    entity.type(),
                    "WRONG_VERSION",
                    name + " has several versions: " + String.join(" and ", versions) + ". Keep one @VersionId.");
        }
    }
}
