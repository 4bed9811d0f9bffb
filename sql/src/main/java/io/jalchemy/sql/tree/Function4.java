package io.jalchemy.sql.tree;

/** Makes something of 4 values. */
@FunctionalInterface
public interface Function4<T1, T2, T3, T4, R> {

    /** What it makes. */
    R apply(T1 v1, T2 v2, T3 v3, T4 v4);
}
