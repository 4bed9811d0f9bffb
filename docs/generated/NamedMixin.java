package io.jalchemy.tests.club;

/** What the class file of {@link io.jalchemy.tests.club.Named} does not tell. Generated. */
@io.jalchemy.mapping.live.NullableAttributes({})
final class NamedMixin {
    private NamedMixin() {}
}
