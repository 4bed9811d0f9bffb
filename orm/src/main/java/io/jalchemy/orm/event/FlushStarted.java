package io.jalchemy.orm.event;

/**
 * A flush begins.
 *
 * @param session the number of the session, which no other of its factory has
 * @param autoflush whether the session does it by itself, before a query or a load
 * @param newObjects the number of new objects
 * @param touchedObjects the number of objects that may have changes
 * @param deletedObjects the number of objects to be deleted, without those that cascades reach
 */
public record FlushStarted(long session, boolean autoflush, int newObjects, int touchedObjects, int deletedObjects) {}
