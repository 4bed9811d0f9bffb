package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.values.CoinPath.COIN;
import static io.jalchemy.tests.values.VaultPath.VAULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
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
        database.engine().listen((sql, nanos) -> sent.add(sql));
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
}
