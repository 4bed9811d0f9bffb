package io.jalchemy.tests.values;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.values.CoinPath.COIN;
import static io.jalchemy.tests.values.CratePath.CRATE;
import static io.jalchemy.tests.values.DepotPath.DEPOT;
import static io.jalchemy.tests.values.VaultPath.VAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.values.KeyTypes.Serial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys and keys of several parts are followed by what they say, not by the objects that say it. */
class KeyFormsInRelationshipsTest {

    private static byte[] key(int number) {
        return new byte[] {(byte) number, 0, -1};
    }

    @EachDatabase
    void bytesAndDecimals_leadToTheSameObjects(TestDatabase database) {
        Registry registry = Registry.of(VAULT, COIN);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        sessions.inTransaction(session -> {
            for (int v = 0; v < 3; v++) {
                Vault vault = new Vault(key(v), "v" + v);
                for (int c = 1; c <= 4; c++) {
                    vault.getCoins().add(new Coin(key(v), new BigDecimal(c), vault));
                }
                session.add(vault);
            }
        });
        List<String> sent = new ArrayList<>();
        database.engine().listen(EngineListener.ofStatements(sent::add));
        try (Session session = sessions.open()) {
            List<Vault> vaults =
                    session.scalars(select(VAULT).orderBy(VAULT.name.asc())).all();
            sent.clear();
            for (Vault each : vaults) {
                assertThat(each.getCoins()).hasSize(4).allSatisfy(coin -> assertThat(coin.getVault())
                        .isSameAs(each));
            }
            assertThat(sent).as("collections of neighbours are loaded together").hasSize(1);
            Coin coin = session.get(COIN, new CoinPath.Key(key(1), new BigDecimal("2.000")));
            assertThat(coin).isIn(vaults.get(1).getCoins());
            assertThat((byte[]) Inspection.of(vaults.get(2)).key()).isEqualTo(key(2));
            assertThat(sent).hasSize(1);
        }
        try (Session session = sessions.open()) {
            List<Coin> coins = session.scalars(select(COIN)).all();
            List<Vault> vaults = session.scalars(select(VAULT)).all();
            sent.clear();
            assertThat(coins).allSatisfy(coin -> assertThat(coin.getVault()).isIn(vaults));
            assertThat(sent).as("the session has them").isEmpty();
            Coin moved = session.get(COIN, new CoinPath.Key(key(0), new BigDecimal("1")));
            assertThat(moved.getWorth()).isEqualTo(new BigDecimal("1.00"));
            session.get(VAULT, key(2)).getCoins().add(moved);
            session.delete(session.get(COIN, new CoinPath.Key(key(0), new BigDecimal("2.0"))));
            session.commit();
            assertThat(session.get(VAULT, key(2)).getCoins()).hasSize(5).contains(moved);
            assertThat(session.get(VAULT, key(0)).getCoins()).hasSize(2);
        }
    }

    private static Crate crate(Session session, long number) {
        return session.getOne(CRATE, new Serial(number));
    }

    private static Depot depot(Session session, long number) {
        return session.getOne(DEPOT, new Serial(number));
    }

    @EachDatabase
    void valuesThatKnowNothingOfEquality_leadToTheSameObjects(TestDatabase database) {
        Registry registry = Registry.of(DEPOT, CRATE);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        sessions.inTransaction(session -> {
            for (int d = 0; d < 5; d++) {
                Depot depot = new Depot(new Serial(d), "d" + d);
                for (int c = 0; c < 8; c++) {
                    Crate crate = new Crate(10L * d + c);
                    depot.getCrates().add(crate);
                    depot.getKnown().add(crate);
                }
                session.add(depot);
            }
        });
        for (LoadOption[] how : new LoadOption[][] {
            {},
            {selectInLoad(DEPOT.crates), selectInLoad(DEPOT.known)},
            {joinedLoad(DEPOT.crates)},
            {joinedLoad(DEPOT.known)}
        }) {
            try (Session session = sessions.open()) {
                List<Depot> depots =
                        session.scalars(select(DEPOT).options(how)).unique().all();
                assertThat(depots).hasSize(5).allSatisfy(each -> {
                    assertThat(each.getCrates()).hasSize(8).allMatch(crate -> crate.getDepot() == each);
                    assertThat(each.getKnown()).containsExactlyInAnyOrderElementsOf(each.getCrates());
                });
            }
        }
        try (Session session = sessions.open()) {
            List<Crate> crates = session.scalars(select(CRATE)).all();
            Depot first = depot(session, 0);
            assertThat(crates.stream().filter(each -> each.getDepot() == first)).hasSize(8);
            Depot second = depot(session, 1);
            Crate moved = crate(session, 3);
            moved.setDepot(second);
            first.getKnown().remove(moved);
            session.commit();
            assertThat(first.getCrates()).hasSize(7);
            assertThat(second.getCrates()).hasSize(9).contains(moved);
            assertThat(first.getKnown()).hasSize(7);
            moved.setDepot(depot(session, 1));
            moved.setLabel(new Serial(3));
            assertThat(session.isModified(moved)).as("it is the same").isFalse();
            crate(session, 22).setLabel(new Serial(21));
            crate(session, 21).setLabel(new Serial(20));
            crate(session, 20).setLabel(new Serial(99));
            session.commit();
            session.delete(moved);
            session.add(new Crate(3));
            session.commit();
            assertThat(crate(session, 3).getDepot()).isSameAs(second);
            first.setId(new Serial(500));
            assertThatThrownBy(session::commit).isInstanceOf(DatabaseException.class); // crates refer to it
            session.rollback();
            assertThat(depot(session, 0)).isSameAs(first);
            Depot alone = new Depot(new Serial(600), "alone");
            session.add(alone);
            session.commit();
            alone.getId().number = 601;
            session.commit();
            assertThat(session.get(DEPOT, new Serial(601)))
                    .as("the key was changed in place")
                    .isSameAs(alone);
            assertThat(session.get(DEPOT, new Serial(600))).isNull();
            assertThat(((Serial) Inspection.of(alone).key()).number).isEqualTo(601);
        }
        Depot detached = sessions.fromTransaction(session -> depot(session, 3));
        detached.setName("merged");
        sessions.inTransaction(session -> {
            assertThat(session.merge(detached)).isSameAs(depot(session, 3));
            session.merge(new Depot(new Serial(3), "merged again"));
        });
        assertThat(sessions.<String, RuntimeException>fromTransaction(
                        session -> depot(session, 3).getName()))
                .isEqualTo("merged again");
    }

    @EachDatabase
    void keysOfBytes_travelWithSerialisedObjects(TestDatabase database) throws Exception {
        Registry registry = Registry.of(VAULT, COIN);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        Vault vault = new Vault(key(1), "v");
        sessions.inTransaction(session -> {
            vault.getCoins().add(new Coin(key(1), new BigDecimal(1), vault));
            session.add(vault);
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(vault);
        }
        Vault back = (Vault) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat((byte[]) Inspection.of(back).key()).isEqualTo(key(1));
        try (Session session = sessions.open()) {
            session.add(back);
            assertThat(session.get(VAULT, key(1))).isSameAs(back);
            assertThat(session.scalars(select(COIN)).one().getVault()).isSameAs(back);
        }
    }
}
