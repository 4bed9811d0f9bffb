package io.jalchemy.processor.read;

import io.jalchemy.processor.model.RelationshipInfo;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a relationship field. */
final class RelationshipReader {

    private final CollectionReader collections;
    private final Problems problems;

    RelationshipReader(CollectionReader collections, Problems problems) {
        this.collections = collections;
        this.problems = problems;
    }

    /** Returns the relationship of {@code field}; null if its type holds no entities, which is reported. */
    @Nullable
    RelationshipInfo read(VariableElement field, TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return noEntity(field, type);
        }
        TypeElement element = (TypeElement) declared.asElement();
        String kind = CollectionReader.kind(element);
        TypeElement target = element;
        if (!kind.equals("SCALAR")) {
            if (!(KotlinClasses.lastArgument(field, declared.getTypeArguments()) instanceof DeclaredType last)) {
                return noEntity(field, type);
            }
            target = (TypeElement) last.asElement();
        }
        if (!AnnotationValues.of(target, "Entity").present()) {
            return noEntity(field, type);
        }
        AnnotationValues mark = AnnotationValues.of(field, "Relationship");
        String comparator = collections.read(field, kind, declared, target, mark);
        collections.checkQueried(field, element, mark);
        String join = mark.text("join");
        return new RelationshipInfo(
                field,
                kind,
                target,
                Names.pathConstant(target),
                options(mark, comparator),
                join.isEmpty() ? null : join);
    }

    private @Nullable RelationshipInfo noEntity(VariableElement field, TypeMirror type) {
        problems.error(
                field, "NOT_AN_ENTITY", Names.attribute(field) + " is a @Relationship, but " + reason(field, type));
        return null;
    }

    private static String reason(VariableElement field, TypeMirror type) {
        TypeMirror held = CollectionReader.held(type);
        if (EntityReader.isCollection(type) && held == null) {
            return "its type, " + simple(type) + ", does not say what it holds. Name the entity, as in "
                    + (simple(type).equals("Map") ? "Map<Long, Post>." : simple(type) + "<Post>.");
        }
        if (held instanceof DeclaredType element && isEntity(element)) {
            String name = element.asElement().getSimpleName().toString();
            return simple(type).equals("Optional")
                    ? "an Optional is none of its types. Declare it as @Nullable " + name + "."
                    : "it cannot be " + Names.shown(type) + ". Declare it as List<" + name
                            + ">, or as a Set, Collection, SortedSet or Map of it; these may hold any implementation.";
        }
        TypeMirror target = held == null ? type : held;
        if (!(target instanceof DeclaredType declared)) {
            return Names.shown(type) + " holds no entity. " + column(field);
        }
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getSimpleName().toString();
        if (AnnotationValues.of(element, "Mixin").present()) {
            return name
                    + " is a @Mixin, which has no table and so no rows to refer to. Name an entity that extends it.";
        }
        if (element.getKind().isInterface() && !Names.packageOf(element).startsWith("java.")) {
            return name
                    + " is an interface, which has no rows to refer to. Name the class with @Entity that implements it.";
        }
        return Names.packageOf(element).startsWith("java.")
                ? Names.shown(type) + " holds no entity. " + column(field)
                : name + " is no entity. Mark " + name + " with @Entity, or take away @Relationship.";
    }

    private static String column(VariableElement field) {
        return EntityReader.isCollection(field.asType())
                ? "To keep its values in a column write @MappedColumn(type = Array.class) or (type = Json.class) in place of"
                        + " @Relationship."
                : "A column needs no @Relationship: take it away.";
    }

    private static boolean isEntity(DeclaredType type) {
        return AnnotationValues.of(type.asElement(), "Entity").present();
    }

    private static String simple(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
    }

    private static String options(AnnotationValues mark, String comparator) {
        StringBuilder options = new StringBuilder();
        if (!mark.text("backPopulates").isEmpty()) {
            options.append(".backPopulates(" + Names.literal(mark.text("backPopulates")) + ")");
        }
        if (!mark.text("secondary").isEmpty()) {
            options.append(".secondary(" + Names.literal(mark.text("secondary")) + ")");
        }
        List<String> cascade = mark.constants("cascade");
        if (cascade != null) {
            options.append(".cascade(").append(constants("Cascade", cascade)).append(")");
        }
        String lazy = mark.constant("lazy", "SELECT");
        if (!lazy.equals("SELECT")) {
            options.append(".lazy(io.jalchemy.mapping.Lazy." + lazy + ")");
        }
        String more = rest(mark) + ", " + comparator;
        if (!more.equals(rest(AnnotationValues.NONE) + ", null")) {
            options.append(".options(new RelationshipModel.Options(" + more + "))");
        }
        return options.toString();
    }

    private static String constants(String type, List<String> names) {
        return names.stream()
                .map(name -> "io.jalchemy.mapping." + type + "." + name)
                .collect(Collectors.joining(", "));
    }

    private static String rest(AnnotationValues mark) {
        return texts(mark.texts("foreignKeys"))
                + ", " + texts(mark.texts("remoteSide"))
                + ", " + !mark.text("join").isEmpty()
                + ", " + !mark.text("secondaryJoin").isEmpty()
                + ", " + texts(mark.texts("orderBy"))
                + ", io.jalchemy.mapping.Passive." + mark.constant("passiveDeletes", "FALSE")
                + ", " + mark.flag("passiveUpdates", true)
                + ", " + mark.flag("postUpdate", false)
                + ", " + mark.flag("viewOnly", false)
                + ", " + mark.flag("singleParent", false)
                + ", " + mark.flag("innerJoin", false)
                + ", " + mark.number("joinDepth", 0)
                + ", " + mark.number("lazyBatchSize", 0)
                + ", " + (mark.text("mapKey").isEmpty() ? "null" : Names.literal(mark.text("mapKey")))
                + ", " + mark.flag("activeHistory", false)
                + ", " + texts(mark.texts("overlaps"));
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(Names::literal).collect(Collectors.joining(", ", "java.util.List.of(", ")"));
    }
}
