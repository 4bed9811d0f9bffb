package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The locking clause of a SELECT: {@code FOR UPDATE}, {@code FOR SHARE} and their variants.
 *
 * <pre>{@code
 * Post next = session.scalars(select(POST)
 *                 .join(POST.author)
 *                 .where(USER.active)
 *                 .orderBy(POST.id)
 *                 .limit(1)
 *                 .locked(Locking.NO_KEY_UPDATE.of(POST).withSkipLocked())) // FOR NO KEY UPDATE OF posts SKIP LOCKED
 *         .one();
 * Post same = session.scalars(select(POST).where(POST.id.eq(7)).forUpdate()).one(); // the most usual lock
 * }</pre>
 *
 * @param share {@code FOR SHARE} in place of {@code FOR UPDATE}
 * @param keyShare does not block others from referring to the keys of the rows: {@code FOR NO KEY UPDATE}, {@code FOR KEY SHARE}; {@code
 *     key_share} of SQLAlchemy
 * @param skipLocked leaves out rows that other transactions have locked
 * @param noWait fails at once if another transaction has locked a row
 * @param lockedItems the items whose rows are locked; empty for all that the statement selects from
 */
public record Locking(
        boolean share, boolean keyShare, boolean skipLocked, boolean noWait, List<? extends FromItem> lockedItems) {

    /** The clause {@code FOR UPDATE}. */
    public static final Locking UPDATE = new Locking(false, false, false);

    /** The clause {@code FOR NO KEY UPDATE}, the lock of an UPDATE that does not change keys. */
    public static final Locking NO_KEY_UPDATE = new Locking(false, true, false, false);

    /** Copies the list. */
    public Locking {
        lockedItems = List.copyOf(lockedItems);
    }

    /** Creates a locking of all items that the statement selects from. */
    public Locking(boolean share, boolean keyShare, boolean skipLocked, boolean noWait) {
        this(share, keyShare, skipLocked, noWait, List.of());
    }

    /** Creates a locking of all items, without {@code keyShare}. */
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

    /** Returns the same locking of other items, which may have become joins of an entity's tables. */
    Locking with(List<? extends FromItem> items) {
        return new Locking(share, keyShare, skipLocked, noWait, items);
    }

    /** Returns the same locking with {@code SKIP LOCKED}. */
    public Locking withSkipLocked() {
        return new Locking(share, keyShare, true, false, lockedItems);
    }

    /** Returns the same locking with {@code NOWAIT}. */
    public Locking withNoWait() {
        return new Locking(share, keyShare, false, true, lockedItems);
    }

    /** Passes the properties that determine the text to {@code parts}; the items are children of the statement. */
    void describe(Consumer<@Nullable Object> parts) {
        parts.accept(share);
        parts.accept(keyShare);
        parts.accept(skipLocked);
        parts.accept(noWait);
        parts.accept(lockedItems.size());
    }
}
