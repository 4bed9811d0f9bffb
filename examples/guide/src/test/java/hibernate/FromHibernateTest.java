package hibernate;

import static hibernate.CustomerPath.CUSTOMER;
import static hibernate.ItemPath.ITEM;
import static hibernate.NumberedPath.NUMBERED;
import static hibernate.ParcelPath.PARCEL;
import static hibernate.PurchasePath.PURCHASE;
import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.testkit.StatementRecorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page says to those who come from Hibernate. */
class FromHibernateTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = SessionFactory.of(engine, Registry.of(CUSTOMER, PARCEL));
    private final StatementRecorder sent = StatementRecorder.of(engine);

    @BeforeEach
    void fill() {
        sessions.registry().metadata().createAll(engine);
        sessions.inTransaction(session -> {
            for (String name : List.of("ann", "bob", "cem")) {
                Customer customer = new Customer(name + "@x.org", name);
                for (int i = 0; i < 2; i++) {
                    Purchase purchase = new Purchase();
                    purchase.getItems().addAll(List.of(new Item("pen"), new Item("ink")));
                    purchase.getRemarks().addAll(List.of(new Remark("a"), new Remark("b"), new Remark("c")));
                    customer.getPurchases().add(purchase);
                }
                session.add(customer);
            }
        });
        sent.clear();
    }

    @AfterEach
    void close() {
        sent.close();
        engine.close();
    }

    private <T> T one(io.jalchemy.sql.statement.Select<T> statement) {
        try (Session session = sessions.open()) {
            return session.scalarOne(statement);
        }
    }

    // ---- differences

    @Test
    void objects_areOfTheirClass() {
        try (Session session = sessions.open()) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            sent.assertCount(1); // the customer is loaded when it is read
            assertThat(sent.texts().get(0)).doesNotContain("customers");
            assertThat(purchase.getCustomer().getClass()).isSameAs(Customer.class);
        }
    }

    @Test
    void foreignKey_standsForTheObject() {
        sessions.inTransaction(session -> {
            // region reference
            Purchase purchase = new Purchase();
            purchase.setCustomerId(1L); // the customer is not loaded
            session.add(purchase);
            // endregion
        });
        sent.assertCount(1);
        assertThat(one(select(count(PURCHASE.id)).where(PURCHASE.customerId.eq(1L))))
                .isEqualTo(3);
    }

    @Test
    void add_takesAlongWhatItReaches_byDefault() {
        sessions.inTransaction(session -> {
            Purchase purchase = new Purchase();
            purchase.setCustomer(new Customer("dan@x.org", "dan")); // this side says nothing of a cascade
            session.add(purchase);
        });
        assertThat(one(select(count(CUSTOMER.id)))).isEqualTo(4);
    }

    @Test
    void flush_writesWhatHasChanged() throws IOException {
        sessions.inTransaction(session -> {
            Customer ann = session.getOne(CUSTOMER, 1L);
            ann.setName("Ann");
            ann.setEmail("ann@x.org"); // as it was
        });
        assertThat(sent.texts()).hasSize(2);
        assertThat(sent.texts().get(1)).startsWith("UPDATE customers SET name = ? WHERE");
    }

    @Test
    void flush_isBatched_withGeneratedKeys() {
        sessions.inTransaction(session -> {
            for (int i = 0; i < 50; i++) {
                session.add(new Customer(i + "@y.org", "y"));
            }
        });
        sent.assertCount(1);
    }

    @Test
    void loop_takesTwoStatements() {
        try (Session session = sessions.open()) {
            // region loop
            for (Customer customer : session.scalars(select(CUSTOMER)).all()) {
                System.out.println(
                        customer.getName() + ": " + customer.getPurchases().size());
            }
            // endregion
        }
        sent.assertCount(2);
    }

    @Test
    void merge_copiesWhatWasSet() {
        sessions.inTransaction(session -> session.getOne(CUSTOMER, 1L).setActive(false));
        sessions.inTransaction(session -> {
            // region merge
            Customer partial = new Customer("ann@y.org", "Ann");
            partial.setId(1L);
            Customer ann = session.merge(partial); // the session's own; partial stays outside
            // endregion
            assertThat(ann).isNotSameAs(partial);
            assertThat(ann.getPurchases()).hasSize(2); // were not set, so they stay
        });
        assertThat(one(select(CUSTOMER.name).where(CUSTOMER.id.eq(1L)))).isEqualTo("Ann");
        assertThat(one(select(CUSTOMER).where(CUSTOMER.id.eq(1L))).isActive()).isTrue();
        assertThat(one(select(count(PURCHASE.id)))).isEqualTo(6);
    }

    @Test
    void merge_checksTheVersion() {
        Purchase mine = sessions.fromTransaction(session -> session.getOne(PURCHASE, 1L));
        sessions.inTransaction(session -> session.getOne(PURCHASE, 1L).setState("paid"));
        mine.setState("void");
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.merge(mine)))
                .isInstanceOf(StaleDataException.class);
    }

    @Test
    void add_takesADetachedObjectBack() {
        Customer ann = sessions.fromTransaction(session -> session.getOne(CUSTOMER, 1L));
        ann.setName("Ann");
        sent.clear();
        sessions.inTransaction(session -> session.add(ann));
        sent.assertSent("UPDATE customers");
    }

    @Test
    void session_goesOnAfterARollback() {
        try (Session session = sessions.open()) {
            session.add(new Customer("ann@x.org", "a second ann"));
            assertThatThrownBy(session::flush).isInstanceOf(DatabaseException.class);
            session.rollback();
            assertThat(session.getOne(CUSTOMER, 1L).getName()).isEqualTo("ann");
        }
    }

    @Test
    void close_rollsBack_commitKeepsTheSession() {
        try (Session session = sessions.open()) {
            session.getOne(CUSTOMER, 1L).setName("Ann");
            session.commit();
            sent.clear();
            session.getOne(CUSTOMER, 1L).setName("Anna"); // is loaded again
            sent.assertSent("SELECT");
            session.flush();
        }
        assertThat(one(select(CUSTOMER.name).where(CUSTOMER.id.eq(1L)))).isEqualTo("Ann");
    }

    @Test
    void get_flushesOnlyWhatItHasToAskFor() {
        try (Session session = sessions.open()) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            ann.setName("Ann");
            sent.clear();
            assertThat(session.getOne(CUSTOMER, 1L)).isSameAs(ann);
            sent.assertCount(0);
            assertThat(session.scalars(select(CUSTOMER).where(CUSTOMER.name.eq("Ann")))
                            .all())
                    .hasSize(1);
            sent.assertSent("UPDATE customers", "SELECT");
        }
    }

    // ---- methods

    // region search
    List<Customer> search(Session session, @Nullable String name, boolean onlyActive) {
        List<Condition> conditions = new ArrayList<>();
        if (name != null) {
            conditions.add(CUSTOMER.name.startsWith(name));
        }
        if (onlyActive) {
            conditions.add(CUSTOMER.active);
        }
        return session.scalars(select(CUSTOMER).where(conditions).orderBy(CUSTOMER.name))
                .all();
    }
    // endregion

    @Test
    void search_isBuiltOfConditions() {
        try (Session session = sessions.open()) {
            assertThat(search(session, null, true)).hasSize(3);
            assertThat(search(session, "b", true)).hasSize(1);
            assertThat(search(session, "x", false)).isEmpty();
        }
    }

    @Test
    void entityGraph_isOptions() {
        try (Session session = sessions.open()) {
            // region graph
            Purchase purchase = session.get(PURCHASE, 1L, joinedLoad(PURCHASE.customer), selectInLoad(PURCHASE.items));
            // endregion
            sent.assertCount(2);
            assertThat(purchase).isNotNull();
            assertThat(purchase.getItems()).hasSize(2);
            assertThat(purchase.getCustomer().getName()).isEqualTo("ann");
            sent.assertCount(2);
        }
    }

    @Test
    void joinFetch_withACondition() {
        try (Session session = sessions.open()) {
            // region join-fetch
            List<Purchase> ofAnn = session.scalars(select(PURCHASE)
                            .join(PURCHASE.customer)
                            .where(CUSTOMER.name.eq("ann"))
                            .options(containsEager(PURCHASE.customer))) // is filled from the join
                    .all();
            // endregion
            assertThat(ofAnn).hasSize(2);
            assertThat(ofAnn.get(0).getCustomer().getName()).isEqualTo("ann");
            sent.assertCount(1);
        }
    }

    @Test
    void detachClearRefresh() {
        try (Session session = sessions.open()) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            ann.setName("Ann");
            session.refresh(ann);
            assertThat(ann.getName()).isEqualTo("ann");
            session.expunge(ann);
            assertThat(session.contains(ann)).isFalse();
            assertThat(Inspection.of(ann).isDetached()).isTrue();
            Customer bob = session.getOne(CUSTOMER, 2L);
            session.expungeAll();
            assertThat(session.contains(bob)).isFalse();
        }
    }

    @Test
    void rowsWithoutObjects() {
        sessions.inTransaction(session -> {
            // region rows
            session.execute(
                    insert(CUSTOMER),
                    List.of(
                            Map.of("email", "d@x.org", "name", "dan", "active", true),
                            Map.of("email", "e@x.org", "name", "eve", "active", true)));
            // endregion
        });
        sent.assertCount(1);
        assertThat(one(select(count(CUSTOMER.id)))).isEqualTo(5);
    }

    @Test
    void stream_isRead() {
        try (Session session = sessions.open();
                var customers = session.stream(select(CUSTOMER).orderBy(CUSTOMER.id), 2)) {
            assertThat(customers.stream().map(Customer::getName)).containsExactly("ann", "bob", "cem");
        }
    }

    // ---- pitfalls

    @Test
    void unloaded_raisesWhenDetached() throws IOException {
        // region detached
        Customer ann = sessions.fromTransaction(session -> session.getOne(CUSTOMER, 1L));
        ann.getName(); // was loaded
        // endregion
        assertThat(ann.getName()).isEqualTo("ann");
        assertThatThrownBy(() -> ann.getPurchases().size())
                .isInstanceOf(DetachedObjectException.class)
                .satisfies(failure -> Shown.text("hibernate/unloaded.txt", failure.getMessage() + "\n"));
        // region loaded
        Customer loaded =
                sessions.fromTransaction(session -> session.getOne(CUSTOMER, 1L, selectInLoad(CUSTOMER.purchases)));
        // endregion
        assertThat(loaded.getPurchases()).hasSize(2);
        assertThat(loaded.getPurchases().get(0).getCustomer()).isSameAs(loaded);
    }

    @Test
    void twoLists_areLoadedTogether() {
        try (Session session = sessions.open()) {
            // region two-lists
            List<Purchase> purchases = session.scalars(
                            select(PURCHASE).options(selectInLoad(PURCHASE.items), selectInLoad(PURCHASE.remarks)))
                    .all();
            // endregion
            sent.assertCount(3);
            assertThat(purchases).hasSize(6).allMatch(each -> each.getItems().size() == 2);
            assertThat(purchases).allMatch(each -> each.getRemarks().size() == 3);
            sent.assertCount(3);
        }
        sent.clear();
        try (Session session = sessions.open()) {
            List<Purchase> joined = session.scalars(
                            select(PURCHASE).options(joinedLoad(PURCHASE.items), joinedLoad(PURCHASE.remarks)))
                    .all();
            assertThat(joined).hasSize(6).allMatch(each -> each.getItems().size() == 2);
            assertThat(joined).allMatch(each -> each.getRemarks().size() == 3);
            assertThat(sent.rows()).isEqualTo(6 * 2 * 3);
        }
    }

    @Test
    void limit_countsObjects() {
        try (Session session = sessions.open()) {
            // region page
            List<Customer> page = session.scalars(select(CUSTOMER)
                            .options(joinedLoad(CUSTOMER.purchases))
                            .orderBy(CUSTOMER.name)
                            .limit(2))
                    .all();
            // endregion
            assertThat(page).hasSize(2).allMatch(each -> each.getPurchases().size() == 2);
            sent.assertCount(1);
            assertThat(sent.texts().get(0)).contains("LIMIT");
        }
    }

    @Test
    void owningSide_isEitherSide() {
        sessions.inTransaction(session -> {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            // region move
            Purchase purchase = ann.getPurchases().get(0);
            bob.getPurchases().add(purchase); // purchase.getCustomer() is bob, ann's list has it no more
            // endregion
            assertThat(purchase.getCustomer()).isSameAs(bob);
            assertThat(ann.getPurchases().stream().noneMatch(each -> each == purchase))
                    .isTrue();
        });
        assertThat(one(select(count(PURCHASE.id)).where(PURCHASE.customerId.eq(2L))))
                .isEqualTo(3);
        assertThat(one(select(count(PURCHASE.id)))).isEqualTo(6);
    }

    @Test
    void orphans_goAndComeBack() {
        sessions.inTransaction(session -> {
            Customer ann = session.getOne(CUSTOMER, 1L);
            // region orphan
            Purchase first = ann.getPurchases().remove(0); // is deleted by the flush
            // endregion
            assertThat(first.getCustomer()).isNull();
        });
        assertThat(one(select(count(PURCHASE.id)))).isEqualTo(5);
        assertThat(one(select(count(ITEM.id)))).isEqualTo(10);
        sessions.inTransaction(session -> {
            Customer ann = session.getOne(CUSTOMER, 1L);
            ann.getPurchases().add(new Purchase());
            session.flush();
            List<Purchase> kept = new ArrayList<>(ann.getPurchases());
            kept.remove(0);
            ann.setPurchases(kept); // what is in both stays
        });
        assertThat(one(select(count(PURCHASE.id)))).isEqualTo(5);
        assertThat(one(select(count(PURCHASE.id)).where(PURCHASE.id.eq(2L)))).isEqualTo(0);
    }

    @Test
    void hashSets_ofObjects_workBeforeAndAfterTheFlush() {
        // region set
        Set<Item> items = new HashSet<>();
        Item item = new Item("pen");
        items.add(item);
        // endregion
        sessions.inTransaction(session -> {
            session.getOne(PURCHASE, 1L).getItems().add(item);
            session.flush();
            assertThat(items).contains(item);
        });
    }

    @Test
    void bulk_isSeenByTheSession() {
        sessions.inTransaction(session -> {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            assertThat(bob.getName()).isEqualTo("bob");
            // region bulk
            session.execute(update(CUSTOMER).set(CUSTOMER.active, false).where(CUSTOMER.name.eq("ann")));
            // ann.isActive() is false
            // endregion
            sent.clear();
            assertThat(ann.isActive()).isFalse();
            assertThat(bob.isActive()).isTrue();
            sent.assertCount(0);
            session.execute(delete(ITEM));
            Purchase purchase = session.getOne(PURCHASE, 1L);
            assertThat(purchase.getItems()).isEmpty();
        });
    }

    @Test
    void embedded_areFields() {
        sessions.inTransaction(session -> session.add(
                new Parcel(new Parcel.Address("Main Street 1", "Graz"), new ArrayList<>(List.of("fragile")))));
        sessions.inTransaction(session -> {
            Parcel parcel = session.scalars(select(PARCEL).where(PARCEL.city.eq("Graz")))
                    .one();
            assertThat(parcel.getAddress()).isEqualTo(new Parcel.Address("Main Street 1", "Graz"));
            parcel.setAddress(new Parcel.Address("Ring 2", "Graz"));
            parcel.getLabels().add("heavy");
            parcel.setSender(new Parcel.Address("Post", "Wien"));
        });
        assertThat(one(select(PARCEL)).getSender()).isEqualTo(new Parcel.Address("Post", "Wien"));
        assertThat(one(select(PARCEL.street))).isEqualTo("Ring 2");
        assertThat(one(select(PARCEL)).notes()).isEqualTo("none"); // no initialiser ran
        assertThat(one(select(PARCEL)).getLabels()).containsExactly("fragile", "heavy");
    }

    @Test
    void sequence_isOfTheDatabase() {
        PostgresqlServer.with(postgresql -> {
            postgresql.begin(
                    connection -> connection.executeText("CREATE SEQUENCE ticket_numbers START 1000 INCREMENT 5"));
            Registry registry = Registry.of(NUMBERED);
            registry.metadata().createAll(postgresql);
            List<Numbered> tickets = List.of(new Numbered(), new Numbered());
            SessionFactory.of(postgresql, registry).inTransaction(session -> session.addAll(tickets));
            assertThat(tickets).extracting(Numbered::getId).containsExactly(1000L, 1005L);
        });
    }
}
