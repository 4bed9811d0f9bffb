package io.jalchemy.processor.write;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.CollectionReader;
import io.jalchemy.processor.read.EntityReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Writes the outline of the path class of an entity with mistakes: its attributes, and nothing that would use a wrong part of the entity.
 *
 * <p>javac has reported the mistakes and makes no class files, so the outline never runs. It is there so that code that uses the path gives
 * no more errors.
 */
public final class PathOutline {

    private static final String PATH = "io.jalchemy.orm.path.";
    private static final String TREE = "io.jalchemy.sql.tree.";

    private PathOutline() {}

    /** Returns the source of the outline. */
    public static String write(EntityInfo entity) {
        String path = entity.pathName();
        List<ColumnInfo> keys = keys(entity);
        String keyType =
                keys.isEmpty() ? "Object" : keys.size() == 1 ? keys.get(0).javaType() : path + ".Key";
        StringBuilder text = new StringBuilder();
        if (!entity.packageName().isEmpty()) {
            text.append("package ").append(entity.packageName()).append(";\n\n");
        }
        text.append("/** The outline of a path whose entity has mistakes, which javac reports. Generated. */\n")
                .append("public final class " + path + " extends " + PATH + "EntityPath<" + nameable(entity.type())
                        + ", " + keyType + "> {\n\n")
                .append("    public static final " + path + " " + entity.constant() + " = new " + path + "(null);\n\n");
        attributes(entity).forEach((name, field) -> text.append("    public final " + field + ";\n"));
        text.append("\n    private " + path + "(" + TREE + "AliasName alias) {\n        super(null, alias);\n    }\n\n")
                .append("    @Override\n    protected " + path + " aliased(" + TREE + "AliasName alias) {\n")
                .append("        return new " + path + "(alias);\n    }\n\n")
                .append("    @Override\n    protected " + path + " constant() {\n        return " + entity.constant()
                        + ";\n    }\n");
        if (keys.size() > 1) {
            key(keys, text);
        }
        return text.append("}\n").toString();
    }

    private static List<ColumnInfo> keys(EntityInfo entity) {
        List<ColumnInfo> keys = new ArrayList<>();
        for (AttributeInfo attribute : PathWriter.attributes(entity)) {
            if (attribute instanceof ColumnInfo column && column.key()) {
                keys.add(column);
            }
        }
        return keys;
    }

    private static void key(List<ColumnInfo> keys, StringBuilder text) {
        List<String> parts = new ArrayList<>();
        keys.forEach(key -> parts.add(key.javaType() + " " + key.name()));
        text.append(
                "\n    public record Key(" + String.join(", ", parts)
                        + ") implements io.jalchemy.orm.model.CompositeKey {\n\n        @Override\n"
                        + "        public java.util.List<Object> parts() {\n            return java.util.List.of();\n        }\n    }\n");
    }

    /** Returns the declarations of the attributes by name; of a mapped field without an attribute what it is likely meant to be. */
    private static Map<String, String> attributes(EntityInfo entity) {
        Map<String, String> all = new LinkedHashMap<>();
        for (AttributeInfo attribute : PathWriter.attributes(entity)) {
            all.putIfAbsent(
                    attribute.name(),
                    attribute instanceof RelationshipInfo relationship
                            ? related(relationship.name(), !relationship.kind().equals("SCALAR"), relationship.target())
                            : column((ColumnInfo) attribute));
        }
        for (TypeElement each = entity.type(); each != null; each = EntityReader.nearestMapped(each)) {
            for (VariableElement field : EntityReader.mappedFields(each)) {
                all.putIfAbsent(field.getSimpleName().toString(), guessed(field));
            }
        }
        all.remove(entity.constant()); // it would be the path's own
        return all;
    }

    private static String column(ColumnInfo column) {
        return column.family().attributeType(column.javaType()) + " " + column.name() + " = "
                + column.family().factory() + "(\"" + column.name() + "\", null)";
    }

    private static String related(String name, boolean collection, @Nullable TypeElement target) {
        return PATH + (collection ? "CollectionAttribute<" : "ReferenceAttribute<") + nameable(target) + "> " + name
                + " = " + (collection ? "collection" : "reference") + "(\"" + name + "\")";
    }

    private static String guessed(VariableElement field) {
        String name = field.getSimpleName().toString();
        TypeMirror several = CollectionReader.held(field.asType());
        TypeElement held = element(several == null ? field.asType() : several);
        boolean marked = AnnotationValues.of(field, "Relationship").present();
        if (marked || (held != null && AnnotationValues.of(held, "Entity").present())) {
            boolean optional = field.asType().toString().startsWith("java.util.Optional<");
            boolean collection = several != null || EntityReader.isCollection(field.asType());
            return related(name, collection && !optional, held);
        }
        return TREE + "PlainAttribute<Object> " + name + " = plain(\"" + name + "\", null)";
    }

    private static @Nullable TypeElement element(TypeMirror type) {
        return type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED
                ? (TypeElement) declared.asElement()
                : null;
    }

    /** Returns the name of {@code type} if the path class may use it, or else {@code Object}. */
    private static String nameable(@Nullable TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return "Object";
            }
        }
        return type == null
                ? "Object"
                : Objects.requireNonNull(type).getQualifiedName().toString();
    }
}
