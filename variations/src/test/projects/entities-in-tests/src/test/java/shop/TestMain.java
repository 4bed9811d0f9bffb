package shop;

import static io.jalchemy.sql.Sql.select;
import static shop.ItemPath.ITEM;
import static shop.NotePath.NOTE;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;

class TestMain {

    public static void main(String[] args) {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Registry registry = Registry.of(ITEM, NOTE);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            sessions.inTransaction(session -> session.add(new Note()));
            sessions.inTransaction(session -> session.scalars(select(NOTE)).one().setText("a test's own"));
            sessions.inTransaction(session ->
                    System.out.println("stored: " + session.scalars(select(NOTE)).one().getText()));
        }
    }
}
