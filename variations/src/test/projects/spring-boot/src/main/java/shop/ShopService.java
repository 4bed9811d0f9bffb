package shop;

import static io.jalchemy.sql.Sql.select;
import static shop.ItemPath.ITEM;

import io.jalchemy.orm.SessionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transactions of Spring's, which sessions and {@code JdbcTemplate} share. */
@Service
public class ShopService {

    private final SessionFactory sessions;
    private final JdbcTemplate jdbc;

    public ShopService(SessionFactory sessions, JdbcTemplate jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    // region service
    @Transactional
    public int add(String name) {
        sessions.inTransaction(session -> session.add(new Item(name))); // is written; Spring commits
        return jdbc.queryForObject("SELECT count(*) FROM items WHERE name = ?", Integer.class, name); // the same transaction
    }
    // endregion

    @Transactional
    public void addAndFail(String name) {
        add(name);
        throw new IllegalStateException("rolled back");
    }

    @Transactional
    public void rename(String from, String to) {
        sessions.inTransaction(session -> session.scalars(select(ITEM).where(ITEM.name.eq(from)))
                .one()
                .setName(to));
    }

    public String names() {
        return sessions.fromTransaction(session -> String.join(
                ", ",
                session.scalars(select(ITEM).orderBy(ITEM.name)).all().stream()
                        .map(Item::getName)
                        .toList()));
    }
}
