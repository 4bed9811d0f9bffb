package schemas;

import static schemas.OfferPath.OFFER;
import static schemas.ProductPath.PRODUCT;
import static schemas.ReadingPath.READING;
import static schemas.RentalPath.RENTAL;

import io.jalchemy.dialect.Dialects;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.orm.Registry;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.SchemaListener;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/** What is created, and what is read back. */
final class Schemas {

    private Schemas() {}

    static void createAndDrop(Engine engine) {
        // region create
        MetaData metadata = Registry.of(PRODUCT).metadata();
        metadata.createAll(engine); // what is not there
        metadata.dropAll(engine); // what is there, in the opposite order
        // endregion
    }

    static void createWithOptions(Engine engine, MetaData metadata) {
        // region options
        metadata.createAll(engine, SchemaOptions.DEFAULTS.withSchemas()); // CREATE SCHEMA, where one is missing
        metadata.dropAll(engine, SchemaOptions.DEFAULTS.withoutCheck()); // fails if something is not there
        // endregion
    }

    // region script
    static String script(MetaData metadata) {
        List<String> statements = metadata.createScript(Dialects.postgresql("16"));
        return String.join(";\n", statements) + ";\n";
    }
    // endregion

    // region naming
    static final NamingConvention NAMES = new NamingConvention(
                    "{module}_{table}_{columns}_idx", // indexes
                    "{module}_{table}_{columns}_key", // unique constraints
                    "{module}_{table}_{name}_check", // checks; {name} is the one that was given
                    "{module}_{table}_{columns}_to_{target}", // foreign keys
                    null) // primary keys are left to the database
            .withToken("module", (table, element) -> "stock");

    static Registry named() {
        return Registry.of(MetaData.of(NAMES, List.of()), PRODUCT, RENTAL);
    }
    // endregion

    // region partitions
    static MetaData readings(int... years) {
        MetaData metadata = Registry.of(READING).metadata();
        for (int year : years) {
            metadata = metadata.with(Table.of(
                    "readings_" + year,
                    TableOptions.of("postgresql")
                            .set("partitionOf", "readings")
                            .set("forValues", "FROM ('%d-01-01') TO ('%d-01-01')".formatted(year, year + 1))));
        }
        return metadata;
    }
    // endregion

    // region types
    static final Sequence NUMBERS = Sequence.of("invoice_numbers").startingAt(1000);

    static final MetaData OBJECTS = MetaData.of()
            .with(
                    NUMBERS,
                    Domain.of("percentage", Types.INTEGER)
                            .check(CheckConstraint.of("VALUE BETWEEN 0 AND 100").named("percent")),
                    CompositeType.of("address").with("street", Types.TEXT).with("town", Types.TEXT),
                    EnumType.of("priority", "low", "high"));
    // endregion

    // region objects
    static Registry withObjects() {
        return Registry.of(OBJECTS, OFFER);
    }
    // endregion

    // region around
    static MetaData withGrants(Registry registry) {
        SchemaListener grants = (change, ddl) -> {
            if (change.moment() == Ddl.Moment.AFTER_CREATE && change.table() != null) {
                ddl.accept("GRANT SELECT ON " + change.table() + " TO reporting");
            }
        };
        return registry.metadata()
                .with(
                        Ddl.beforeCreate("CREATE EXTENSION IF NOT EXISTS btree_gist")
                                .onlyOn("postgresql"),
                        grants);
    }
    // endregion

    // region copy
    static void archive(Engine engine, MetaData metadata) {
        metadata.copy("archive").createAll(engine, SchemaOptions.DEFAULTS.withSchemas());
    }
    // endregion

    static MetaData existing(Engine engine) {
        // region metadata
        ReflectionOptions options = ReflectionOptions.defaults()
                .views() // and materialized ones; not by default
                .only(table -> !table.name().startsWith("old_"))
                .onColumn((table, column) -> column.name().equals("tags") ? column.comment("JSON") : column);
        MetaData existing = engine.inspector().metadata(options);
        // endregion
        return existing;
    }

    // region missing
    static List<String> missing(MetaData wanted, Inspector inspector) {
        MetaData existing = inspector.metadata(ReflectionOptions.defaults().views());
        List<String> missing = new ArrayList<>();
        for (Table table : wanted.tables()) {
            Table found = existing.find(table.tableName().key());
            if (found == null) {
                missing.add("table " + table);
                continue;
            }
            for (Column<?> column : table.columns()) {
                if (!found.hasColumn(column.name())) {
                    missing.add("column " + table + "." + column.name());
                }
            }
        }
        return missing;
    }
    // endregion

    // region compare
    static List<Table> differing(MetaData wanted, Engine empty, Engine engine) {
        ReflectionOptions all = ReflectionOptions.defaults().views();
        wanted.createAll(empty);
        MetaData expected = empty.inspector().metadata(all);
        wanted.dropAll(empty);
        MetaData existing = engine.inspector().metadata(all);
        return expected.tables().stream()
                .filter(table -> !table.equals(existing.find(table.tableName().key())))
                .toList();
    }
    // endregion
}
