package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Unmapped;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An entity may have any constructors: none of them is called, and no initialiser runs, when a row becomes an object. */
class RowConstructorsTest {

    /** What constructors and initialisers say of themselves. */
    private static final List<String> CALLED = new ArrayList<>();

    private static String called(String name) {
        CALLED.add(name);
        return name;
    }

    interface Named {
        String name();
    }

    @Entity
    static class WithoutArguments implements Named {
        @PrimaryKey
        private @Nullable Long id;

        private String name = called("initialiser");

        @Unmapped
        @SuppressWarnings("jalchemy") // that it does not run for loaded objects is what is tested
        private final String more = called("initialiser of what is not mapped");

        WithoutArguments() {
            name = called("constructor of " + more);
        }

        @Override
        public String name() {
            return name;
        }
    }

    @Entity
    static class WithArguments implements Named {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        WithArguments(String name) {
            this.name = called(Objects.requireNonNull(name));
        }

        @Override
        public String name() {
            return name;
        }
    }

    @Entity
    static class Several implements Named {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        Several() {
            this("given by the other one");
        }

        private Several(String name) {
            this.name = called(name);
        }

        @Override
        public String name() {
            return name;
        }
    }

    private static final Map<EntityPath<? extends Named, Long>, Supplier<Named>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(WithoutArgumentsPath.WITHOUT_ARGUMENTS, WithoutArguments::new);
        KINDS.put(WithArgumentsPath.WITH_ARGUMENTS, () -> new WithArguments("a name"));
        KINDS.put(SeveralPath.SEVERAL, Several::new);
    }

    @EachDatabase
    void noConstructor_isCalledForARow_howeverItIsRead(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, KINDS.keySet().toArray(EntityPath<?, ?>[]::new));
        KINDS.forEach((path, make) -> check(fixture, path, make));
    }

    private static <E extends Named> void check(
            SessionFixture fixture, EntityPath<E, Long> path, Supplier<? extends Named> make) {
        CALLED.clear();
        Named made = make.get();
        assertThat(CALLED).as("called by the program").isNotEmpty();
        fixture.sessions.inTransaction(session -> session.add(made));
        CALLED.clear();
        List<Function<Session, Named>> ways = List.of(
                session -> Objects.requireNonNull(session.get(path, 1L)),
                session -> session.scalars(select(path)).one(),
                session -> session.stream(select(path), 1).iterator().next(),
                session -> session.merge(made));
        for (Function<Session, Named> way : ways) {
            String name = fixture.sessions.fromTransaction(session -> {
                Named row = way.apply(session);
                assertThat(row).isNotSameAs(made);
                session.refresh(row);
                return row.name();
            });
            assertThat(name).isEqualTo(made.name());
        }
        assertThat(CALLED).as("called for rows of %s", path).isEmpty();
    }
}
