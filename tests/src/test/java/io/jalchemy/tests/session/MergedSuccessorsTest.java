package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.shop.OrderPath.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.shop.Line;
import io.jalchemy.tests.shop.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A detached collection may still hold what was deleted, and the one that has its key by now: merged, there is one. Each way that the
 * second came × through a stream or not × what else is merged.
 */
class MergedSuccessorsTest {

    private static final Table FRIENDS = Table.of(
            "friends",
            column("customer_id", BIGINT).primaryKey().references("customers.id"),
            column("friend_id", BIGINT).primaryKey().references("customers.id"));

    private enum Came {
        BY_ITS_REFERENCE,
        BY_THE_COLLECTION,
        WITHOUT_THE_OBJECT
    }

    @EachDatabase
    void successorOfADeletedElement_isHeldOnce(TestDatabase database) throws Exception {
        SessionFixture shop = new SessionFixture(database, Registry.of(MetaData.of(FRIENDS), ORDER));
        for (Came came : Came.values()) {
            for (boolean stream : new boolean[] {false, true}) {
                for (boolean both : new boolean[] {false, true}) {
                    String cell = came + (stream ? ", through a stream" : "") + (both ? ", with the line" : "");
                    List<Object> given = detached(shop, came);
                    List<Object> copies = stream ? copies(given) : given;
                    try (Session session = shop.sessions.open()) {
                        Order order = (Order) session.merge(copies.get(0));
                        if (both && copies.size() > 1) {
                            assertThat(session.merge(copies.get(1)))
                                    .isSameAs(order.getLines().get(0));
                        }
                        assertThat(order.getLines()).as(cell).hasSize(1);
                        assertThat(order.getLines().get(0).getArticle())
                                .as(cell)
                                .isEqualTo("ink");
                        session.commit();
                    }
                    long key = ((Order) given.get(0)).getId();
                    assertThat(shop.rows("lines WHERE order_id = " + key))
                            .as(cell)
                            .isOne();
                }
            }
        }
    }

    /** An order whose line was deleted and has a successor, and that successor if the program has it. */
    private static List<Object> detached(SessionFixture shop, Came came) {
        List<Object> all = new ArrayList<>();
        try (Session session = shop.sessions.open()) {
            Order order = new Order(1);
            Line pen = new Line(1, "pen");
            order.getLines().add(pen);
            session.add(order);
            session.commit();
            assertThat(order.getLines()).hasSize(1);
            session.delete(pen);
            session.commit();
            all.add(order);
            if (came != Came.WITHOUT_THE_OBJECT) {
                Line ink = new Line(1, "ink");
                if (came == Came.BY_ITS_REFERENCE) {
                    ink.setOrder(order);
                } else {
                    order.getLines().add(ink);
                }
                session.commit();
                all.add(ink);
            }
        }
        if (came == Came.WITHOUT_THE_OBJECT) {
            shop.sessions.inTransaction(session -> {
                Line ink = new Line(1, "ink");
                ink.setOrder(session.getOne(ORDER, ((Order) all.get(0)).getId()));
                session.add(ink);
            });
        }
        return all;
    }

    private static List<Object> copies(List<Object> given) throws IOException, ClassNotFoundException {
        return Streams.throughStream(new ArrayList<>(given));
    }
}
