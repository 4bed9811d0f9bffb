package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaChange;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the steps of a plan, with the DDL of the program's own that belongs to each moment. */
final class SchemaSteps {

    private final MetaData metadata;
    private final String dialect;
    private final SchemaWork work;
    private final List<SchemaStep> steps = new ArrayList<>();

    SchemaSteps(MetaData metadata, String dialect, SchemaWork work) {
        this.metadata = metadata;
        this.dialect = dialect;
        this.work = work;
    }

    List<SchemaStep> all() {
        return List.copyOf(steps);
    }

    void add(DdlStatement statement) {
        steps.add(new SchemaStep.Execute(statement));
    }

    /** Adds what happens before the whole work: listeners hear, then DDL is executed. */
    void begin(Ddl.Moment moment) {
        announce(moment, null);
        own(moment);
    }

    /** Adds what happens after the whole work: DDL is executed, then listeners hear. */
    void end(Ddl.Moment moment) {
        own(moment);
        announce(moment, null);
    }

    /** Adds what happens before {@code table} is created or dropped. */
    void begin(Ddl.Moment moment, Table table) {
        announce(moment, table);
        own(moment, table);
    }

    /** Adds what happens after {@code table} was created or dropped. */
    void end(Ddl.Moment moment, Table table) {
        own(moment, table);
        announce(moment, table);
    }

    private void announce(Ddl.Moment moment, @Nullable Table table) {
        steps.add(new SchemaStep.Announce(new SchemaChange(moment, metadata, table, work.tables())));
    }

    private void own(Ddl.Moment moment) {
        if (work.isWhole()) {
            for (Ddl each : metadata.ddl()) {
                if (each.moment() == moment && each.isOn(dialect)) {
                    add(new ExecuteDdl(each.sql(), null));
                }
            }
        }
    }

    private void own(Ddl.Moment moment, Table table) {
        for (Ddl each : table.ddl()) {
            if (each.moment() == moment && each.isOn(dialect)) {
                add(new ExecuteDdl(each.sql(), table.tableName()));
            }
        }
    }
}
