package io.jalchemy.tests.views;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.views.BookPath.BOOK;
import static io.jalchemy.tests.views.StoredBookPath.STORED_BOOK;
import static io.jalchemy.tests.views.TicketPath.TICKET;
import static io.jalchemy.tests.views.WriterPath.WRITER;
import static io.jalchemy.tests.views.WriterTotalPath.WRITER_TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.ddl.RefreshMaterializedView;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewEntitiesTest {

    private static SessionFactory filled(TestDatabase db, Registry registry) {
        registry.metadata().createAll(db.engine());
        SessionFactory sessions = SessionFactory.of(db.engine(), registry);
        sessions.inTransaction(session -> {
            Writer writer = new Writer("ed");
            new Book(writer, "it's one");
            new Book(writer, "it's two");
            new Book(writer, "other");
            session.add(writer);
            session.addAll(writer.getBooks());
        });
        return sessions;
    }

    @EachDatabase
    void view_ofAQueryInJava_isCreated_readAndDropped(TestDatabase db) {
        Registry registry = Registry.of(WRITER_TOTAL, WRITER, BOOK);
        SessionFactory sessions = filled(db, registry);
        sessions.inTransaction(session -> {
            WriterTotal total = session.scalars(select(WRITER_TOTAL)).one();
            assertThat(total.getPenName()).isEqualTo("ed");
            assertThat(total.getBookCount()).isEqualTo(2);
            assertThat(session.getOne(WRITER_TOTAL, total.getWriterId())).isSameAs(total);
        });
        registry.metadata().createAll(db.engine());
        registry.metadata().dropAll(db.engine());
        assertThat(db.engine().inspector().hasTable("writer_totals")).isFalse();
        assertThat(db.engine().inspector().hasTable("writers")).isFalse();
    }

    @Test
    void view_isWrittenWithLiterals_joinsAndColumnNamesOfTheRegistry() {
        Registry registry = Registry.of(WRITER_TOTAL, WRITER, BOOK);
        assertThat(registry.metadata().createScript(TestDatabase.Kind.POSTGRESQL.dialect()))
                .contains(
                        "CREATE VIEW writer_totals AS\nSELECT writers.id AS writer_id, writers.pen_name,"
                                + " count(books.id) AS book_count FROM writers"
                                + " JOIN books ON writers.id = books.writer_id"
                                + " WHERE books.title LIKE 'it''s%' ESCAPE '/' GROUP BY writers.id, writers.pen_name",
                        "COMMENT ON VIEW writer_totals IS 'how many'");
    }

    @EachDatabase(requires = Feature.MATERIALIZED_VIEWS)
    void materializedView_hasIndexesAndIsRefreshed(TestDatabase db) {
        SessionFactory sessions = filled(db, Registry.of(STORED_BOOK, WRITER, BOOK));
        sessions.inTransaction(session -> {
            assertThat(session.scalars(select(STORED_BOOK)).all()).isEmpty();
            session.connection()
                    .execute(new RefreshMaterializedView(
                            io.jalchemy.sql.schema.TableName.of("stored_books"), false, false));
            assertThat(session.scalars(select(STORED_BOOK.title).orderBy(STORED_BOOK.title))
                            .all())
                    .containsExactly("it's one", "it's two", "other");
        });
        assertThat(db.engine().inspector().hasIndex("stored_books", "ix_stored_books_id"))
                .isTrue();
    }

    @EachDatabase(requires = Feature.SEQUENCES)
    void numbers_comeFromTheirSequence_andFromTheDatabase(TestDatabase db) {
        Registry registry = Registry.of(TICKET);
        registry.metadata().createAll(db.engine());
        SessionFactory sessions = SessionFactory.of(db.engine(), registry);
        sessions.inTransaction(session -> {
            Ticket one = new Ticket("a");
            Ticket two = new Ticket("b");
            session.addAll(java.util.List.of(one, two));
            session.flush();
            assertThat(one.getNumber()).isEqualTo(500);
            assertThat(two.getNumber()).isEqualTo(505);
            assertThat(one.getPlace()).isEqualTo(7);
            assertThat(two.getPlace()).isEqualTo(8);
            assertThat(session.getOne(TICKET, 505L)).isSameAs(two);
        });
        registry.metadata().dropAll(db.engine());
        assertThat(db.engine().inspector().hasSequence("ticket_numbers")).isFalse();
    }

    @EachDatabase(requires = Feature.SCHEMAS)
    void registryInASchema_takesViewsAndSequencesAlong(TestDatabase db) {
        Registry registry = Registry.inSchema("tenant", WRITER_TOTAL, WRITER, BOOK, TICKET);
        registry.metadata().createAll(db.engine(), SchemaOptions.DEFAULTS.withSchemas());
        assertThat(db.engine().inspector().hasTable("writer_totals", "tenant")).isTrue();
        assertThat(db.engine().inspector().hasSequence("ticket_numbers", "tenant"))
                .isTrue();
        SessionFactory.of(db.engine(), registry).inTransaction(session -> {
            session.add(new Ticket("a"));
            session.flush();
            assertThat(session.scalars(select(WRITER_TOTAL)).all()).isEmpty();
        });
        registry.metadata().dropAll(db.engine());
        db.engine().begin(connection -> connection.executeText("DROP SCHEMA tenant"));
    }

    /** What is given beside entities goes into the schema, too, unless it has one of its own. */
    @EachDatabase(requires = Feature.SCHEMAS)
    void registryInASchema_takesItsMetaDataAlong(TestDatabase db) {
        Table notes = Table.of(
                "notes",
                Column.of("id", Types.BIGINT).primaryKey(),
                Column.of("writer_id", Types.BIGINT).references("writers.id"),
                Column.of("code", Types.TEXT).domain(Domain.of("code", Types.TEXT)));
        MetaData given = MetaData.of(notes)
                .with(Sequence.of("free"), EnumType.of("weather", "sun"), Sequence.of("elsewhere.counts"));
        Registry registry = Registry.inSchema("tenant_of_all", given, WRITER, TICKET);
        MetaData metadata = registry.metadata();
        assertThat(metadata.schemas()).containsExactly("elsewhere", "tenant_of_all");
        metadata.createAll(db.engine(), SchemaOptions.DEFAULTS.withSchemas());
        for (String table : List.of("notes", "writers", "tickets")) {
            assertThat(db.engine().inspector().hasTable(table, "tenant_of_all"))
                    .as(table)
                    .isTrue();
        }
        assertThat(db.engine().inspector().foreignKeys("notes", "tenant_of_all"))
                .extracting(key -> key.target().key())
                .containsExactly("tenant_of_all.writers");
        assertThat(db.engine().inspector().hasSequence("free", "tenant_of_all")).isTrue();
        assertThat(db.engine().inspector().hasSequence("counts", "elsewhere")).isTrue();
        assertThat(db.engine().inspector().hasType("code", "tenant_of_all")).isTrue();
        assertThat(db.engine().inspector().hasEnumType("weather", "tenant_of_all"))
                .isTrue();
        metadata.dropAll(db.engine());
        db.engine().begin(connection -> {
            connection.executeText("DROP SCHEMA tenant_of_all");
            connection.executeText("DROP SCHEMA elsewhere");
        });
    }

    @Test
    void registry_keepsWhatItsMetaDataHas() {
        MetaData given = MetaData.of().with(Sequence.of("free"), Ddl.afterCreate("ANALYZE"));
        MetaData metadata = Registry.of(given, TICKET).metadata();
        assertThat(metadata.sequences()).extracting(Sequence::toString).containsExactly("free", "ticket_numbers");
        assertThat(metadata.ddl()).hasSize(1);
    }

    @Test
    void view_ofAQueryThatLacksAColumn_isRefused() {
        assertThatThrownBy(() -> Registry.of(LackingPath.LACKING))
                .hasMessage("The query of view Lacking has no column \"size\", which the entity has; it has [id, sise]."
                        + " Did you mean \"sise\"? Select it under that name: as(\"size\"). [VIEW_COLUMNS]");
    }
}
