package io.jalchemy.migrate.graph;

import java.util.List;

/**
 * One revision that is applied or taken back, and what the version table has before and after it. Like Alembic's {@code MigrationStep}.
 *
 * @param direction whether the revision is applied or taken back
 * @param revision the revision
 * @param headsBefore the identifiers that the version table has before this step
 * @param headsAfter the identifiers that it has after it
 */
public record MigrationStep(
        Direction direction, RevisionNode revision, List<String> headsBefore, List<String> headsAfter) {

    /** What is done with a revision. */
    public enum Direction {
        /** It is applied. */
        UPGRADE,
        /** It is taken back. */
        DOWNGRADE
    }

    /** Copies the lists. */
    public MigrationStep {
        headsBefore = List.copyOf(headsBefore);
        headsAfter = List.copyOf(headsAfter);
    }

    /** Returns the identifiers that leave the version table with this step. */
    public List<String> removed() {
        return headsBefore.stream().filter(each -> !headsAfter.contains(each)).toList();
    }

    /** Returns the identifiers that come into the version table with this step. */
    public List<String> added() {
        return headsAfter.stream().filter(each -> !headsBefore.contains(each)).toList();
    }
}
