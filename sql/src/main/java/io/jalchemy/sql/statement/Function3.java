package io.jalchemy.sql.statement;

/** A function of 3 arguments. */
@FunctionalInterface
public interface Function3<T1, T2, T3, R> {

    /** Applies this function to the given arguments. */
    R apply(T1 v1, T2 v2, T3 v3);
}
