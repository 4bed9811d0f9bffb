package io.jalchemy.cli;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.MetaData;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which database is read, and what of it. */
final class DatabaseArguments {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The database: jdbc:postgresql://localhost/shop, postgresql://localhost/shop, sqlite:shop.db. Default:"
                            + " the environment's JALCHEMY_URL.",
            defaultValue = "${env:JALCHEMY_URL}")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "Who connects.", defaultValue = "${env:JALCHEMY_USER}")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description =
                    "The password; without a value it is asked for. Default: the environment's JALCHEMY_PASSWORD.",
            arity = "0..1",
            interactive = true,
            defaultValue = "${env:JALCHEMY_PASSWORD}")
    private @Nullable String password;

    @Option(
            names = "--schema",
            paramLabel = "SCHEMA",
            description = "A schema to read; may be repeated. Default: the one that statements find tables in.")
    private List<String> schemas = List.of();

    @Option(
            names = "--table",
            paramLabel = "PATTERN",
            description = "Tables to read, * stands for any characters; may be repeated. Default: all.")
    private List<String> tables = List.of();

    @Option(names = "--exclude", paramLabel = "PATTERN", description = "Tables to leave out; may be repeated.")
    private List<String> excluded = List.of();

    boolean isGiven() {
        return url != null;
    }

    /** Reads the tables that the options choose. */
    MetaData read(boolean views, PrintWriter progress) {
        if (url == null) {
            throw new JalchemyException(
                    "NO_DATABASE_GIVEN",
                    "No database is given. Name it with --url, or in the environment's JALCHEMY_URL.");
        }
        EngineOptions options = EngineOptions.defaults().poolSize(1);
        if (user != null) {
            options = options.driverProperty("user", user);
        }
        if (password != null) {
            options = options.driverProperty("password", password);
        }
        try (Engine engine = Engine.create(url, options)) {
            return new SchemaReader(schemas, new NamePatterns(tables, excluded), views).read(engine, progress);
        }
    }
}
