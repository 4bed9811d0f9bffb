package io.jalchemy.orm.event;

/**
 * An attribute that was read is about to be lazily loaded by a statement.
 *
 * @param session the number of the session, which no other of its factory has
 * @param entity the entity's name
 * @param attribute the attribute's name
 * @param owners the number of objects for which it is loaded: the one whose attribute was read and others like it
 */
public record LazyLoadStarted(long session, String entity, String attribute, int owners) {}
