package shop;

import static shop.ItemPath.ITEM;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;

/** Does what may break in a nested jar, and prints what came of it. */
@Component
public class ShopRunner implements CommandLineRunner {

    private final ShopService shop;
    private final SessionFactory sessions;
    private final Engine engine;

    public ShopRunner(ShopService shop, SessionFactory sessions, Engine engine) {
        this.shop = shop;
        this.sessions = sessions;
        this.engine = engine;
    }

    @Override
    public void run(String... args) throws Exception {
        sessions.registry().metadata().createAll(engine);
        System.out.println("stored: " + shop.add("lamp") + " in Spring's transaction");
        shop.rename("lamp", "desk lamp");
        try {
            shop.addAndFail("chair");
        } catch (IllegalStateException e) {
            System.out.println("stored: nothing when " + e.getMessage());
        }
        System.out.println("stored: " + shop.names());
        System.out.println("stored: " + inAnotherThread() + " in another thread");
        System.out.println("stored: " + inAPoolOfItsOwn() + " in a pool of its own");
        System.out.println("stored: " + serialized("shelf") + " serialized");
    }

    /** A thread whose context class loader is that of the launcher, which knows no class of the program's. */
    private String inAnotherThread() throws Exception {
        return CompletableFuture.supplyAsync(shop::names, new ForkJoinPool(1)).get();
    }

    /** The engine finds the database by its URL: a service file. */
    private static String inAPoolOfItsOwn() throws Exception {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try (Engine own = Engine.create("sqlite::memory:")) {
                                Registry registry = Registry.of(ITEM);
                                registry.metadata().createAll(own);
                                SessionFactory sessions = SessionFactory.of(own, registry);
                                sessions.inTransaction(session -> session.add(new Item("stool")));
                                return sessions.fromTransaction(
                                        session -> session.getOne(ITEM, 1L).getName());
                            }
                        },
                        new ForkJoinPool(1))
                .get();
    }

    private static String serialized(String name) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Item(name));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
                return Class.forName(description.getName(), false, ShopRunner.class.getClassLoader());
            }
        }) {
            return ((Item) in.readObject()).getName();
        }
    }
}
