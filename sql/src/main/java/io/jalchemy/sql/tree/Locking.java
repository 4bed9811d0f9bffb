package io.jalchemy.sql.tree;

/**
 * {@code FOR UPDATE} and its kin.
 *
 * @param share {@code FOR SHARE} in place of {@code FOR UPDATE}
 * @param skipLocked leave out rows that others hold
 * @param noWait fail at once if others hold a row
 */
public record Locking(boolean share, boolean skipLocked, boolean noWait) {

    /** {@code FOR UPDATE}. */
    public static final Locking UPDATE = new Locking(false, false, false);
}
