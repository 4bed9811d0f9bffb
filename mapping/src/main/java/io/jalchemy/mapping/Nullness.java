package io.jalchemy.mapping;

/** Whether NULL is taken. */
public enum Nullness {
    /** As the field's type says: yes for one marked {@code @Nullable}, no for others. */
    FROM_TYPE,
    /** Yes. */
    TRUE,
    /** No. */
    FALSE
}
