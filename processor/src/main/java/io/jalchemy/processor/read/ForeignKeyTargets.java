package io.jalchemy.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds the column that {@code @ForeignKey(entity = …, attribute = …)} refers to. */
final class ForeignKeyTargets {

    private static final String CODE = "FOREIGN_KEY_TARGET";

    private final Problems problems;

    ForeignKeyTargets(Problems problems) {
        this.problems = problems;
    }

    /**
     * Returns the column with its table and schema; null if there is none, which is reported.
     *
     * @param attribute empty for the entity's only key
     */
    @Nullable
    String column(VariableElement field, TypeElement entity, String attribute) {
        if (!AnnotationValues.of(entity, "Entity").present()) {
            return refuse(field, entity.getSimpleName() + ", which is no entity. Name an entity, or \"table.column\".");
        }
        List<VariableElement> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (TypeElement each = entity; each != null; each = EntityReader.mapped(each, "Entity")) {
            for (TypeElement declaring : EntityReader.selfAndMixins(each)) {
                for (VariableElement candidate : EntityReader.mappedFields(declaring)) {
                    boolean key = AnnotationValues.of(candidate, "PrimaryKey").present();
                    if (candidate.getSimpleName().contentEquals(attribute)
                            && !AnnotationValues.of(candidate, "Relationship").present()) {
                        return column(key ? entity : each, candidate); // each table of a hierarchy has the key
                    }
                    names.add(candidate.getSimpleName().toString());
                    if (key) {
                        keys.add(candidate);
                    }
                }
            }
        }
        if (!attribute.isEmpty()) {
            return refuse(
                    field,
                    "\"" + attribute + "\", which is no column of " + entity.getSimpleName() + "."
                            + Names.hint(attribute, names));
        }
        if (keys.size() != 1) {
            return refuse(
                    field,
                    entity.getSimpleName() + ", which has " + keys.size()
                            + " key attributes. Say which one is meant with attribute = \"…\", or tie all of them with"
                            + " @ForeignKeyConstraint.");
        }
        return column(entity, keys.get(0));
    }

    private static String column(TypeElement entity, VariableElement field) {
        String schema = AnnotationValues.of(entity, "Entity").text("schema");
        return (schema.isEmpty() ? "" : schema + ".") + EntityReader.tableName(entity) + "."
                + EntityReader.columnName(field);
    }

    private @Nullable String refuse(VariableElement field, String what) {
        problems.error(field, CODE, Names.attribute(field) + ": @ForeignKey names " + what);
        return null;
    }
}
