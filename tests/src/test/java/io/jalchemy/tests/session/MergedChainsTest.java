package io.jalchemy.tests.session;

import static io.jalchemy.tests.merging.ChainLinkPath.CHAIN_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.merging.ChainLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Graphs as deep as they are: chains of objects are merged, added and deleted without a stack that grows with them. */
class MergedChainsTest {

    /** A chain of a hundred thousand, each holding the next, in both directions. */
    private static List<ChainLink> chain(int length, boolean keys) {
        List<ChainLink> all = new ArrayList<>();
        @Nullable ChainLink last = null;
        for (long id = 1; id <= length; id++) {
            ChainLink link = new ChainLink(keys ? id : null);
            if (last != null) {
                last.getNext().add(link);
            }
            all.add(link);
            last = link;
        }
        return all;
    }

    @Test
    void aLongChain_isMerged_andAdded() {
        int length = 100_000;
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            SessionFixture chains = new SessionFixture(database, CHAIN_LINK);
            List<ChainLink> all = chain(length, false);
            try (Session session = chains.sessions.open()) {
                ChainLink own = session.merge(all.get(0));
                int merged = 0;
                for (ChainLink each = own;
                        each != null;
                        each = each.getNext().isEmpty() ? null : each.getNext().get(0)) {
                    assertThat(Inspection.of(each).isPending()).isTrue();
                    merged++;
                }
                assertThat(merged).isEqualTo(length);
                session.expungeAll();
            }
            try (Session session = chains.sessions.open()) {
                session.add(all.get(0));
                assertThat(Inspection.of(all.get(length - 1)).isPending()).isTrue();
                session.expunge(all.get(0));
            }
        }
    }

    @EachDatabase
    void aChain_isMergedAndStored_andDeletedFromItsBeginning(TestDatabase database) {
        SessionFixture chains = new SessionFixture(database, CHAIN_LINK);
        int length = 300;
        chains.sessions.inTransaction(
                session -> session.merge(chain(length, true).get(length - 1)));
        assertThat(chains.rows("chain_links")).isEqualTo(length);
        chains.sessions.inTransaction(session -> session.delete(session.getOne(CHAIN_LINK, 1L)));
        assertThat(chains.rows("chain_links")).isZero();
    }
}
