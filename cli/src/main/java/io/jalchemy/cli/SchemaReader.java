package io.jalchemy.cli;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import java.io.PrintWriter;
import java.util.List;

/**
 * Reads the tables of a database.
 *
 * @param schemas the schemas; the one that statements find tables in if there are none
 * @param names which tables
 * @param views whether views are read, too
 */
record SchemaReader(List<String> schemas, NamePatterns names, boolean views) {

    MetaData read(Engine engine, PrintWriter progress) {
        ReflectionOptions options = ReflectionOptions.defaults().only(table -> names.chooses(table.name()));
        if (!schemas.isEmpty()) {
            options = options.schemas(schemas.toArray(String[]::new));
        }
        progress.println("Reading the catalogue of " + engine.dialect().name() + " …");
        MetaData metadata = engine.inspector().metadata(views ? options.views() : options);
        long views = metadata.tables().stream().filter(Table::isView).count();
        progress.println("Read " + counted(metadata.tables().size() - views, "table")
                + (views == 0 ? "" : " and " + counted(views, "view")) + ".");
        return metadata;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
