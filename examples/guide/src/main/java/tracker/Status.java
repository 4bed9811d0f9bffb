package tracker;

/** How far an issue is. */
// region enum
public enum Status {
    OPEN,
    IN_PROGRESS,
    DONE
}
// endregion
