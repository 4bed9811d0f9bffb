package io.jalchemy.tests.session;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.hubs.DynamicHubPath.DYNAMIC_HUB;
import static io.jalchemy.tests.hubs.EntryPath.ENTRY;
import static io.jalchemy.tests.hubs.WriteHubPath.WRITE_HUB;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.hubs.Hub;
import io.jalchemy.tests.hubs.Named;
import io.jalchemy.tests.session.HubKind.Tie;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** Hubs in the database, and what collections of theirs have. */
final class HubScene {

    private HubScene() {}

    static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(database, ENTRY, DYNAMIC_HUB, WRITE_HUB);
    }

    /** A hub that has elements of these names in {@code tie}; its id. */
    static Long stored(SessionFixture fixture, HubKind kind, Tie tie, String... names) {
        Hub hub = kind.maker.apply("hub");
        for (String name : names) {
            tie.of(hub).add(kind.element(tie, name));
        }
        fixture.sessions.inTransaction(session -> session.add(hub));
        return hub.getId();
    }

    static List<String> names(Collection<? extends Named> elements) {
        return elements.stream().map(Named::getName).sorted().toList();
    }

    /** What the hub has, asked by a query of the program. */
    static List<String> found(Session session, HubKind kind, Tie tie, Hub hub) {
        return names(session.scalars(select(kind.elements(tie)).where(withParent(hub, kind.attribute(tie))))
                .all());
    }

    static List<String> rows(SessionFixture fixture, HubKind kind, Tie tie, Hub hub) {
        return fixture.column(kind.rows(tie, hub)).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    /** Something that is checked for each kind of hub and each of its collections. */
    interface Check {
        void of(HubKind kind, Tie tie) throws Exception;
    }

    static void each(SoftAssertions all, Check check) {
        for (HubKind kind : HubKind.values()) {
            for (Tie tie : Tie.values()) {
                try {
                    check.of(kind, tie);
                } catch (Exception | AssertionError e) {
                    all.fail(kind + " " + tie, e);
                }
            }
        }
    }
}
