package io.jalchemy.orm.event;

/**
 * An attribute that was touched is about to be loaded by a statement.
 *
 * @param session the number of the session, which no other of its factory has
 * @param entity the entity's name
 * @param attribute the attribute's name
 * @param owners for how many objects it is loaded: the one that was touched and its neighbours
 */
public record LazyLoadStarted(long session, String entity, String attribute, int owners) {}
