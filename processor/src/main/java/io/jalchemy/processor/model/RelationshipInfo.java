package io.jalchemy.processor.model;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A relationship field, which holds an entity or a collection of entities.
 *
 * @param field the field, of the entity class, of a mixin or of a superclass
 * @param kind name of the constant of {@code CollectionKind}
 * @param target the entity class
 * @param targetPath Java expression of its path constant
 * @param options Java expression of what follows {@code RelationshipModel.of(…)}
 * @param join the static method that returns the condition; null for none
 */
public record RelationshipInfo(
        VariableElement field,
        String kind,
        TypeElement target,
        String targetPath,
        String options,
        @Nullable String join)
        implements AttributeInfo {}
