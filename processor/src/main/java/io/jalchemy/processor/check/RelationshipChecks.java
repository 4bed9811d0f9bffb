package io.jalchemy.processor.check;

import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.KindsOfClasses;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reports relationships that name unknown elements, and those whose tables have no foreign key between them, or several. */
final class RelationshipChecks {

    private final Problems problems;
    private final RelationshipOptions options;
    private final JoinMethods joins;
    private final ForeignKeyChecks keys;
    private final ReverseChecks reverses;

    /** The classes between which a relationship was reported, from owner to target, since there are several foreign keys. */
    private final Set<List<TypeElement>> ambiguous = new HashSet<>();

    RelationshipChecks(Problems problems, ForeignKeyChecks keys) {
        this.problems = problems;
        this.options = new RelationshipOptions(problems);
        this.joins = new JoinMethods(problems);
        this.keys = keys;
        this.reverses = new ReverseChecks(problems);
    }

    /** Returns whether the foreign key is certainly in the row of {@code owner}. */
    private static boolean isInOwnRow(TypeElement owner, List<String> named, TypeElement target) {
        if (isAbove(owner, target)
                || isAbove(target, owner)
                || foreignKeys(owner, target).isEmpty()) {
            return false;
        }
        String first = named.isEmpty() ? "" : named.get(0);
        boolean own = field(owner, first) != null || first.startsWith(owner.getSimpleName() + ".");
        return foreignKeys(target, owner).isEmpty() || own;
    }

    /** Returns whether a single reference to the own hierarchy, marked with {@code mark}, is the side with the foreign key. */
    private static boolean isOwnSide(AnnotationValues mark, TypeElement target) {
        List<String> remote = mark.texts("remoteSide");
        if (!remote.isEmpty()) {
            VariableElement named = field(target, Names.simple(remote.get(0)));
            return named != null && !isPartOfForeignKey(named, target);
        }
        VariableElement reverse = field(target, mark.text("backPopulates"));
        boolean many = reverse != null && EntityReader.isCollection(reverse.asType());
        return reverse == null
                || many
                || AnnotationValues.of(reverse, "Relationship")
                        .texts("remoteSide")
                        .isEmpty();
    }

    private static boolean isPartOfForeignKey(VariableElement field, TypeElement type) {
        if (AnnotationValues.of(field, "ForeignKey").present()) {
            return true;
        }
        for (TypeElement each = type; each != null; each = EntityReader.nearestMapped(each)) {
            for (AnnotationValues key :
                    AnnotationValues.repeated(each, "ForeignKeyConstraint", "ForeignKeyConstraints")) {
                if (key.texts("value").contains(field.getSimpleName().toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Checks {@code relationship} of {@code owner} and reports the first mistake. */
    void check(TypeElement owner, RelationshipInfo relationship) {
        VariableElement field = relationship.field();
        AnnotationValues mark = AnnotationValues.of(field, "Relationship");
        TypeElement target = relationship.target();
        if (problems.isRefused(field) || KindsOfClasses.wrong(target) != null) {
            return; // what follows from that is not reported
        }
        boolean named = reverses.check(owner, field, mark, target)
                && options.orderBy(relationship, mark)
                && columns(field, "orderBy", firstWords(mark.texts("orderBy")), target)
                && columns(field, "mapKey", present(mark.text("mapKey")), target)
                && keys(owner, field, "foreignKeys", mark.texts("foreignKeys"), target)
                && keys(owner, field, "remoteSide", mark.texts("remoteSide"), target)
                && joins.check(owner, field, "join", mark.text("join"), target)
                && joins.check(owner, field, "secondaryJoin", mark.text("secondaryJoin"), target);
        boolean self = isAbove(owner, target) || isAbove(target, owner);
        boolean manyToOne = relationship.kind().equals("SCALAR")
                && mark.text("secondary").isEmpty()
                && (self ? isOwnSide(mark, target) : isInOwnRow(owner, mark.texts("foreignKeys"), target));
        if (!named || !options.check(relationship, new RelationshipOptions.Kind(manyToOne, self))) {
            return;
        }
        if (!mark.text("secondary").isEmpty()) {
            secondary(owner, field, mark, target);
        } else if (mark.text("join").isEmpty()) {
            foreignKey(owner, relationship, mark);
        }
    }

    private static List<String> present(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<String> firstWords(List<String> texts) {
        return texts.stream().map(text -> text.trim().replaceFirst("\\s.*", "")).toList();
    }

    static List<VariableElement> fields(TypeElement type) {
        List<VariableElement> all = new ArrayList<>();
        for (TypeElement each = type; each != null; each = EntityReader.nearestMapped(each)) {
            all.addAll(EntityReader.mappedFields(each));
        }
        return all;
    }

    static @Nullable VariableElement field(TypeElement type, String name) {
        return fields(type).stream()
                .filter(each -> each.getSimpleName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    static boolean isRelationship(VariableElement field) {
        return AnnotationValues.of(field, "Relationship").present();
    }

    static String nearest(String wanted, TypeElement type, boolean relationships) {
        List<String> names = new ArrayList<>();
        for (VariableElement each : fields(type)) {
            if (isRelationship(each) == relationships) {
                names.add(each.getSimpleName().toString());
            }
        }
        return Names.hint(wanted, names);
    }

    static boolean isAbove(TypeElement above, TypeElement type) {
        for (TypeElement each = type; each != null; each = EntityReader.nearestMapped(each)) {
            if (each.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private boolean columns(VariableElement field, String member, List<String> names, TypeElement target) {
        for (String name : names) {
            VariableElement column = field(target, name);
            if (column == null || isRelationship(column)) {
                problems.error(
                        field,
                        "UNKNOWN_ATTRIBUTE",
                        Names.attribute(field) + ": " + member + " names \"" + name + "\", which is no column of "
                                + target.getSimpleName() + "." + nearest(name, target, false));
                return false;
            }
        }
        return true;
    }

    private boolean keys(
            TypeElement owner, VariableElement field, String member, List<String> names, TypeElement target) {
        boolean secondary =
                !AnnotationValues.of(field, "Relationship").text("secondary").isEmpty();
        for (String name : names) {
            String plain = name.substring(name.lastIndexOf('.') + 1);
            if (!secondary && field(owner, plain) == null && field(target, plain) == null) {
                problems.error(
                        field,
                        "UNKNOWN_ATTRIBUTE",
                        Names.attribute(field) + ": " + member + " names \"" + name + "\", which "
                                + (owner.equals(target)
                                        ? owner.getSimpleName() + " does not have."
                                        : "neither " + owner.getSimpleName() + " nor " + target.getSimpleName()
                                                + " has.")
                                + nearest(plain, target, false));
                return false;
            }
        }
        return true;
    }

    private void secondary(TypeElement owner, VariableElement field, AnnotationValues mark, TypeElement target) {
        VariableElement reverse =
                mark.text("backPopulates").isEmpty() ? null : field(target, mark.text("backPopulates"));
        String other = reverse == null
                ? ""
                : AnnotationValues.of(reverse, "Relationship").text("secondary");
        boolean first = owner.getQualifiedName()
                        .toString()
                        .compareTo(target.getQualifiedName().toString())
                <= 0;
        if (reverse != null && (first || other.isEmpty()) && !other.equals(mark.text("secondary"))) {
            problems.error(
                    field,
                    "SECONDARY_DIFFERS",
                    Names.attribute(field) + " goes through table \"" + mark.text("secondary")
                            + "\", but its other side, "
                            + Names.attribute(reverse) + ", "
                            + (other.isEmpty() ? "through none." : "through \"" + other + "\".") + " Name the same.");
        }
    }

    /** Returns the foreign keys from the tables of {@code from} to those of {@code to}, as far as annotations show them. */
    private static List<String> foreignKeys(TypeElement from, TypeElement to) {
        List<TypeElement> targets = new ArrayList<>();
        for (TypeElement each = to; each != null; each = EntityReader.mapped(each, "Entity")) {
            targets.add(each);
        }
        List<String> found = new ArrayList<>();
        for (VariableElement field : fields(from)) {
            AnnotationValues key = AnnotationValues.of(field, "ForeignKey");
            if (key.present() && (isTo(targets, key.text("value")) || isOf(key, to))) {
                found.add(Names.attribute(field));
            }
        }
        for (TypeElement each = from; each != null; each = EntityReader.nearestMapped(each)) {
            for (AnnotationValues key :
                    AnnotationValues.repeated(each, "ForeignKeyConstraint", "ForeignKeyConstraints")) {
                List<String> columns = key.texts("targets");
                if (!columns.isEmpty() && isTo(targets, columns.get(0))) {
                    found.add(String.join(" + ", key.texts("value")));
                }
            }
        }
        return found;
    }

    private static boolean isOf(AnnotationValues key, TypeElement target) {
        return key.type("entity") instanceof DeclaredType declared
                && isAbove((TypeElement) declared.asElement(), target);
    }

    /**
     * Returns whether {@code column}, {@code users.id} or {@code blog.users.id}, is one of the table of one of {@code entities}. A schema
     * that only one of the two names may be that of the registry.
     */
    private static boolean isTo(List<TypeElement> entities, String column) {
        String[] parts = column.split("\\.", -1);
        String table = parts.length < 2 ? column : parts[parts.length - 2];
        String schema = parts.length < 3 ? "" : parts[parts.length - 3];
        for (TypeElement each : entities) {
            String other = AnnotationValues.of(each, "Entity").text("schema");
            if (table.equals(EntityReader.tableName(each))
                    && (schema.isEmpty() || other.isEmpty() || schema.equals(other))) {
                return true;
            }
        }
        return false;
    }

    private void foreignKey(TypeElement owner, RelationshipInfo relationship, AnnotationValues mark) {
        TypeElement target = relationship.target();
        boolean collection = !relationship.kind().equals("SCALAR");
        boolean related = isAbove(owner, target) || isAbove(target, owner);
        List<String> ours = foreignKeys(owner, target);
        List<String> others = related ? ours : foreignKeys(target, owner);
        int own = ours.size();
        int theirs = others.size();
        if (problems.isRefused(owner) || problems.isRefused(target) || isNamedWrong(owner, relationship, mark)) {
            return;
        }
        if (own + theirs == 0) {
            if (isMissedElsewhere(owner, relationship) || isSaidByTheOtherSide(owner, relationship, mark)) {
                return;
            }
            problems.error(
                    relationship.field(),
                    "NO_FOREIGN_KEY",
                    Names.attribute(relationship.field()) + ": there is no foreign key between " + owner.getSimpleName()
                            + " and " + target.getSimpleName() + ". "
                            + (collection
                                    ? keys.missing(target, owner, "")
                                    : keys.missing(owner, target, relationship.name()))
                            + " For a condition of another kind, name its method with join = \"…\".");
            return;
        }
        int fitting = collection || own == 0 ? theirs : related ? own : own + theirs;
        if (fitting > 1 && mark.texts("foreignKeys").isEmpty()) {
            if (ambiguous.contains(List.of(target, owner))) {
                return; // it is reported at a relationship of the other class, which may be the other side of this one
            }
            ambiguous.add(List.of(owner, target));
            List<String> candidates = new ArrayList<>(collection || own == 0 ? others : ours);
            if (!related && !collection && own > 0) {
                candidates.addAll(others);
            }
            problems.error(
                    relationship.field(),
                    "AMBIGUOUS_FOREIGN_KEYS",
                    Names.attribute(relationship.field()) + ": there are several foreign keys between "
                            + owner.getSimpleName() + " and " + target.getSimpleName() + ": "
                            + String.join(", ", candidates)
                            + ". Say which with foreignKeys = \"attribute\", or give the condition with join = \"…\".");
        } else if (collection && theirs == 0) {
            problems.error(
                    relationship.field(),
                    "COLLECTION_OF_ONE",
                    Names.attribute(relationship.field()) + " is a collection, but the foreign key is in "
                            + owner.getSimpleName() + " itself, which refers to one " + target.getSimpleName()
                            + ". Make it a single " + target.getSimpleName() + ".");
        }
    }

    /** Returns whether the foreign key is missing because of a mistake that is reported at its field. */
    private boolean isMissedElsewhere(TypeElement owner, RelationshipInfo relationship) {
        TypeElement target = relationship.target();
        for (VariableElement each : fields(owner, target)) {
            if (problems.isRefused(each)
                    && (AnnotationValues.of(each, "ForeignKey").present()
                            || (!AnnotationValues.of(each, "Relationship").present()
                                    && ReverseChecks.isHolding(each, owner, target))
                            || JpaChecks.isForeign(each)
                            || problems.isSuppressed(each))) {
                return true;
            }
        }
        boolean single = relationship.kind().equals("SCALAR");
        return (single && keys.reportMissed(owner, target, relationship.name()))
                || keys.reportMissed(target, owner, "")
                || (!single && keys.reportMissed(owner, target, ""));
    }

    /** Returns whether {@code foreignKeys} names an attribute that refers to another table, which is reported. */
    private boolean isNamedWrong(TypeElement owner, RelationshipInfo relationship, AnnotationValues mark) {
        for (String name : mark.texts("foreignKeys")) {
            String plain = Names.simple(name);
            VariableElement own = field(owner, plain);
            VariableElement key = own == null ? field(relationship.target(), plain) : own;
            TypeElement to = own == null ? owner : relationship.target();
            boolean either = own != null && field(relationship.target(), plain) != null;
            if (key != null && !either && keys.reportNamed(relationship.field(), key, name, to)) {
                return true;
            }
        }
        return false;
    }

    private static List<VariableElement> fields(TypeElement one, TypeElement other) {
        List<VariableElement> all = new ArrayList<>(fields(one));
        all.addAll(fields(other));
        return all;
    }

    /**
     * Returns whether the error that there is no foreign key is reported at the other side: it is reported at the single side, or of two
     * single ones at the first by name.
     */
    private static boolean isSaidByTheOtherSide(
            TypeElement owner, RelationshipInfo relationship, AnnotationValues mark) {
        VariableElement reverse =
                mark.text("backPopulates").isEmpty() ? null : field(relationship.target(), mark.text("backPopulates"));
        if (reverse == null) {
            return false;
        }
        if (!relationship.kind().equals("SCALAR")
                || !AnnotationValues.of(reverse, "Relationship")
                        .text("secondary")
                        .isEmpty()) {
            return true;
        }
        boolean single = reverse.asType() instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty();
        String own = owner.getQualifiedName().toString();
        return single && own.compareTo(relationship.target().getQualifiedName().toString()) > 0;
    }
}
