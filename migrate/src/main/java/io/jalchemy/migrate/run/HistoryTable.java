package io.jalchemy.migrate.run;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.TIMESTAMP_TZ;
import static io.jalchemy.sql.type.Types.varchar;

import io.jalchemy.engine.Connection;
import io.jalchemy.migrate.run.HistoryEntry.Action;
import io.jalchemy.migrate.run.HistoryEntry.State;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of what was done to a database, when, by whom, and how it ended. It stands beside the {@link VersionTable}, which alone says
 * what is applied.
 */
public final class HistoryTable {

    private static final int NAME = 128;
    private static final int WORD = 20;

    private final Table table;

    /** Makes the table of this name, in the database or not. */
    public HistoryTable(TableName name) {
        this.table = Table.of(
                name,
                List.of(
                        Column.of("id", BIGINT).primaryKey(),
                        Column.of("revision", varchar(NAME)).notNull(),
                        Column.of("action", varchar(WORD)).notNull(),
                        Column.of("state", varchar(WORD)).notNull(),
                        Column.of("title", TEXT).notNull(),
                        Column.of("checksum", varchar(NAME)),
                        Column.of("started_at", TIMESTAMP_TZ).notNull(),
                        Column.of("duration_ms", BIGINT),
                        Column.of("operations", INTEGER).notNull(),
                        Column.of("operations_done", INTEGER).notNull(),
                        Column.of("executed_by", TEXT).notNull(),
                        Column.of("error", TEXT)));
    }

    /** Returns the table, to create it. */
    public Table table() {
        return table;
    }

    /** Returns whether the database has the table. */
    public boolean exists(Connection connection) {
        return connection.inspector().hasTable(table.name(), table.schema());
    }

    /** Creates the table if the database does not have it. */
    public void create(Connection connection) {
        if (!exists(connection)) {
            connection.createTables(MetaData.of(table), List.of(table));
        }
    }

    /** Writes an entry down and returns its number. */
    public long add(Connection connection, HistoryEntry entry) {
        Column<Long> id = table.c("id", BIGINT);
        return connection
                .execute(insert(table)
                        .values(
                                table.c("revision", TEXT).to(entry.revision()),
                                table.c("action", TEXT).to(word(entry.action())),
                                table.c("state", TEXT).to(word(entry.state())),
                                table.c("title", TEXT).to(entry.title()),
                                table.c("checksum", TEXT).to(entry.checksum()),
                                table.c("started_at", TIMESTAMP_TZ).to(entry.startedAt()),
                                table.c("duration_ms", BIGINT).to(entry.durationMillis()),
                                table.c("operations", INTEGER).to(entry.operations()),
                                table.c("operations_done", INTEGER).to(entry.operationsDone()),
                                table.c("executed_by", TEXT).to(entry.executedBy()),
                                table.c("error", TEXT).to(entry.error()))
                        .returning(id))
                .one();
    }

    /** Writes down how far an entry has come, and how it ended. */
    public void change(
            Connection connection,
            long id,
            State state,
            int operationsDone,
            @Nullable Long durationMillis,
            @Nullable String error) {
        connection.execute(update(table)
                .set(
                        table.c("state", TEXT).to(word(state)),
                        table.c("operations_done", INTEGER).to(operationsDone),
                        table.c("duration_ms", BIGINT).to(durationMillis),
                        table.c("error", TEXT).to(error))
                .where(table.c("id", BIGINT).eq(id)));
    }

    /** Returns all entries, the first first; none if there is no table. */
    public List<HistoryEntry> entries(Connection connection) {
        if (!exists(connection)) {
            return List.of();
        }
        Column<Long> id = table.c("id", BIGINT);
        return connection
                .execute(select(
                                id,
                                table.c("revision", TEXT),
                                table.c("action", TEXT),
                                table.c("state", TEXT),
                                table.c("title", TEXT),
                                table.c("checksum", TEXT),
                                table.c("started_at", TIMESTAMP_TZ),
                                table.c("duration_ms", BIGINT),
                                table.c("operations", INTEGER),
                                table.c("operations_done", INTEGER),
                                table.c("executed_by", TEXT),
                                table.c("error", TEXT))
                        .from(table)
                        .orderBy(id)
                        .into(
                                (number,
                                        revision,
                                        action,
                                        state,
                                        title,
                                        checksum,
                                        started,
                                        duration,
                                        all,
                                        done,
                                        by,
                                        error) -> new HistoryEntry(
                                        number,
                                        revision,
                                        Action.valueOf(action.toUpperCase(Locale.ROOT)),
                                        State.valueOf(state.toUpperCase(Locale.ROOT)),
                                        title,
                                        checksum,
                                        started,
                                        duration,
                                        all,
                                        done,
                                        by,
                                        error)))
                .all();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns an entry for something that begins now. */
    static HistoryEntry beginning(
            String revision,
            Action action,
            String title,
            @Nullable String checksum,
            Instant now,
            int operations,
            String executedBy) {
        return new HistoryEntry(
                0, revision, action, State.RUNNING, title, checksum, now, null, operations, 0, executedBy, null);
    }
}
