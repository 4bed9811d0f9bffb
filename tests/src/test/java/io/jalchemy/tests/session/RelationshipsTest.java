package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.loadOnly;
import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.shop.CustomerPath.CUSTOMER;
import static io.jalchemy.tests.shop.LinePath.LINE;
import static io.jalchemy.tests.shop.OrderPath.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.error.UnloadedAttributeException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.shop.Address;
import io.jalchemy.tests.shop.Customer;
import io.jalchemy.tests.shop.Line;
import io.jalchemy.tests.shop.LinePath;
import io.jalchemy.tests.shop.Order;
import io.jalchemy.tests.shop.Remark;
import java.util.List;

/** Relationships of every kind, stored, changed, loaded and deleted. */
class RelationshipsTest {

    private static final Table FRIENDS = Table.of(
            "friends",
            column("customer_id", BIGINT).primaryKey().references("customers.id"),
            column("friend_id", BIGINT).primaryKey().references("customers.id"));

    private static SessionFixture shop(TestDatabase database) {
        return new SessionFixture(database, Registry.of(MetaData.of(FRIENDS), CUSTOMER, ORDER));
    }

    @EachDatabase
    void oneSidedCollection_setsAndClearsTheForeignKey(TestDatabase database) {
        SessionFixture shop = shop(database);
        Customer customer = new Customer("ann");
        customer.getAddresses().add(new Address("a"));
        customer.getAddresses().add(new Address("b"));
        shop.sessions.inTransaction(session -> session.add(customer));
        assertThat(customer.getAddresses().get(0).getCustomerId()).isEqualTo(customer.getId());
        shop.sessions.inTransaction(session -> {
            Customer loaded = session.getOne(CUSTOMER, customer.getId());
            loaded.getAddresses().remove(0);
            loaded.getAddresses().add(new Address("c"));
        });
        assertThat(shop.rows("addresses WHERE customer_id IS NULL")).isEqualTo(1);
        assertThat(shop.rows("addresses WHERE customer_id = " + customer.getId()))
                .isEqualTo(2);
        shop.sessions.inTransaction(session -> session.delete(session.getOne(CUSTOMER, customer.getId())));
        assertThat(shop.rows("addresses WHERE customer_id IS NULL")).isEqualTo(3);
    }

    @EachDatabase
    void twoKeysToOneTable_areToldApart(TestDatabase database) {
        SessionFixture shop = shop(database);
        Customer ann = new Customer("ann");
        Customer bob = new Customer("bob");
        Order order = new Order(7);
        order.setCustomer(ann);
        order.setPayer(bob);
        assertThat(ann.getOrders()).containsExactly(order);
        assertThat(bob.getPaid()).containsExactly(order);
        shop.sessions.inTransaction(session -> session.addAll(List.of(order)));
        try (Session session = shop.sessions.open()) {
            shop.forget();
            Order loaded = session.scalars(select(ORDER)).one();
            assertThat(loaded.getCustomer().getName()).isEqualTo("ann");
            assertThat(shop.sent().get(0)).contains("LEFT OUTER JOIN customers");
            assertThatThrownBy(loaded::getPayer)
                    .isInstanceOf(UnloadedAttributeException.class)
                    .hasMessageContaining("Order.payer");
            assertThat(session.scalars(select(ORDER).where(ORDER.payer.eq(bob))).all())
                    .containsExactly(loaded);
            assertThat(session.scalars(select(CUSTOMER).where(CUSTOMER.paid.contains(loaded)))
                            .one()
                            .getName())
                    .isEqualTo("bob");
        }
    }

    @EachDatabase
    void withoutCascade_aNewObjectIsRefused_andNamed(TestDatabase database) {
        SessionFixture shop = shop(database);
        try (Session session = shop.sessions.open()) {
            Customer ann = new Customer("ann");
            session.add(ann);
            session.flush();
            Order order = new Order(1);
            order.setCustomer(ann);
            session.scalars(select(ORDER)).all();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(NotInSessionException.class)
                    .hasMessageContaining("Customer.orders of Customer#" + ann.getId())
                    .hasMessageContaining("a new Order")
                    .hasMessageContaining("session.add(");
            session.add(order);
            session.commit();
            assertThat(shop.rows("orders")).isEqualTo(1);
        }
    }

    @EachDatabase
    @FullFeatures
    void keyChain_ofThreeLevels_isPropagated(TestDatabase database) {
        SessionFixture shop = shop(database);
        Order order = new Order(1);
        for (int i = 1; i <= 2; i++) {
            Line line = new Line(i, "article " + i);
            order.getLines().add(line);
            line.getRemarks().add(new Remark("remark " + i));
        }
        try (Session session = shop.sessions.open()) {
            session.add(order);
            session.commit();
            assertThat(shop.verbs()).containsExactly("INSERT orders", "INSERT lines", "INSERT remarks");
            assertThat(shop.rows("remarks WHERE line_order_id = " + order.getId() + " AND line_number = 2"))
                    .isEqualTo(1);
            Line line = session.get(LINE, new LinePath.Key(order.getId(), 2));
            assertThat(line).isSameAs(order.getLines().get(1));
            assertThat(line.getRemarks()).extracting(Remark::getText).containsExactly("remark 2");
            order.getLines().remove(line);
            session.commit();
            assertThat(shop.rows("lines")).isEqualTo(1);
            assertThat(shop.rows("remarks")).isEqualTo(1);
            session.delete(order);
            shop.forget();
            session.commit();
            assertThat(shop.rows("orders")).isZero();
            assertThat(shop.rows("remarks")).isZero();
        }
    }

    @EachDatabase
    void compositeKeys_areLoadedForNeighbours(TestDatabase database) {
        SessionFixture shop = shop(database);
        shop.sessions.inTransaction(session -> {
            for (int o = 0; o < 3; o++) {
                Order order = new Order(o);
                for (int i = 1; i <= 3; i++) {
                    Line line = new Line(i, "x");
                    order.getLines().add(line);
                    line.getRemarks().add(new Remark(o + "-" + i));
                }
                session.add(order);
            }
        });
        try (Session session = shop.sessions.open()) {
            List<Line> lines = session.scalars(select(LINE).orderBy(LINE.orderId, LINE.number))
                    .all();
            shop.forget();
            for (int i = 0; i < 9; i++) {
                assertThat(lines.get(i).getRemarks())
                        .extracting(Remark::getText)
                        .containsExactly(i / 3 + "-" + (i % 3 + 1));
                assertThat(lines.get(i).getRemarks().get(0).getLine()).isSameAs(lines.get(i));
            }
            assertThat(shop.verbs()).containsExactly("SELECT remarks");
            assertThat(lines.get(0).getOrder().getLines()).containsExactlyElementsOf(lines.subList(0, 3));
        }
    }

    @EachDatabase
    void customJoin_loadsAndFilters(TestDatabase database) {
        SessionFixture shop = shop(database);
        Customer ann = new Customer("ann");
        Customer bob = new Customer("bob");
        shop.sessions.inTransaction(session -> {
            session.addAll(List.of(ann, bob));
            for (int amount : new int[] {50, 150, 250}) {
                Order order = new Order(amount);
                order.setCustomer(ann);
                session.add(order);
            }
        });
        try (Session session = shop.sessions.open()) {
            List<Customer> all =
                    session.scalars(select(CUSTOMER).orderBy(CUSTOMER.name)).all();
            shop.forget();
            assertThat(all.get(0).getBigOrders()).extracting(Order::getAmount).containsExactlyInAnyOrder(150, 250);
            assertThat(all.get(1).getBigOrders()).isEmpty();
            assertThat(shop.sent()).hasSize(1);
            assertThat(session.scalars(select(CUSTOMER).where(CUSTOMER.bigOrders.any()))
                            .all())
                    .containsExactly(all.get(0));
            assertThat(session.execute(select(CUSTOMER.name, count(ORDER.id))
                                    .join(CUSTOMER.bigOrders)
                                    .groupBy(CUSTOMER.name))
                            .one()
                            .v2())
                    .isEqualTo(2L);
            Order small =
                    session.scalars(select(ORDER).where(ORDER.amount.eq(50))).one();
            all.get(1).getBigOrders().add(small);
            all.get(0).getBigOrders().remove(0);
            shop.forget();
            session.commit();
            assertThat(shop.sent()).as("a view is not written").isEmpty();
            assertThat(shop.rows("orders WHERE customer_id = " + ann.getId())).isEqualTo(3);
        }
    }

    @EachDatabase
    void manyToMany_withItself_bothWays(TestDatabase database) {
        SessionFixture shop = shop(database);
        Customer ann = new Customer("ann");
        Customer bob = new Customer("bob");
        Customer cem = new Customer("cem");
        ann.getFriends().add(bob);
        cem.getFriends().add(ann);
        assertThat(ann.getFriendOf()).containsExactly(cem);
        shop.sessions.inTransaction(session -> session.add(ann));
        assertThat(shop.rows("friends")).isEqualTo(2);
        try (Session session = shop.sessions.open()) {
            Customer loaded = session.getOne(CUSTOMER, ann.getId());
            assertThat(loaded.getFriends()).extracting(Customer::getName).containsExactly("bob");
            assertThat(loaded.getFriendOf()).extracting(Customer::getName).containsExactly("cem");
            assertThat(session.scalars(select(CUSTOMER).where(CUSTOMER.friends.any(CUSTOMER.name.eq("bob"))))
                            .all())
                    .containsExactly(loaded);
            loaded.getFriends().clear();
            session.commit();
            assertThat(shop.rows("friends")).isEqualTo(1);
            session.delete(loaded);
            session.commit();
            assertThat(shop.rows("friends")).isZero();
        }
    }

    @EachDatabase
    void mappedSelectIn_andOptions(TestDatabase database) {
        SessionFixture shop = shop(database);
        shop.sessions.inTransaction(session -> {
            for (String name : List.of("ann", "bob")) {
                Customer customer = new Customer(name);
                customer.getAddresses().add(new Address(name + "'s"));
                session.add(customer);
            }
        });
        try (Session session = shop.sessions.open()) {
            shop.forget();
            List<Customer> all =
                    session.scalars(select(CUSTOMER).orderBy(CUSTOMER.name)).all();
            assertThat(shop.verbs()).containsExactly("SELECT customers", "SELECT addresses");
            assertThat(all.get(1).getAddresses()).extracting(Address::getStreet).containsExactly("bob's");
            assertThat(shop.sent()).isEmpty();
        }
        try (Session session = shop.sessions.open()) {
            shop.forget();
            Customer raised = session.scalars(select(CUSTOMER)
                            .options(raiseLoad(CUSTOMER.addresses))
                            .where(CUSTOMER.name.eq("ann")))
                    .one();
            assertThatThrownBy(raised::getAddresses).isInstanceOf(UnloadedAttributeException.class);
        }
        try (Session session = shop.sessions.open()) {
            assertThatThrownBy(() -> session.scalars(select(CUSTOMER).options(selectInLoad(ORDER.lines)))
                            .all())
                    .hasMessageContaining("SELECTIN(Order.lines)")
                    .hasMessageContaining("with(…)");
        }
    }

    @EachDatabase
    void deferredColumns_loadWhenTouched_forNeighbours(TestDatabase database) {
        SessionFixture shop = shop(database);
        shop.sessions.inTransaction(session -> {
            for (String name : List.of("ann", "bob")) {
                Customer customer = new Customer(name);
                customer.setNotes(name + " notes");
                session.add(customer);
            }
        });
        try (Session session = shop.sessions.open()) {
            List<Customer> all =
                    session.scalars(select(CUSTOMER).orderBy(CUSTOMER.name)).all();
            shop.forget();
            assertThat(all).extracting(Customer::getNotes).containsExactly("ann notes", "bob notes");
            assertThat(shop.sent()).hasSize(1);
        }
        try (Session session = shop.sessions.open()) {
            shop.forget();
            Customer ann = session.scalars(select(CUSTOMER)
                            .options(loadOnly(CUSTOMER.id), raiseLoad(CUSTOMER.addresses))
                            .where(CUSTOMER.name.eq("ann")))
                    .one();
            assertThat(shop.sent()).singleElement().asString().startsWith("SELECT customers.id FROM");
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(shop.sent()).hasSize(1);
            assertThat(session.scalars(select(CUSTOMER).options(defer(CUSTOMER.name)))
                            .all())
                    .contains(ann);
        }
    }

    @EachDatabase
    void containsEager_takesRowsOfTheStatement(TestDatabase database) {
        SessionFixture shop = shop(database);
        Customer ann = new Customer("ann");
        shop.sessions.inTransaction(session -> {
            session.add(ann);
            for (int amount : new int[] {50, 150, 250}) {
                Order order = new Order(amount);
                order.setCustomer(ann);
                session.add(order);
            }
        });
        try (Session session = shop.sessions.open()) {
            shop.forget();
            Customer loaded = session.scalars(select(CUSTOMER)
                            .join(CUSTOMER.orders)
                            .where(ORDER.amount.gt(100))
                            .options(containsEager(CUSTOMER.orders)))
                    .one();
            assertThat(loaded.getOrders()).extracting(Order::getAmount).containsExactlyInAnyOrder(150, 250);
            assertThat(shop.verbs()).containsExactly("SELECT customers", "SELECT addresses");
        }
    }

    @EachDatabase
    void merge_copiesAGraph_andDoesNotDuplicate(TestDatabase database) {
        SessionFixture shop = shop(database);
        Order order = new Order(1);
        order.getLines().add(new Line(1, "a"));
        order.getLines().add(new Line(2, "b"));
        shop.sessions.inTransaction(session -> session.add(order));
        order.setAmount(5);
        order.getLines().get(0).setArticle("changed");
        order.getLines().remove(1);
        order.getLines().add(new Line(3, "c"));
        shop.sessions.inTransaction(session -> {
            Order own = session.merge(order);
            assertThat(own).isNotSameAs(order);
            assertThat(own.getLines()).hasSize(2);
        });
        assertThat(shop.rows("lines WHERE article = 'changed'")).isEqualTo(1);
        assertThat(shop.rows("lines WHERE number IN (1, 3)")).isEqualTo(2);
        assertThat(shop.rows("lines")).isEqualTo(2);
        assertThat(shop.value("SELECT amount FROM orders")).isEqualTo(5);
        Order fresh = new Order(9);
        shop.sessions.inTransaction(session -> assertThat(session.merge(fresh)).isNotSameAs(fresh));
        assertThat(fresh.getId()).as("a new object stays as it is, too").isNull();
        assertThat(shop.rows("orders WHERE amount = 9")).isEqualTo(1);
    }

    @EachDatabase
    void detached_isReadable_unlessItWasNeverLoaded(TestDatabase database) {
        SessionFixture shop = shop(database);
        shop.sessions.inTransaction(session -> {
            Order order = new Order(1);
            order.getLines().add(new Line(1, "a"));
            session.add(order);
        });
        Order order = shop.sessions.fromTransaction(
                session -> session.scalars(select(ORDER)).one());
        assertThat(order.getAmount()).isEqualTo(1);
        assertThatThrownBy(order::getLines)
                .hasMessageContaining("Order.lines is not loaded and this Order is detached")
                .hasMessageContaining("selectInLoad(ORDER.lines)");
        Order whole = shop.sessions.fromTransaction(session ->
                session.scalars(select(ORDER).options(joinedLoad(ORDER.lines))).one());
        assertThat(whole.getLines()).singleElement().extracting(Line::getOrder).isSameAs(whole);
    }

    @EachDatabase
    void refresh_andExpire_dropChanges(TestDatabase database) {
        SessionFixture shop = shop(database);
        Customer ann = new Customer("ann");
        try (Session session = shop.sessions.open()) {
            session.add(ann);
            session.commit();
            ann.setName("changed");
            session.withoutAutoflush(() -> session.refresh(ann));
            assertThat(ann.getName()).isEqualTo("ann");
            ann.setName("changed");
            session.expire(ann);
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(session.isModified(ann)).isFalse();
            session.expunge(ann);
            assertThat(session.contains(ann)).isFalse();
            ann.setName("later");
            session.add(ann);
            session.commit();
            assertThat(shop.value("SELECT name FROM customers")).isEqualTo("later");
        }
    }

    @EachDatabase
    void wholeCollection_isReplaced(TestDatabase database) {
        SessionFixture shop = shop(database);
        Order order = new Order(1);
        order.getLines().add(new Line(1, "a"));
        order.getLines().add(new Line(2, "b"));
        Customer ann = new Customer("ann");
        Customer bob = new Customer("bob");
        order.setCustomer(ann);
        try (Session session = shop.sessions.open()) {
            session.addAll(List.of(order, bob));
            session.commit();
            order.setCustomer(bob);
            assertThat(ann.getOrders()).isEmpty();
            assertThat(bob.getOrders()).containsExactly(order);
            order.setCustomer(null);
            session.commit();
            assertThat(shop.rows("orders WHERE customer_id IS NULL")).isEqualTo(1);
            assertThat(bob.getOrders()).isEmpty();
        }
    }

    @EachDatabase
    void twoRegistries_oneMetamodel(TestDatabase database) {
        SessionFixture shop = shop(database);
        SessionFactory other = SessionFactory.of(database.engine(), Registry.of(MetaData.of(FRIENDS), CUSTOMER, ORDER));
        shop.sessions.inTransaction(session -> session.add(new Customer("ann")));
        Customer ann = other.fromTransaction(
                session -> session.scalars(select(CUSTOMER)).one());
        assertThat(ann.getName()).isEqualTo("ann");
    }
}
