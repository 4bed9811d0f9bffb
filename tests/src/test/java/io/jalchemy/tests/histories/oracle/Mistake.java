package io.jalchemy.tests.histories.oracle;

/** Rules that an oracle may have wrong, on purpose: a run of histories has to find each. */
public enum Mistake {
    ORPHANS_STAY,
    DELETE_DOES_NOT_CASCADE,
    SWITCHED_ROW_FORGETS,
    OLD_PARTNER_KEEPS_ITS_KEY,
    ROLLBACK_KEEPS_CHANGES,
    SAVEPOINT_ROLLBACK_TAKES_ALL,
    REMOVED_NEW_CHILD_STAYS,
    LINKS_COME_BACK,
    CHANGED_DATA_IS_LOST,
    EXPIRE_KEEPS_CHANGES
}
