package io.jalchemy.tests.club;

/** Lists the attributes of {@link io.jalchemy.tests.club.Named} that may be null. Generated. */
@io.jalchemy.mapping.live.NullableAttributes({})
final class NamedMixin {
    private NamedMixin() {}
}
