/**
 * The session, its factory, the registry of entities, loading strategies and events. A {@link Registry} maps entity classes to tables, a
 * {@link SessionFactory} opens sessions on an engine's database, and a {@link Session} loads and stores objects in a transaction. {@link
 * Loading} has the loading strategies of statements; {@link Events} and {@link AttributeEvents} call listeners; {@link Inspection} shows
 * the state of an object.
 */
@NullMarked
package io.jalchemy.orm;

import org.jspecify.annotations.NullMarked;
