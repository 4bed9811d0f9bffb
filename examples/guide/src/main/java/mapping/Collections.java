package mapping;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.Passive;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Kinds of collections. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Collections {

    @Entity(table = "workshops")
    class Workshop {

        @PrimaryKey
        private @Nullable Long id;

        // region kinds
        @Relationship(
                backPopulates = "workshop",
                orderBy = {"priority desc", "id"}) // by the database, when it is loaded
        private List<Job> jobs;

        @Relationship(backPopulates = "workshop", sortComparator = ByDay.class) // by Java, always
        private SortedSet<Holiday> holidays;

        @Relationship(
                backPopulates = "workshop",
                mapKey = "name", // an attribute of Tool
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private Map<String, Tool> tools;

        @Relationship(backPopulates = "workshop", lazy = Lazy.WRITE_ONLY, passiveDeletes = Passive.ALL)
        private Collection<Visit> visits; // hundreds of thousands
        // endregion

        Workshop() {}

        List<Job> getJobs() {
            return jobs;
        }

        SortedSet<Holiday> getHolidays() {
            return holidays;
        }

        Map<String, Tool> getTools() {
            return tools;
        }

        Collection<Visit> getVisits() {
            return visits;
        }
    }

    @Entity(table = "jobs")
    class Job {

        @PrimaryKey
        private @Nullable Long id;

        private int priority;

        @ForeignKey("workshops.id")
        private Long workshopId;

        @Relationship(backPopulates = "jobs")
        private Workshop workshop;

        Job(int priority) {
            this.priority = priority;
        }

        int getPriority() {
            return priority;
        }
    }

    @Entity(table = "holidays")
    class Holiday {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(name = "day_off")
        private LocalDate day;

        @ForeignKey("workshops.id")
        private Long workshopId;

        @Relationship(backPopulates = "holidays")
        private Workshop workshop;

        Holiday(LocalDate day) {
            this.day = day;
        }

        LocalDate getDay() {
            return day;
        }
    }

    // region comparator
    class ByDay implements Comparator<Holiday> {
        @Override
        public int compare(Holiday one, Holiday other) {
            return one.getDay().compareTo(other.getDay());
        }
    }
    // endregion

    @Entity(table = "tools")
    class Tool {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @ForeignKey("workshops.id")
        private Long workshopId;

        @Relationship(backPopulates = "tools")
        private Workshop workshop;

        Tool(String name) {
            this.name = name;
        }

        void setWorkshop(Workshop workshop) {
            this.workshop = workshop;
        }
    }

    @Entity(table = "visits")
    class Visit {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(name = "visited_on")
        private LocalDate day;

        @ForeignKey(value = "workshops.id", onDelete = OnDelete.CASCADE)
        private Long workshopId;

        @Relationship(backPopulates = "visits")
        private Workshop workshop;

        Visit(LocalDate day) {
            this.day = day;
        }
    }
}
