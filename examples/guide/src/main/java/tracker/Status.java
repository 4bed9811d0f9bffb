package tracker;

public enum Status {
    OPEN,
    IN_PROGRESS,
    DONE
}
