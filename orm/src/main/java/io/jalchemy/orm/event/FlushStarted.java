package io.jalchemy.orm.event;

/**
 * A flush begins.
 *
 * @param session the number of the session, which no other of its factory has
 * @param autoflush whether the session does it by itself, before a query or a load
 * @param newObjects how many objects are new
 * @param touchedObjects how many objects may have changes
 * @param deletedObjects how many objects are to be deleted, those apart that cascades lead to
 */
public record FlushStarted(long session, boolean autoflush, int newObjects, int touchedObjects, int deletedObjects) {}
