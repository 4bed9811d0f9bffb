package io.jalchemy.sql.tree;

/** What a join may name in place of a table: a relationship, which says both what to join and on what. */
public non-sealed interface JoinTarget extends Node {

    /** The entity, or alias of one, that the relationship starts from. */
    Source<?> source();

    /** The entity, or alias of one, that the relationship leads to. */
    Source<?> target();
}
