package io.jalchemy.processor.check;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * Reports foreign keys to tables, columns or types that are not there, as far as the entities show it that the class and its relationships
 * reach. The registry, which knows all tables, reports the others in the same words.
 */
final class ForeignKeyChecks {

    private final Problems problems;
    private final EntityReader reader;

    ForeignKeyChecks(Problems problems, EntityReader reader) {
        this.problems = problems;
        this.reader = reader;
    }

    /** Checks the foreign keys of {@code entity} to tables of entities that it reaches. */
    void check(EntityInfo entity) {
        Map<String, TypeElement> reached = new LinkedHashMap<>();
        tables(entity.type(), reached);
        List<AttributeInfo> all = new ArrayList<>(entity.inherited());
        all.addAll(entity.own());
        for (AttributeInfo attribute : all) {
            if (attribute instanceof RelationshipInfo relationship && !problems.isRefused(relationship.target())) {
                tables(relationship.target(), reached);
            }
        }
        for (AttributeInfo attribute : entity.own()) {
            AnnotationValues key = AnnotationValues.of(attribute.field(), "ForeignKey");
            if (key.present() && attribute instanceof ColumnInfo column && !problems.isRefused(attribute.field())) {
                check(column, key, reached);
            }
        }
    }

    private static void tables(TypeElement type, Map<String, TypeElement> reached) {
        for (TypeElement each = type; each != null; each = EntityReader.mapped(each, "Entity")) {
            reached.putIfAbsent(table(each), each);
        }
    }

    /** Returns the table of {@code entity} in the form in which foreign keys name it. */
    private static String table(TypeElement entity) {
        TypeElement owner = entity;
        TypeElement parent = EntityReader.mapped(entity, "Entity");
        while (parent != null
                && AnnotationValues.of(owner, "Entity").text("table").isEmpty()) {
            owner = parent;
            parent = EntityReader.mapped(owner, "Entity");
        }
        String schema = AnnotationValues.of(owner, "Entity").text("schema");
        return (schema.isEmpty() ? "" : schema + ".") + EntityReader.tableName(entity);
    }

    private void check(ColumnInfo column, AnnotationValues key, Map<String, TypeElement> reached) {
        String value = key.text("value");
        if (value.isEmpty()) {
            if (key.type("entity") instanceof DeclaredType declared) {
                TypeElement entity = (TypeElement) declared.asElement();
                ColumnInfo target = named(entity, key.text("attribute"));
                if (target != null) {
                    types(column, table(entity) + "." + EntityReader.columnName(target.field()), target);
                }
            }
            return;
        }
        TypeElement entity = reached.get(tableOf(value));
        if (entity == null) {
            return;
        }
        List<String> known = new ArrayList<>();
        for (ColumnInfo each : columns(entity)) {
            String name = EntityReader.columnName(each.field());
            if (name.equals(columnOf(value))) {
                types(column, value, each);
                return;
            }
            known.add(tableOf(value) + "." + name);
        }
        if (!mayHaveMore(entity)) {
            String proposal = Names.hint(value, known);
            problems.error(
                    column.field(),
                    "FOREIGN_KEY_TARGET",
                    where(column.field(), value) + " refers to column \"" + columnOf(value) + "\", and table \""
                            + tableOf(value) + "\" has none of that name."
                            + (proposal.isEmpty() ? " There are " + quoted(known) + "." : proposal));
        }
    }

    private static String where(VariableElement field, String value) {
        return Names.attribute(field) + ": @ForeignKey(\"" + value + "\")";
    }

    private static String quoted(List<String> names) {
        return "\"" + String.join("\", \"", names) + "\"";
    }

    /** Returns whether the table of {@code entity} may have columns of classes that are not known here. */
    private static boolean mayHaveMore(TypeElement entity) {
        for (TypeElement each = entity; each != null; each = EntityReader.mapped(each, "Entity")) {
            if (AnnotationValues.of(each, "PolymorphicOn").present()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the columns in the table of {@code entity}. */
    private List<ColumnInfo> columns(TypeElement entity) {
        List<ColumnInfo> columns = new ArrayList<>();
        for (AttributeInfo each : reader.attributes(entity)) {
            if (each instanceof ColumnInfo column) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Returns the attribute {@code name} of {@code entity}, or its only key for an empty name; null if there is none. */
    private @Nullable ColumnInfo named(TypeElement entity, String name) {
        for (ColumnInfo each : columns(entity)) {
            if (name.isEmpty() ? each.key() : each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private void types(ColumnInfo column, String target, ColumnInfo referred) {
        String own = family(column);
        String other = family(referred);
        if (own != null && other != null && !own.equals(other)) {
            problems.error(
                    column.field(),
                    "FOREIGN_KEY_TYPE",
                    Names.attribute(column.field()) + " is " + Names.simple(column.javaType()) + " and refers to "
                            + target
                            + ", which is " + Names.simple(referred.javaType())
                            + ": their values are never equal. Give both the same type.");
        }
    }

    /** Returns one text for all types whose values databases compare with each other; null if it is not known. */
    private static @Nullable String family(ColumnInfo column) {
        if (AnnotationValues.of(column.field(), "MappedColumn").type("type") != null) {
            return null;
        }
        return switch (column.javaType()) {
            case "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.math.BigInteger",
                    "java.math.BigDecimal",
                    "java.lang.Float",
                    "java.lang.Double" -> "number";
            case "java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime" -> "moment";
            case "java.lang.String" -> "text";
            default -> column.type().startsWith("io.jalchemy.sql.type.Types.enumeration(") ? "text" : column.javaType();
        };
    }

    /**
     * Reports the foreign key of {@code from} that was likely meant to refer to {@code to}, since there is none between the two and a
     * relationship needs one.
     *
     * @param relationship the name of the relationship to {@code to}; empty for none
     * @return whether there is one, which was reported
     */
    boolean reportMissed(TypeElement from, TypeElement to, String relationship) {
        Map<String, TypeElement> there = new LinkedHashMap<>();
        List<VariableElement> fields = RelationshipChecks.fields(from);
        tables(from, there);
        for (VariableElement field : fields) {
            TypeElement held = RelationshipChecks.isRelationship(field) ? ReverseChecks.held(field) : null;
            if (held != null) {
                tables(held, there);
            }
        }
        for (VariableElement field : fields) {
            String value = AnnotationValues.of(field, "ForeignKey").text("value");
            boolean stray = value.contains(".") && !there.containsKey(tableOf(value));
            if (stray && isMeant(field, value, to, relationship)) {
                reportTable(field, value, to);
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(VariableElement field, String value, TypeElement to, String relationship) {
        String plain = Names.simple(tableOf(value));
        String name = field.getSimpleName().toString();
        return !Names.nearest(plain, List.of(EntityReader.tableName(to))).isEmpty()
                || plain.equals(Names.snake(to.getSimpleName().toString()))
                || plain.equalsIgnoreCase(to.getSimpleName().toString())
                || (!relationship.isEmpty()
                        && name.length() > relationship.length()
                        && name.startsWith(relationship)
                        && !Character.isLowerCase(name.charAt(relationship.length())));
    }

    /**
     * Reports {@code key}, an attribute that a relationship names as its foreign key to {@code to}, if it refers to another table.
     *
     * @param relationship the field of the relationship, which names it as {@code name}
     * @return whether it was reported
     */
    boolean reportNamed(VariableElement relationship, VariableElement key, String name, TypeElement to) {
        String value = AnnotationValues.of(key, "ForeignKey").text("value");
        Map<String, TypeElement> wanted = new LinkedHashMap<>();
        tables(to, wanted);
        if (!isColumn(value) || problems.isRefused(key)) {
            return problems.isRefused(key);
        }
        String plain = Names.simple(tableOf(value));
        if (wanted.keySet().stream().map(Names::simple).anyMatch(plain::equals)) {
            return false;
        }
        if (isMeant(key, value, to, "")) {
            reportTable(key, value, to);
        } else {
            problems.error(
                    relationship,
                    "NO_FOREIGN_KEY",
                    Names.attribute(relationship) + ": foreignKeys names \"" + name + "\", which refers to \"" + value
                            + "\" and not to the table \"" + table(to) + "\" of " + to.getSimpleName()
                            + ". Name the attribute that does.");
        }
        return true;
    }

    /**
     * Returns the annotation that adds a foreign key from {@code from} to {@code to}.
     *
     * @param relationship the name of the relationship to {@code to}; empty for none
     */
    String missing(TypeElement from, TypeElement to, String relationship) {
        ColumnInfo key = named(to, "");
        String target = table(to) + "." + (key == null ? "id" : EntityReader.columnName(key.field()));
        String name = relationship + "Id";
        VariableElement there = relationship.isEmpty() ? null : RelationshipChecks.field(from, name);
        if (there != null) {
            return "Put @ForeignKey(\"" + target + "\") on " + Names.attribute(there) + ".";
        }
        return relationship.isEmpty()
                ? "Put @ForeignKey(\"" + target + "\") on an attribute of " + from.getSimpleName()
                        + " that holds the key."
                : "Add @ForeignKey(\"" + target + "\") private "
                        + (key == null ? "Long" : Names.simple(key.javaType())) + " " + name + " to "
                        + from.getSimpleName()
                        + ".";
    }

    private void reportTable(VariableElement field, String value, TypeElement to) {
        String column = columnOf(value);
        List<String> known = columns(to).stream()
                .map(each -> EntityReader.columnName(each.field()))
                .toList();
        ColumnInfo key = named(to, "");
        String proposed = known.contains(column) || key == null ? column : EntityReader.columnName(key.field());
        problems.error(
                field,
                "FOREIGN_KEY_TARGET",
                where(field, value) + " refers to table \"" + tableOf(value) + "\", which is not there. Did you mean \""
                        + table(to) + "." + proposed + "\"?");
    }

    /** Returns whether {@code value} names a column with its table, {@code users.id} or {@code app.users.id}. */
    static boolean isColumn(String value) {
        return value.contains(".") && List.of(value.split("\\.", -1)).stream().noneMatch(String::isBlank);
    }

    /** Returns the table of a column's name: {@code users} of {@code users.id}, {@code app.users} of {@code app.users.id}. */
    private static String tableOf(String value) {
        return value.substring(0, Math.max(0, value.lastIndexOf('.')));
    }

    private static String columnOf(String value) {
        return value.substring(value.lastIndexOf('.') + 1);
    }
}
