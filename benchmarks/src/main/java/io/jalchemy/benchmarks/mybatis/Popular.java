package io.jalchemy.benchmarks.mybatis;

/** What the grouped join gives. */
public record Popular(String name, long posts, long views) {}
