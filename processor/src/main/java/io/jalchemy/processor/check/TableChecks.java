package io.jalchemy.processor.check;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.TypeElement;

/** Reports properties of an entity's table that have no effect. */
final class TableChecks {

    private final Problems problems;
    private final NameChecks names;

    /** The classes with a discriminator's value, by the topmost entity and the value. */
    private final Map<List<Object>, TypeElement> identities = new HashMap<>();

    TableChecks(Problems problems) {
        this.problems = problems;
        this.names = new NameChecks(problems);
    }

    /** Checks the table properties of {@code entity}. */
    void check(EntityInfo entity) {
        TypeElement type = entity.type();
        String name = type.getSimpleName().toString();
        if (entity.table().shared()) {
            sharedTable(entity, name);
        }
        discriminator(entity, name);
        names.check(entity);
        List<String> columns = columns(entity);
        TableElementChecks elements = new TableElementChecks(problems, type, columns);
        new ViewChecks(problems).check(entity);
        for (TypeElement each : EntityReader.selfAndMixins(type)) {
            elements.check(each);
            for (AnnotationValues key :
                    AnnotationValues.repeated(each, "ForeignKeyConstraint", "ForeignKeyConstraints")) {
                foreignKey(type, name, key, columns);
            }
        }
        versions(entity, name);
        if (entity.table().polymorphicIdentity() != null) {
            identity(entity, name, entity.table().polymorphicIdentity());
        }
    }

    /** Checks that the discriminator takes the value of {@code entity}, and that no other class of the hierarchy has it. */
    private void identity(EntityInfo entity, String name, String value) {
        TypeElement root = root(entity.type());
        for (TypeElement each = EntityReader.mapped(entity.type(), "Entity");
                each != null;
                each = EntityReader.mapped(each, "Entity")) {
            AnnotationValues above = AnnotationValues.of(each, "PolymorphicIdentity");
            if (above.present()) {
                identities.putIfAbsent(List.of(root, above.text("value")), each);
            }
        }
        TypeElement other = identities.putIfAbsent(List.of(root, value), entity.type());
        if (other != null && !other.equals(entity.type())) {
            problems.error(
                    entity.type(),
                    "DUPLICATE_IDENTITY",
                    name + " and " + other.getSimpleName() + " both carry @PolymorphicIdentity(\"" + value
                            + "\"), so that a row would not tell of which class it is. Give one of them another value.");
            return;
        }
        String on = AnnotationValues.of(root, "PolymorphicOn").text("value");
        for (AttributeInfo attribute : attributes(entity)) {
            if (attribute instanceof ColumnInfo column && column.name().equals(on)) {
                String wrong = LiteralChecks.wrongIdentity(column, value);
                if (wrong != null) {
                    problems.error(
                            entity.type(),
                            "BAD_LITERAL",
                            name + ": @PolymorphicIdentity(\"" + value + "\") is the value of "
                                    + Names.attribute(column.field()) + ", and \"" + value + "\" " + wrong);
                }
            }
        }
    }

    private static TypeElement root(TypeElement type) {
        TypeElement parent = EntityReader.mapped(type, "Entity");
        return parent == null ? type : root(parent);
    }

    private static List<AttributeInfo> attributes(EntityInfo entity) {
        List<AttributeInfo> all = new ArrayList<>(entity.inherited());
        all.addAll(entity.own());
        return all;
    }

    private void sharedTable(EntityInfo entity, String name) {
        AnnotationValues mark = AnnotationValues.of(entity.type(), "Entity");
        for (String member : List.of("schema", "comment", "view", "query", "materialized")) {
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
                    name + ": @ForeignKeyConstraint names " + Names.counted(attributes.size(), "attribute") + " and "
                            + Names.counted(targets.size(), "target") + ". Name one target for each attribute.");
            return;
        }
        List<String> tables = new ArrayList<>();
        for (String target : targets) {
            if (!ForeignKeyChecks.isColumn(target)) {
                problems.error(
                        type,
                        "FOREIGN_KEY_TARGET",
                        name + ": @ForeignKeyConstraint refers to \"" + target + "\", which names no column of a table."
                                + " Write \"table.column\".");
                return;
            }
            tables.add(target.substring(0, target.lastIndexOf('.')));
        }
        if (tables.stream().distinct().count() > 1) {
            problems.error(
                    type,
                    "FOREIGN_KEY_TARGET",
                    name + ": @ForeignKeyConstraint refers to columns of several tables: " + String.join(", ", targets)
                            + ". Name columns of one, and give each table a constraint.");
            return;
        }
        new TableElementChecks(problems, type, columns).foreignKey(key, attributes);
    }

    private void versions(EntityInfo entity, String name) {
        List<AttributeInfo> all = attributes(entity);
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
