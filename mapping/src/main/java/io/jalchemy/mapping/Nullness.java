package io.jalchemy.mapping;

/** A choice between yes, no, and the default that follows from the field's type. */
public enum Nullness {
    /** The default, which follows from the field's type or role as described at the member. */
    FROM_TYPE,
    /** Yes. */
    TRUE,
    /** No. */
    FALSE
}
