package io.jalchemy.sql.tree;

/**
 * {@code FOR UPDATE} and its kin.
 *
 * @param share {@code FOR SHARE} in place of {@code FOR UPDATE}
 * @param keyShare leave keys to others, who may refer to the rows meanwhile: {@code FOR NO KEY UPDATE}, {@code FOR KEY SHARE};
 *     {@code key_share} of SQLAlchemy
 * @param skipLocked leave out rows that others hold
 * @param noWait fail at once if others hold a row
 */
public record Locking(boolean share, boolean keyShare, boolean skipLocked, boolean noWait) {

    /** {@code FOR UPDATE}. */
    public static final Locking UPDATE = new Locking(false, false, false);

    /** {@code FOR NO KEY UPDATE}: what an UPDATE that leaves keys alone takes. */
    public static final Locking NO_KEY_UPDATE = new Locking(false, true, false, false);

    /** Without {@code keyShare}. */
    public Locking(boolean share, boolean skipLocked, boolean noWait) {
        this(share, false, skipLocked, noWait);
    }
}
