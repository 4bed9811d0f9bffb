package io.jalchemy.benchmarks.jooq;

import io.jalchemy.benchmarks.startup.plain.Item50;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that loads one object, whose table is the only one of which anything has to be known, and waits for the end of its input. */
public final class JooqStartup {

    private static final Table<Record> ITEM = DSL.table(DSL.name("item_50"));

    private JooqStartup() {}

    private static <T> Field<T> field(String name, Class<T> type) {
        return DSL.field(DSL.name("item_50", name), type);
    }

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        DSLContext context = DSL.using(source, SQLDialect.POSTGRES);
        Item50 item = context.select(
                        field("id", Long.class),
                        field("name", String.class),
                        field("email", String.class),
                        field("born", LocalDate.class),
                        field("rating", Double.class),
                        field("active", Boolean.class),
                        field("created_at", Instant.class))
                .from(ITEM)
                .where(field("id", Long.class).eq(1L))
                .fetchOneInto(Item50.class);
        System.out.println(
                "loaded " + Objects.requireNonNull(item, "it is there").getName());
        System.in.read();
    }
}
