package io.jalchemy.tests.session;

import static io.jalchemy.tests.merging.BadgePath.BADGE;
import static io.jalchemy.tests.merging.HolderPath.HOLDER;
import static io.jalchemy.tests.merging.ItemPath.ITEM;
import static io.jalchemy.tests.merging.MarkPath.MARK;
import static io.jalchemy.tests.merging.SlotPath.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.merging.Badge;
import io.jalchemy.tests.merging.Holder;
import io.jalchemy.tests.merging.Item;
import io.jalchemy.tests.merging.Mark;
import io.jalchemy.tests.merging.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph of two new objects that back references tie together is merged from either of them: what the other side of the
 * relationship holds takes nothing away from the object that is there.
 */
class MergedSidesTest {

    /**
     * What SQLAlchemy 2.1 leaves in the database: keys of what is held and of its holder. Before it, 1 and 2 (of badges, 1) belong
     * to holder 1, and mark 1 to holder 2 as well; holder 9 and what has key 9 have no row.
     */
    private static final String SQLALCHEMY = """
            item  from held   1 to 1 = 1:1 2:1
            item  from held   1 to 2 = 1:2 2:1
            item  from held   1 to 9 = 1:9 2:1
            item  from held   9 to 1 = 1:1 2:1 9:1
            item  from held   9 to 2 = 1:1 2:1 9:2
            item  from held   9 to 9 = 1:1 2:1 9:9
            item  from holder 1 to 1 = 1:1 2:null
            item  from holder 1 to 2 = 1:2 2:1
            item  from holder 1 to 9 = 1:9 2:1
            item  from holder 9 to 1 = 1:null 2:null 9:1
            item  from holder 9 to 2 = 1:1 2:1 9:2
            item  from holder 9 to 9 = 1:1 2:1 9:9
            slot  from held   1 to 1 = 1:1 2:1
            slot  from held   1 to 2 = 1:2 2:1
            slot  from held   1 to 9 = 1:9 2:1
            slot  from held   9 to 1 = 1:1 2:1 9:1
            slot  from held   9 to 2 = 1:1 2:1 9:2
            slot  from held   9 to 9 = 1:1 2:1 9:9
            slot  from holder 1 to 1 = 1:1
            slot  from holder 1 to 2 = 1:2 2:1
            slot  from holder 1 to 9 = 1:9 2:1
            slot  from holder 9 to 1 = 9:1
            slot  from holder 9 to 2 = 1:1 2:1 9:2
            slot  from holder 9 to 9 = 1:1 2:1 9:9
            badge from held   1 to 1 = 1:1
            badge from held   1 to 2 = 1:2
            badge from held   1 to 9 = 1:9
            badge from held   9 to 1 = 1:null 9:1
            badge from held   9 to 2 = 1:1 9:2
            badge from held   9 to 9 = 1:1 9:9
            badge from holder 1 to 1 = 1:1
            badge from holder 1 to 2 = 1:2
            badge from holder 1 to 9 = 1:9
            badge from holder 9 to 1 = 1:null 9:1
            badge from holder 9 to 2 = 1:1 9:2
            badge from holder 9 to 9 = 1:1 9:9
            mark  from held   1 to 1 = 1:1 1:2
            mark  from held   1 to 2 = 1:2 2:1
            mark  from held   1 to 9 = 1:2 9:1
            mark  from held   9 to 1 = 1:1 1:2 1:9 2:1
            mark  from held   9 to 2 = 1:1 1:2 2:1 2:9
            mark  from held   9 to 9 = 1:1 1:2 2:1 9:9
            mark  from holder 1 to 1 = 1:1 2:1
            mark  from holder 1 to 2 = 1:1 1:2 2:1
            mark  from holder 1 to 9 = 1:1 1:2 2:1 9:1
            mark  from holder 9 to 1 = 1:9 2:1
            mark  from holder 9 to 2 = 1:1 1:2 2:9
            mark  from holder 9 to 9 = 1:1 1:2 2:1 9:9
            """;

    @EachDatabase
    void whatBackReferencesPutThere_takesNothingAway(TestDatabase database) {
        SessionFixture holders = new SessionFixture(database, HOLDER, ITEM, SLOT, MARK, BADGE);
        List<String> found = new ArrayList<>();
        for (String kind : List.of("item", "slot", "badge", "mark")) {
            for (String side : List.of("held", "holder")) {
                for (long held : new long[] {1, 9}) {
                    for (long holder : new long[] {1, 2, 9}) {
                        prepare(holders);
                        Object[] graph = graph(kind, held, holder);
                        holders.sessions.inTransaction(
                                session -> session.merge(side.equals("held") ? graph[0] : graph[1]));
                        found.add(String.format(
                                "%-5s from %-6s %d to %d = %s", kind, side, held, holder, rows(holders, kind)));
                    }
                }
            }
        }
        assertThat(String.join("\n", found) + "\n").isEqualTo(SQLALCHEMY);
    }

    /** Returns a new object of a kind, and a new holder that holds it. */
    private static Object[] graph(String kind, long held, long holder) {
        Holder owner = new Holder(holder);
        switch (kind) {
            case "item" -> {
                Item item = new Item(held);
                item.setHolder(owner);
                return new Object[] {item, owner};
            }
            case "slot" -> {
                Slot slot = new Slot(held);
                owner.getSlots().add(slot);
                return new Object[] {slot, owner};
            }
            case "badge" -> {
                Badge badge = new Badge(held);
                badge.setHolder(owner);
                return new Object[] {badge, owner};
            }
            default -> {
                Mark mark = new Mark(held);
                owner.getMarks().add(mark);
                return new Object[] {mark, owner};
            }
        }
    }

    private static void prepare(SessionFixture holders) {
        holders.database.engine().begin(connection -> {
            for (String table :
                    List.of("holder_marks", "holder_items", "holder_slots", "holder_badges", "marks", "holders")) {
                connection.executeText("DELETE FROM " + table);
            }
            String no = holders.database.kind() == TestDatabase.Kind.SQLITE ? "0" : "false";
            connection.executeText("INSERT INTO marks (id) VALUES (1), (2)");
            connection.executeText("INSERT INTO holders (id, title, count, flag) VALUES (1, 'a', 1, " + no
                    + "), (2, 'b', 1, " + no + ")");
            connection.executeText("INSERT INTO holder_marks (holder_id, mark_id) VALUES (1, 1), (1, 2), (2, 1)");
            connection.executeText("INSERT INTO holder_items (id, holder_id) VALUES (1, 1), (2, 1)");
            connection.executeText("INSERT INTO holder_slots (id, holder_id) VALUES (1, 1), (2, 1)");
            connection.executeText("INSERT INTO holder_badges (id, holder_id) VALUES (1, 1)");
        });
    }

    /** Returns the keys of what is held and of its holder; of marks, those of the holder and of what it holds. */
    private static String rows(SessionFixture holders, String kind) {
        String sql = kind.equals("mark")
                ? "SELECT holder_id, mark_id FROM holder_marks ORDER BY 1, 2"
                : "SELECT id, holder_id FROM holder_" + kind + "s ORDER BY 1";
        List<String> all = new ArrayList<>();
        holders.database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    all.add(result.getString(1) + ":" + result.getString(2));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return String.join(" ", all);
    }
}
