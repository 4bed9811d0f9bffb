package io.jalchemy.sql.tree;

/** A target of a join other than a table: a relationship, which determines both the right side and the condition. */
public non-sealed interface JoinTarget extends Node {

    /** Returns the entity, or the alias of one, that the relationship starts from. */
    Source<?> source();

    /** Returns the entity, or the alias of one, that the relationship leads to. */
    Source<?> target();
}
