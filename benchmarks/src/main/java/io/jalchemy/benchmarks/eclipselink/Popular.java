package io.jalchemy.benchmarks.eclipselink;

/** An author's name with what a grouped query found for it; public, as EclipseLink calls only public constructors. */
public record Popular(String name, Long posts, long views) {}
