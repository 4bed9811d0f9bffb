package io.jalchemy.sql.compile;

import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Writes the statements that create and drop a metadata down, without a database. */
record SchemaScript(Dialect dialect, MetaData metadata) {

    private static final SchemaOptions UNCHECKED = SchemaOptions.DEFAULTS.withoutCheck();

    /** Returns the statements that create all of it, and those that listeners execute. */
    List<String> creating(SchemaOptions options) {
        Pages pages = new Pages();
        new SchemaRunner(dialect, metadata, pages).createAll(options.withoutCheck());
        return List.copyOf(pages.texts);
    }

    /** Returns the statements that drop all of it, and those that listeners execute. */
    List<String> dropping() {
        Pages pages = new Pages();
        new SchemaRunner(dialect, metadata, pages).dropAll(UNCHECKED);
        return List.copyOf(pages.texts);
    }

    /** Keeps the texts of statements; nothing exists in it, and nothing is asked. */
    private static final class Pages implements DdlTarget {

        private final List<String> texts = new ArrayList<>();

        @Override
        public boolean hasTable(TableName name) {
            return false;
        }

        @Override
        public boolean hasEnumType(TableName name) {
            return false;
        }

        @Override
        public boolean hasType(TableName name) {
            return false;
        }

        @Override
        public boolean hasSequence(TableName name) {
            return false;
        }

        @Override
        public boolean hasSchema(String name) {
            return false;
        }

        @Override
        public void execute(String ddl) {
            texts.add(ddl);
        }
    }
}
