package io.jalchemy.benchmarks.mybatis;

/** What posts are found by. */
@SuppressWarnings("NullAway") // the mapper fills it
public final class Tag {
    long id;
    String name;
}
