package io.jalchemy.sql.schema;

/**
 * Knows the tables of a program. Tools that work outside of the program, as the command line does, are given the name of a class that
 * implements this and has a constructor without parameters. Like {@code target_metadata} in Alembic's environment.
 *
 * <pre>{@code
 * final class Model implements MetaDataSource {
 *     @Override
 *     public MetaData metaData() {
 *         return Registry.of(USER).metadata();
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface MetaDataSource {

    /** Returns the tables. */
    MetaData metaData();
}
