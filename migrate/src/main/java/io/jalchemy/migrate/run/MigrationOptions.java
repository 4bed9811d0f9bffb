package io.jalchemy.migrate.run;

import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.TableName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a database is migrated. An immutable value.
 *
 * @param versionTable the table of what is applied. Default: {@code jalchemy_version}
 * @param historyTable the table of what was done. Default: {@code jalchemy_history}
 * @param lockTimeout how long to wait for somebody else who migrates the database. Default: one minute
 * @param naming names constraints and indexes that revisions leave without a name, as {@code MetaData} of the program does
 * @param executedBy who does it, for the log. Default: the user of the operating system, and the machine
 * @param listeners are told what happens
 */
public record MigrationOptions(
        TableName versionTable,
        TableName historyTable,
        Duration lockTimeout,
        NamingConvention naming,
        String executedBy,
        List<MigrationListener> listeners) {

    /** Returns the options that are in force where none are said. */
    public static MigrationOptions defaults() {
        return new MigrationOptions(
                TableName.of("jalchemy_version"),
                TableName.of("jalchemy_history"),
                Duration.ofMinutes(1),
                NamingConvention.INDEXES_ONLY,
                System.getProperty("user.name", "") + "@" + host(),
                List.of());
    }

    /** Copies the list. */
    public MigrationOptions {
        listeners = List.copyOf(listeners);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // the machine has no name, which is no reason not to migrate
        }
    }

    /** Returns these options with another version table, {@code "name"} or {@code "schema.name"}, such as Alembic's. */
    public MigrationOptions versionTable(String name) {
        return new MigrationOptions(TableName.of(name), historyTable, lockTimeout, naming, executedBy, listeners);
    }

    /** Returns these options with another table of what was done. */
    public MigrationOptions historyTable(String name) {
        return new MigrationOptions(versionTable, TableName.of(name), lockTimeout, naming, executedBy, listeners);
    }

    /** Returns these options with another time to wait for somebody else who migrates the database. */
    public MigrationOptions lockTimeout(Duration timeout) {
        return new MigrationOptions(versionTable, historyTable, timeout, naming, executedBy, listeners);
    }

    /** Returns these options with another naming convention. */
    public MigrationOptions naming(NamingConvention convention) {
        return new MigrationOptions(versionTable, historyTable, lockTimeout, convention, executedBy, listeners);
    }

    /** Returns these options with another name for the log. */
    public MigrationOptions executedBy(String name) {
        return new MigrationOptions(versionTable, historyTable, lockTimeout, naming, name, listeners);
    }

    /** Returns these options with one more listener. */
    public MigrationOptions listener(MigrationListener listener) {
        List<MigrationListener> all = new ArrayList<>(listeners);
        all.add(listener);
        return new MigrationOptions(versionTable, historyTable, lockTimeout, naming, executedBy, all);
    }
}
