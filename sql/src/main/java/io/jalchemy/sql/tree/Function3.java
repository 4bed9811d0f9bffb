package io.jalchemy.sql.tree;

/** Makes something of 3 values. */
@FunctionalInterface
public interface Function3<T1, T2, T3, R> {

    /** What it makes. */
    R apply(T1 v1, T2 v2, T3 v3);
}
