/**
 * The interfaces that a kind of database provides to engines, and those by which frameworks lend connections and transactions. A dialect's
 * author implements {@link Database}, which is found by {@link java.util.ServiceLoader}. An application that has transactions of a
 * framework's implements {@link ConnectionSource} and {@link OwnedTransaction}. {@link ErrorKind} has the kinds of failures that are the
 * same on all databases.
 */
@NullMarked
package io.jalchemy.engine.spi;

import org.jspecify.annotations.NullMarked;
