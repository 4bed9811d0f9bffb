package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.refused.GoodPath.GOOD;
import static io.jalchemy.tests.refused.MarkPath.MARK;
import static io.jalchemy.tests.refused.ShelfPath.SHELF;
import static io.jalchemy.tests.refused.StickerPath.STICKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.Excerpt;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.refused.Shelf;
import io.jalchemy.tests.refused.Shelf.Good;
import io.jalchemy.tests.refused.Shelf.Mark;
import io.jalchemy.tests.refused.Shelf.Sticker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is said when the database refuses rows of a flush: entity, attribute or relationship, and a way out; no value of a row. */
class RefusedFlushesTest {

    private static final String MARKED = "m4rk3d";

    /** Work that is refused, and what is said of it. */
    private record Case(ErrorKind kind, Consumer<Session> work, String... said) {}

    private static Shelf shelf(Session session) {
        return session.scalars(select(SHELF).where(SHELF.name.eq(MARKED))).one();
    }

    private static Case of(ErrorKind kind, Consumer<Session> work, String... said) {
        return new Case(kind, work, said);
    }

    private static Good good(Session session) {
        Good good = new Good();
        good.setShelf(shelf(session));
        session.add(good);
        return good;
    }

    private static void missing(Map<String, Case> all) {
        all.put(
                "no value",
                of(
                        ErrorKind.NOT_NULL,
                        session -> good(session).setLabel(null),
                        "Good.label has no value. Assign one before the flush, give the column a default, or let it be NULL"));
        all.put(
                "no parent",
                of(
                        ErrorKind.NOT_NULL,
                        session -> session.add(new Good()),
                        "Good.shelfId has no value, since Good.shelf holds nothing that would say it.",
                        "Before the flush assign Good.shelf or add the object to Shelf.goods."));
        all.put(
                "left the parent",
                of(
                        ErrorKind.NOT_NULL,
                        session -> shelf(session).getGoods().clear(),
                        "Good.shelfId would become NULL, since the object has left Good.shelf.",
                        "Delete the object with session.delete(…), give Shelf.goods the cascades ALL and DELETE_ORPHAN, or let the"
                                + " column be NULL"));
        all.put(
                "parent deleted",
                of(
                        ErrorKind.NOT_NULL,
                        session -> session.delete(shelf(session)),
                        "Good.shelfId would become NULL",
                        "give Shelf.goods the cascades ALL and DELETE_ORPHAN"));
    }

    private static void duplicates(Map<String, Case> all) {
        all.put(
                "unique value, inserted",
                of(
                        ErrorKind.UNIQUE,
                        session -> session.add(new Shelf(MARKED)),
                        "Another row has the same Shelf.name. Use another value, look that row up and change it"));
        all.put(
                "unique value, updated",
                of(
                        ErrorKind.UNIQUE,
                        session -> session.scalars(select(SHELF).where(SHELF.name.eq("other")))
                                .one()
                                .setName(MARKED),
                        "Another row has the same Shelf.name."));
        all.put(
                "unique values",
                of(
                        ErrorKind.UNIQUE,
                        session -> {
                            Shelf third = new Shelf("third");
                            third.setPlace(1, 1);
                            session.add(third);
                        },
                        "Another row has the same Shelf.row, Shelf.place."));
        all.put(
                "key",
                of(
                        ErrorKind.UNIQUE,
                        session -> session.add(new Mark(MARKED)),
                        "There is a row with this key (Mark.name) already. Get that one with session.get(…) and change it, copy the"
                                + " new object over it with session.merge(…)"));
    }

    private static void references(Map<String, Case> all) {
        all.put(
                "nothing referred to",
                of(
                        ErrorKind.FOREIGN_KEY,
                        session -> {
                            Good good = new Good();
                            good.setShelfId(987654L);
                            session.add(good);
                        },
                        "Good.shelfId refers to a row of Shelf that is not there. Assign Good.shelf instead"));
        all.put(
                "nothing referred to without a relationship",
                of(
                        ErrorKind.FOREIGN_KEY,
                        session -> good(session).setSpareId(987654L),
                        "Good.spareId refers to a row of Shelf that is not there. Add and flush the Shelf first, or give a key that"
                                + " is there."));
        all.put(
                "referred to without a relationship",
                of(
                        ErrorKind.FOREIGN_KEY,
                        session -> session.delete(session.scalars(select(SHELF).where(SHELF.name.eq("other")))
                                .one()),
                        "Rows still refer to it: ",
                        "Good.spareId",
                        "Delete or change those first, or give Good.spareId an onDelete."));
        all.put(
                "referred to by rows that are left to the database",
                of(
                        ErrorKind.FOREIGN_KEY,
                        session -> session.delete(session.getOne(MARK, MARKED)),
                        "Rows still refer to it: ",
                        "Mark.stickers leaves them to the database (passiveDeletes): give Sticker.markName an onDelete"));
        all.put(
                "key that is referred to changes",
                of(
                        ErrorKind.FOREIGN_KEY,
                        session -> session.getOne(MARK, MARKED).setName("other"),
                        "Rows refer to the key that changes: ",
                        "Sticker.markName",
                        "Give the foreign key onUpdate = OnUpdate.CASCADE"));
    }

    private static Map<String, Case> cases(TestDatabase database) {
        Map<String, Case> all = new LinkedHashMap<>();
        missing(all);
        duplicates(all);
        references(all);
        all.put(
                "check",
                of(
                        ErrorKind.CHECK,
                        session -> shelf(session).setWidth(0),
                        "Shelf.width must fulfil CHECK (width > 0). Give values that do."));
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) { // SQLite takes texts of any length
            all.put(
                    "too long",
                    of(
                            ErrorKind.DATA,
                            session -> shelf(session).setName(MARKED.repeat(3)),
                            "Shelf.name takes 10 characters and has more. Shorten the value, or give the column a greater length."));
        }
        return all;
    }

    private static SessionFixture shelves(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, SHELF, GOOD, MARK, STICKER);
        fixture.sessions.inTransaction(session -> {
            Shelf shelf = new Shelf(MARKED);
            shelf.setPlace(1, 1);
            shelf.getGoods().add(new Good());
            Shelf other = new Shelf("other");
            session.addAll(List.of(shelf, other));
            session.flush();
            shelf.getGoods().get(0).setSpareId(other.getId());
            Mark mark = new Mark(MARKED);
            mark.getStickers().add(new Sticker());
            session.add(mark);
        });
        return fixture;
    }

    private static void assertSaid(String name, Throwable thrown, ErrorKind kind, String... said) {
        assertThat(thrown).as(name).isInstanceOf(DatabaseException.class);
        assertThat(((DatabaseException) thrown).kind()).as(name).isEqualTo(kind);
        assertThat(thrown.getMessage())
                .as(name)
                .startsWith(kind.meaning())
                .contains(said)
                .endsWith("[" + kind + "]")
                .hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH);
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).as(name).doesNotContain(MARKED, "987654");
    }

    @EachDatabase
    void everyKind_namesAttributeAndWayOut(TestDatabase database) {
        SessionFixture fixture = shelves(database);
        Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
        cases(database).forEach((name, each) -> {
            Throwable thrown = catchThrowable(
                    () -> fixture.sessions.inTransaction(session -> each.work().accept(session)));
            assertSaid(name, thrown, each.kind(), each.said());
            kinds.add(each.kind());
        });
        Set<ErrorKind> all = EnumSet.of(
                ErrorKind.NOT_NULL, ErrorKind.UNIQUE, ErrorKind.FOREIGN_KEY, ErrorKind.CHECK, ErrorKind.DATA);
        all.removeIf(kind -> kind == ErrorKind.DATA && database.kind() == TestDatabase.Kind.SQLITE);
        assertThat(kinds).isEqualTo(all);
    }

    @EachDatabase
    void linkThatIsThere_namesTheAssociationTable(TestDatabase database) {
        SessionFixture fixture = shelves(database);
        try (Session session = fixture.sessions.open()) {
            Shelf shelf = shelf(session);
            assertThat(shelf.getMarks()).isEmpty();
            session.connection()
                    .executeText("INSERT INTO shelf_marks (shelf_id, mark_name) VALUES (" + shelf.getId() + ", '"
                            + MARKED + "')");
            shelf.getMarks().add(session.getOne(MARK, MARKED));
            assertSaid(
                    "link",
                    catchThrowable(session::flush),
                    ErrorKind.UNIQUE,
                    "Rows of association table shelf_marks: the two are linked already",
                    "Load the collection again before adding to it.");
        }
    }

    /** Indexes that the mapping does not know, and what their refusal names. */
    private static final Map<String, String> INDEXES = Map.of(
            "CREATE UNIQUE INDEX ux_goods ON goods (lower(label))",
            "Another row of Good has what may be there once, says unique index ux_goods,",
            "CREATE UNIQUE INDEX ux_goods ON goods (label) WHERE spare_id IS NULL",
            "Another row of Good has ");

    @EachDatabase
    void uniqueIndex_thatDoesNotOrderRows_namesTheFlushBetween(TestDatabase database) {
        SessionFixture fixture = shelves(database);
        fixture.sessions.inTransaction(session -> {
            session.scalars(select(GOOD)).one().setSpareId(null);
            session.scalars(select(GOOD)).one().setLabel(MARKED);
        });
        INDEXES.forEach((index, said) -> {
            database.engine().begin(connection -> {
                connection.executeText(index);
            });
            for (boolean flushed : new boolean[] {false, true}) {
                Throwable thrown = catchThrowable(() -> fixture.sessions.inTransaction(session -> {
                    Shelf shelf = shelf(session);
                    Good next = new Good();
                    next.setLabel(MARKED);
                    session.delete(session.scalars(select(GOOD)).one());
                    if (flushed) {
                        session.flush();
                    }
                    next.setShelf(shelf);
                    session.add(next);
                }));
                if (flushed) {
                    assertThat(thrown).as(index).isNull();
                } else {
                    assertSaid(
                            index,
                            thrown,
                            ErrorKind.UNIQUE,
                            said,
                            "which does not order the rows of a flush: it is over an expression or some of the rows",
                            "call session.flush() after that, before another takes it");
                }
            }
            database.engine().begin(connection -> {
                connection.executeText("DROP INDEX ux_goods");
            });
        });
    }
}
