package io.jalchemy.processor.check;

import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.KotlinClasses;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import io.jalchemy.processor.read.Unresolved;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reports relationships whose other side is not there, holds something else, or does not name them in turn. */
final class ReverseChecks {

    private final Problems problems;

    ReverseChecks(Problems problems) {
        this.problems = problems;
    }

    /** Returns whether the other side that {@code field} of {@code owner} names with {@code backPopulates}, if any, is right. */
    boolean check(TypeElement owner, VariableElement field, AnnotationValues mark, TypeElement target) {
        String name = mark.text("backPopulates");
        if (name.isEmpty()) {
            return true;
        }
        String where = Names.attribute(field) + ": backPopulates names \"" + name + "\"";
        VariableElement reverse = RelationshipChecks.field(target, name);
        if (reverse != null && (problems.isRefused(reverse) || Unresolved.isIn(reverse))) {
            return false; // it is reported there
        }
        if (reverse == null || !RelationshipChecks.isRelationship(reverse)) {
            problems.error(
                    field,
                    "NO_REVERSE",
                    where + ", which is no relationship of " + target.getSimpleName() + "."
                            + proposal(owner, field, name, target));
            return false;
        }
        TypeElement held = held(reverse);
        if (held != null && !RelationshipChecks.isAbove(held, owner) && !RelationshipChecks.isAbove(owner, held)) {
            problems.error(
                    field,
                    "WRONG_REVERSE",
                    where + " of " + target.getSimpleName() + ", which holds " + held.getSimpleName() + " and not "
                            + owner.getSimpleName() + "." + proposal(owner, field, name, target));
            return false;
        }
        return mark.flag("viewOnly", false) || isNamedBack(field, reverse, held, where);
    }

    private boolean isNamedBack(
            VariableElement field, VariableElement reverse, @Nullable TypeElement held, String where) {
        String back = AnnotationValues.of(reverse, "Relationship").text("backPopulates");
        String own = field.getSimpleName().toString();
        if (back.equals(own)) {
            return true;
        }
        VariableElement other = held == null || back.isEmpty() ? null : RelationshipChecks.field(held, back);
        if (!back.isEmpty() && (other == null || !RelationshipChecks.isRelationship(other))) {
            return false; // it is reported there
        }
        problems.error(
                field,
                "ONE_SIDED",
                where + ", but " + Names.attribute(reverse)
                        + (back.isEmpty()
                                ? " does not name \"" + own + "\", so a change of it would not be seen here. Say"
                                        + " @Relationship(backPopulates = \"" + own + "\") there, too."
                                : " names \"" + back + "\" in turn. Have the two name each other."));
        return false;
    }

    /** Returns the relationship of {@code target} that holds {@code owner}, the nearest in name, or else what to do without one. */
    private static String proposal(TypeElement owner, VariableElement field, String name, TypeElement target) {
        List<String> fitting = new ArrayList<>();
        for (VariableElement each : RelationshipChecks.fields(target)) {
            TypeElement held = RelationshipChecks.isRelationship(each) ? held(each) : null;
            if (held != null && !each.equals(field) && RelationshipChecks.isAbove(held, owner)) {
                fitting.add(each.getSimpleName().toString());
            }
        }
        if (fitting.isEmpty()) {
            return " Declare the other side in " + target.getSimpleName() + ", or take backPopulates away.";
        }
        String near = Names.nearest(name, fitting);
        return " Did you mean \"" + (near.isEmpty() ? fitting.get(0) : near) + "\"?";
    }

    /** Returns the class that {@code field} holds, one or several of; null if it is none. */
    static @Nullable TypeElement held(VariableElement field) {
        if (!(field.asType() instanceof DeclaredType declared)) {
            return null;
        }
        return KotlinClasses.lastArgument(field, declared.getTypeArguments()) instanceof DeclaredType element
                ? (TypeElement) element.asElement()
                : (TypeElement) declared.asElement();
    }

    /** Returns whether {@code field} holds one of two entities, or several of them. */
    static boolean isHolding(VariableElement field, TypeElement one, TypeElement other) {
        TypeElement held = held(field);
        return held != null
                && AnnotationValues.of(held, "Entity").present()
                && (EntityReader.tableName(held).equals(EntityReader.tableName(one))
                        || EntityReader.tableName(held).equals(EntityReader.tableName(other)));
    }
}
