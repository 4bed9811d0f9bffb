package io.jalchemy.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/** What a {@link Participant} is, too, if it works on tables that it makes itself. */
public interface OwnTables {

    /** Leaves the first {@code rows} authors in them and nothing else. */
    void fill(Connection own, int rows) throws SQLException;
}
