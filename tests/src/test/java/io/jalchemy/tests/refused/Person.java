package io.jalchemy.tests.refused;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import java.util.Set;

/** Is referred to in each of the ways that a flush handles when it deletes the row, and in two that it leaves alone. */
@Entity(table = "persons")
public class Person {

    @PrimaryKey
    private Long id;

    @Relationship(backPopulates = "assignee", foreignKeys = "Report.assigneeId")
    private List<Report> assigned;

    @Relationship(secondary = "person_badges")
    private Set<Badge> badges;

    public Long getId() {
        return id;
    }

    public List<Report> getAssigned() {
        return assigned;
    }

    public Set<Badge> getBadges() {
        return badges;
    }

    /** Refers to persons: the flush sets the assignee to NULL, the database the reviewer; nobody does so to the other two. */
    @Entity(table = "reports")
    public static class Report {

        @PrimaryKey
        private Long id;

        @ForeignKey("persons.id")
        @MappedColumn(nullable = Nullness.TRUE)
        private Long assigneeId;

        @ForeignKey(value = "persons.id", onDelete = OnDelete.SET_NULL)
        @MappedColumn(nullable = Nullness.TRUE)
        private Long reviewerId;

        @ForeignKey("persons.id")
        @MappedColumn(nullable = Nullness.TRUE)
        private Long reporterId;

        @ForeignKey("persons.id")
        @MappedColumn(nullable = Nullness.TRUE)
        private Long authorId;

        @Relationship(backPopulates = "assigned", foreignKeys = "assigneeId")
        private Person assignee;

        public Long getAssigneeId() {
            return assigneeId;
        }

        public void setReviewerId(Long reviewerId) {
            this.reviewerId = reviewerId;
        }

        public void setReporterId(Long reporterId) {
            this.reporterId = reporterId;
        }

        public void setAuthorId(Long authorId) {
            this.authorId = authorId;
        }
    }

    /** Is worn by persons. */
    @Entity(table = "badges")
    public static class Badge {

        @PrimaryKey
        private Long id;
    }
}
