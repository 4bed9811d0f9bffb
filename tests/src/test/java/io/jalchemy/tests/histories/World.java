package io.jalchemy.tests.histories;

import static io.jalchemy.tests.histories.entities.NodePath.NODE;
import static io.jalchemy.tests.histories.entities.OwnerPath.OWNER;
import static io.jalchemy.tests.histories.entities.SpecialPath.SPECIAL;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Row;
import io.jalchemy.tests.histories.oracle.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database for histories, emptied before each; its rows are read past the library. */
final class World implements AutoCloseable {

    /** Children before parents. */
    private static final List<Kind> ORDER = List.of(
            Kind.SPECIAL,
            Kind.ITEM,
            Kind.EXTRA,
            Kind.FIXED,
            Kind.PART,
            Kind.CELL,
            Kind.LINE,
            Kind.CODE,
            Kind.CARD,
            Kind.CLIP,
            Kind.STAMP,
            Kind.BADGE,
            Kind.SHADE,
            Kind.TWIN,
            Kind.NODE,
            Kind.LABEL,
            Kind.OWNER);

    final TestDatabase database;
    final SessionFactory sessions;

    World(TestDatabase database) {
        this.database = database;
        Registry registry = Registry.of(OWNER, NODE, SPECIAL);
        registry.metadata().createAll(database.engine());
        this.sessions = SessionFactory.of(database.engine(), registry);
    }

    /** Takes all rows out. */
    void empty() {
        jdbc(statement -> {
            statement.executeUpdate("DELETE FROM owner_labels");
            statement.executeUpdate("DELETE FROM specials");
            statement.executeUpdate("UPDATE nodes SET parent_id = NULL");
            for (Kind kind : ORDER) {
                if (kind != Kind.SPECIAL) {
                    statement.executeUpdate("DELETE FROM " + Access.of(kind).table());
                }
            }
        });
    }

    /** What does something with a statement. */
    interface Work {

        void run(Statement statement) throws SQLException;
    }

    private void jdbc(Work work) {
        database.engine().begin(connection -> {
            try {
                run(connection.jdbc(), work);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void run(Connection connection, Work work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            work.run(statement);
        }
    }

    /** All rows that are committed. */
    Rows rows() {
        Rows all = new Rows();
        jdbc(statement -> {
            Map<Object, String> owners = marks(statement, "owners");
            Map<Object, String> nodes = marks(statement, "nodes");
            for (Kind kind : ORDER) {
                if (kind != Kind.SPECIAL) {
                    read(statement, kind, kind == Kind.NODE ? nodes : owners, all);
                }
            }
            try (ResultSet result = statement.executeQuery("SELECT owners_id, labels_code FROM owner_labels"
                    .replace("owners_id", "owner_id")
                    .replace("labels_code", "label_code"))) {
                while (result.next()) {
                    all.links.add(owners.get(result.getLong(1)) + " " + result.getString(2));
                }
            }
        });
        return all;
    }

    private static Map<Object, String> marks(Statement statement, String table) throws SQLException {
        Map<Object, String> all = new HashMap<>();
        try (ResultSet result = statement.executeQuery("SELECT id, mark FROM " + table)) {
            while (result.next()) {
                all.put(result.getLong(1), result.getString(2));
            }
        }
        return all;
    }

    private static void read(Statement statement, Kind kind, Map<Object, String> parents, Rows all)
            throws SQLException {
        List<String> columns = new ArrayList<>(List.of("mark", "note"));
        columns.add(kind.isChild() ? "parent_id" : "NULL");
        columns.add(kind.hasPosition() ? "position" : "0");
        columns.add(kind.hasCode() ? "code" : "NULL");
        columns.add(kind == Kind.OWNER ? "data" : "NULL");
        columns.add(kind.hasVersion() ? "version" : "1");
        columns.add(kind == Kind.ITEM ? "kind" : "NULL");
        String sql = "SELECT " + String.join(", ", columns) + " FROM "
                + Access.of(kind).table();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                long parent = result.getLong(3);
                String mark = result.getString(1);
                Row row = new Row(
                        "special".equals(result.getString(8)) ? Kind.SPECIAL : kind,
                        mark,
                        result.getString(2),
                        data(result.getString(6)),
                        parent == 0 ? null : parents.getOrDefault(parent, "?" + parent),
                        result.getInt(4),
                        result.getString(5),
                        result.getInt(7),
                        result.getInt(7));
                if (all.rows.put(mark, row) != null) {
                    throw new AssertionError("two rows with the mark " + mark);
                }
            }
        }
    }

    /** The little JSON that histories write, read without help. */
    private static TreeMap<String, String> data(String json) {
        if (json == null) {
            return null;
        }
        TreeMap<String, String> all = new TreeMap<>();
        String inside = json.replaceAll("[{}\" ]", "");
        for (String entry : inside.isEmpty() ? new String[0] : inside.split(",")) {
            String[] parts = entry.split(":");
            all.put(parts[0], parts[1]);
        }
        return all;
    }

    @Override
    public void close() {
        database.close();
    }
}
