package io.jalchemy.sql.statement;

/** A function of 6 arguments. */
@FunctionalInterface
public interface Function6<T1, T2, T3, T4, T5, T6, R> {

    /** Applies this function to the given arguments. */
    R apply(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6);
}
