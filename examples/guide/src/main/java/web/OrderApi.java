package web;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static web.OrderPath.ORDER;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.StaleDataException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server does with orders. */
public class OrderApi {

    private final SessionFactory sessions;

    public OrderApi(SessionFactory sessions) {
        this.sessions = sessions;
    }

    // region view
    public record LineView(String product, int quantity) {}

    public record OrderView(
            Long id, String number, @Nullable String note, int version, List<LineView> lines) {

        static OrderView of(Order order) {
            return new OrderView(
                    order.getId(),
                    order.getNumber(),
                    order.getNote(),
                    order.getVersion(),
                    order.getLines().stream()
                            .map(line -> new LineView(line.getProduct(), line.getQuantity()))
                            .toList());
        }
    }

    public Optional<OrderView> find(long id) {
        return sessions.fromTransaction(
                session -> session.find(ORDER, id, selectInLoad(ORDER.lines)).map(OrderView::of));
    }
    // endregion

    // region page
    public record OrderRow(Long id, String number) {}

    public record Page<T>(List<T> items, long total) {}

    public Page<OrderRow> list(String numberPrefix, int page, int size) {
        try (Session session = sessions.open()) {
            List<OrderRow> items = session.execute(select(ORDER.id, ORDER.number)
                            .where(ORDER.number.startsWith(numberPrefix))
                            .orderBy(ORDER.number)
                            .limit(size)
                            .offset((long) page * size)
                            .into(OrderRow::new))
                    .all();
            long total = session.scalarOne(select(count(ORDER.id)).where(ORDER.number.startsWith(numberPrefix)));
            return new Page<>(items, total);
        }
    }
    // endregion

    // region create
    public record NewOrder(String number, @Nullable String note, List<LineView> lines) {

        public NewOrder {
            if (number == null || number.isBlank() || number.length() > 20) {
                throw new IllegalArgumentException("number: 1 to 20 characters");
            }
            if (lines == null || lines.isEmpty()) {
                throw new IllegalArgumentException("lines: at least one");
            }
        }
    }

    public OrderView create(NewOrder wanted) {
        return sessions.fromTransaction(session -> {
            Order order = new Order(wanted.number());
            order.setNote(wanted.note());
            wanted.lines().forEach(line -> order.getLines().add(new OrderLine(line.product(), line.quantity())));
            session.add(order);
            session.flush(); // the key is generated, and what the database refuses is refused here
            return OrderView.of(order);
        });
    }
    // endregion

    // region change
    public record OrderChange(int version, @Nullable String note) {}

    public OrderView change(long id, OrderChange change) {
        return sessions.fromTransaction(session -> {
            Order order = session.getOne(ORDER, id, selectInLoad(ORDER.lines));
            if (order.getVersion() != change.version()) {
                throw new StaleDataException("Order " + id + " has been changed meanwhile.");
            }
            order.setNote(change.note());
            session.flush(); // counts the version up
            return OrderView.of(order);
        });
    }
    // endregion

    // region replace
    public void replace(long id, Order fromJson) {
        if (!Long.valueOf(id).equals(fromJson.getId())) {
            throw new IllegalArgumentException("id: not that of the URL");
        }
        sessions.inTransaction(session -> {
            session.getOne(ORDER, id); // merge would insert what is not there
            session.merge(fromJson);
        });
    }
    // endregion

    public void delete(long id) {
        sessions.inTransaction(session -> session.delete(session.getOne(ORDER, id)));
    }
}
