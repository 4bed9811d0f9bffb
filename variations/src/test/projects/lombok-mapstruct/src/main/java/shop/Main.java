package shop;

import static io.jalchemy.sql.Sql.select;
import static shop.ItemPath.ITEM;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;

public class Main {

    public static void main(String[] args) {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Registry registry = Registry.of(ITEM);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            sessions.inTransaction(session -> session.add(new Item("lamp")));
            sessions.inTransaction(session -> session.scalars(select(ITEM)).one().setName("desk lamp"));
            Item item = sessions.fromTransaction(session -> session.scalars(select(ITEM)).one());
            System.out.println("stored: " + ItemMapper.INSTANCE.toDto(item));
        }
    }
}
