package io.jalchemy.benchmarks.ebean;

/** An author's name with what a grouped query found for it; public, as Ebean calls only public constructors. */
public record Popular(String name, Long posts, Long views) {}
