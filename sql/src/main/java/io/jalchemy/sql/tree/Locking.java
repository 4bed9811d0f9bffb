package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code FOR UPDATE} and its kin.
 *
 * @param share {@code FOR SHARE} in place of {@code FOR UPDATE}
 * @param keyShare leave keys to others, who may refer to the rows meanwhile: {@code FOR NO KEY UPDATE}, {@code FOR KEY SHARE};
 *     {@code key_share} of SQLAlchemy
 * @param skipLocked leave out rows that others hold
 * @param noWait fail at once if others hold a row
 * @param lockedItems whose rows are locked; empty for those of all that the statement selects from
 */
public record Locking(
        boolean share, boolean keyShare, boolean skipLocked, boolean noWait, List<? extends FromItem> lockedItems) {

    /** {@code FOR UPDATE}. */
    public static final Locking UPDATE = new Locking(false, false, false);

    /** {@code FOR NO KEY UPDATE}: what an UPDATE that leaves keys alone takes. */
    public static final Locking NO_KEY_UPDATE = new Locking(false, true, false, false);

    /** Copies the list. */
    public Locking {
        lockedItems = List.copyOf(lockedItems);
    }

    /** Without {@code lockedItems}. */
    public Locking(boolean share, boolean keyShare, boolean skipLocked, boolean noWait) {
        this(share, keyShare, skipLocked, noWait, List.of());
    }

    /** Without {@code keyShare}. */
    public Locking(boolean share, boolean skipLocked, boolean noWait) {
        this(share, false, skipLocked, noWait);
    }

    /**
     * Returns a locking of the rows of {@code items} alone: {@code FOR UPDATE OF users}. Like {@code of} of SQLAlchemy's {@code
     * with_for_update}. An entity stands for its tables; where its subclasses have tables of their own, which not each of its rows
     * is in, for those that each row is in.
     *
     * @param items entities, tables or aliases that the statement selects from; none for all
     * @throws JalchemyException if one of them is a join
     */
    public Locking of(FromItem... items) {
        return of(List.of(items));
    }

    /** Returns a locking of the rows of {@code items} alone. */
    Locking of(List<? extends FromItem> items) {
        for (FromItem item : items) {
            if (item instanceof Join) {
                throw new JalchemyException(
                        "LOCK_OF_JOIN",
                        "Locking.of(…) takes the entities, tables or aliases whose rows are to be locked, not a join of"
                                + " them. Name each.");
            }
        }
        return with(items);
    }

    /** Returns the same of other items, which may have become joins of an entity's tables. */
    Locking with(List<? extends FromItem> items) {
        return new Locking(share, keyShare, skipLocked, noWait, items);
    }

    /** Returns the same, without rows that others hold. */
    Locking skippingLocked() {
        return new Locking(share, keyShare, true, false, lockedItems);
    }

    /** Returns the same, failing at once if others hold a row. */
    Locking withoutWaiting() {
        return new Locking(share, keyShare, false, true, lockedItems);
    }

    /** Tells what decides the text; the items are children of the statement. */
    void describe(Consumer<@Nullable Object> parts) {
        parts.accept(share);
        parts.accept(keyShare);
        parts.accept(skipLocked);
        parts.accept(noWait);
        parts.accept(lockedItems.size());
    }
}
