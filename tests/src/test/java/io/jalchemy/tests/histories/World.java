package io.jalchemy.tests.histories;

import static io.jalchemy.tests.histories.entities.NodePath.NODE;
import static io.jalchemy.tests.histories.entities.OwnerPath.OWNER;
import static io.jalchemy.tests.histories.entities.SpecialPath.SPECIAL;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Row;
import io.jalchemy.tests.histories.oracle.Rows;
import io.jalchemy.tests.histories.oracle.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A database for histories, emptied before each; its rows are read past the library. */
final class World implements AutoCloseable {

    /** Children before parents. */
    private static final List<Kind> ORDER = List.of(
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

    final FaultyDataSource source;
    private final TestDatabase database;
    private final Engine engine;
    final SessionFactory sessions;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    World(TestDatabase database) {
        this.database = database;
        this.source = new FaultyDataSource(
                database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite::memory:" : database.url());
        this.engine = Engine.of(source, TestDatabase.options());
        Registry registry = Registry.of(OWNER, NODE, SPECIAL);
        registry.metadata().createAll(engine);
        this.sessions = SessionFactory.of(engine, registry);
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            logOperations();
        }
    }

    /** Has the database write down which rows are written. */
    private void logOperations() {
        jdbc(statement -> {
            statement.executeUpdate("CREATE TABLE operations (verb TEXT, mark TEXT)");
            for (Kind kind : ORDER) {
                String table = Access.of(kind).table();
                for (String verb : List.of("INSERT", "UPDATE", "DELETE")) {
                    String row = verb.equals("INSERT") ? "NEW" : "OLD";
                    statement.executeUpdate("CREATE TRIGGER " + verb + "_" + table + " AFTER " + verb + " ON " + table
                            + " BEGIN INSERT INTO operations VALUES ('" + verb + "', " + row + ".mark); END");
                }
            }
        });
    }

    /**
     * Rows that were written more than once since this was asked last, with what was done to them. An exchange of unique values by
     * way of NULL writes a row twice, and is left out.
     */
    List<String> rowsWrittenTwice() {
        List<String> all = new ArrayList<>();
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            jdbc(statement -> {
                try (ResultSet result = statement.executeQuery(
                        "SELECT mark, group_concat(verb) FROM operations GROUP BY mark HAVING count(*) > 1")) {
                    while (result.next()) {
                        String mark = result.getString(1);
                        String verbs = result.getString(2);
                        boolean exchange = verbs.equals("UPDATE,UPDATE") && mark.matches("(card|clip)[0-9]+");
                        if (!exchange) {
                            all.add("one flush did " + verbs + " to the row of " + mark);
                        }
                    }
                }
                statement.executeUpdate("DELETE FROM operations");
            });
        }
        return all;
    }

    /** Takes all rows out, and says which kinds of rows there will be. */
    void begin(List<Step> history) {
        Set<Kind> now = EnumSet.of(Kind.OWNER);
        for (Step step : history) {
            if (step.kind() != null) {
                now.add(step.kind().held());
            }
        }
        Set<Kind> before = EnumSet.copyOf(kinds);
        kinds.clear();
        kinds.addAll(now);
        jdbc(statement -> {
            if (before.contains(Kind.LABEL)) {
                statement.executeUpdate("DELETE FROM owner_labels");
            }
            if (before.contains(Kind.ITEM)) {
                statement.executeUpdate("DELETE FROM specials");
            }
            if (before.contains(Kind.NODE)) {
                statement.executeUpdate("UPDATE nodes SET parent_id = NULL");
            }
            for (Kind kind : ORDER) {
                if (before.contains(kind)) {
                    statement.executeUpdate("DELETE FROM " + Access.of(kind).table());
                }
            }
        });
        rowsWrittenTwice();
    }

    /** What does something with a statement. */
    interface Work {

        void run(Statement statement) throws SQLException;
    }

    private void jdbc(Work work) {
        try (Statement statement = source.real().createStatement()) {
            work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows that are committed. */
    Rows rows() {
        Rows all = new Rows();
        jdbc(statement -> {
            Map<Object, String> owners = marks(statement, "owners");
            Map<Object, String> nodes = kinds.contains(Kind.NODE) ? marks(statement, "nodes") : Map.of();
            for (Kind kind : ORDER) {
                if (kinds.contains(kind)) {
                    read(statement, kind, kind == Kind.NODE ? nodes : owners, all);
                }
            }
            if (kinds.contains(Kind.LABEL)) {
                readLinks(statement, owners, all);
            }
        });
        return all;
    }

    private static void readLinks(Statement statement, Map<Object, String> owners, Rows all) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT owner_id, label_code FROM owner_labels")) {
            while (result.next()) {
                all.links.add(owners.get(result.getLong(1)) + " " + result.getString(2));
            }
        }
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
        for (String entry : inside.isEmpty() ? new String[0] : inside.split(",", -1)) {
            String[] parts = entry.split(":", -1);
            all.put(parts[0], parts[1]);
        }
        return all;
    }

    @Override
    public void close() {
        engine.close();
        source.close();
        database.close();
    }
}
