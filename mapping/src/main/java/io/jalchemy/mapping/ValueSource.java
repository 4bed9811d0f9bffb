package io.jalchemy.mapping;

/**
 * Generates values at INSERT or UPDATE. Implementations need a constructor without parameters.
 *
 * <pre>{@code
 * class RandomKey implements ValueSource<UUID> {
 *
 *     @Override
 *     public UUID value(ValueContext context) {
 *         return UUID.randomUUID();
 *     }
 * }
 *
 * @Entity(table = "uploads")
 * class Upload {
 *
 *     @PrimaryKey
 *     @MappedColumn(insertDefault = RandomKey.class)
 *     private @Nullable UUID id; // set by the flush
 *
 *     private String file;
 * }
 * }</pre>
 *
 * @param <T> the type of the fields that it generates values for
 */
@FunctionalInterface
public interface ValueSource<T> {

    /** Returns a new value. */
    T value(ValueContext context);
}
