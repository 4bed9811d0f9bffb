package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.mutable.ArraysPath.ARRAYS;
import static io.jalchemy.tests.mutable.DocPath.DOC;
import static io.jalchemy.tests.session.Streams.throughStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/**
 * Kinds of values × how a program got one × when it changes it × how × what comes next: the row holds the change exactly once. What
 * is expected is what the same change does to a plain value.
 */
class MutableValueChangesTest {

    // ---- one history

    private enum Got {
        ASSIGNED_BEFORE_INSERT {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.object = scene.kind.make().apply("first");
                scene.value = scene.kind.value().get();
                scene.kind.set().accept(scene.object, scene.value);
                scene.session.add(scene.object);
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
            }
        },
        READ_BEFORE_INSERT {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.object = scene.fresh();
                scene.session.add(scene.object);
                scene.get();
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
            }
        },
        READ_AFTER_INSERT {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.object = scene.fresh();
                scene.session.add(scene.object);
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
                scene.get();
            }
        },
        ASSIGNED_TO_A_ROW {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.kind.set().accept(scene.object, null);
                scene.session.flush();
                scene.value = scene.kind.value().get();
                scene.kind.set().accept(scene.object, scene.value);
                scene.session.flush();
            }
        },
        LOADED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.get();
            }
        },
        AFTER_COMMIT {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.session.commit();
                scene.get();
            }
        },
        AFTER_EXPIRE {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.get();
                scene.session.expire(scene.object);
                scene.get();
            }
        },
        AFTER_ROLLBACK {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.get();
                scene.kind.rename().accept(scene.object, "dropped");
                scene.session.flush();
                scene.session.rollback();
                scene.get();
            }
        },
        AFTER_REFRESH {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.get();
                scene.session.refresh(scene.object);
                scene.get();
            }
        },
        DEFERRED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.insert();
                scene.object = scene.session.getOne(scene.kind.entity(), scene.id, defer(scene.kind.attribute()));
                scene.get();
            }
        },
        WITH_NEIGHBOURS {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.insert();
                E neighbour = scene.fresh();
                scene.session.add(neighbour);
                scene.session.commit();
                List<E> both = scene.session
                        .scalars(select(scene.kind.entity())
                                .where(scene.kind.idFrom().apply(scene.id)))
                        .all();
                scene.object = both.stream()
                        .filter(each -> scene.kind.id().apply(each).equals(scene.id))
                        .findAny()
                        .orElseThrow();
                scene.session.commit();
                scene.kind.get().apply(neighbour);
                scene.get();
            }
        },
        ADDED_AGAIN {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.loadWhole();
                scene.session.expunge(scene.object);
                scene.get();
                scene.reopen();
                scene.session.add(scene.object);
            }
        },
        READ_THEN_ADDED_AGAIN {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.get();
                scene.session.commit();
                scene.reopen();
                scene.session.add(scene.object);
            }
        },
        MERGED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.load();
                scene.get();
                scene.reopen();
                scene.object = scene.session.merge(scene.object);
                scene.get();
            }
        },
        TAKEN_BACK_THEN_ADDED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.object = scene.fresh();
                scene.session.add(scene.object);
                scene.session.flush();
                scene.get();
                scene.session.rollback();
                scene.session.add(scene.object);
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
            }
        },
        SERIALIZED_THEN_ADDED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.loadWhole();
                scene.reopen();
                scene.object = throughStream(scene.object);
                scene.session.add(scene.object);
                scene.get();
            }
        },
        READ_THEN_SERIALIZED_THEN_ADDED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.loadWhole();
                scene.get();
                scene.session.commit();
                scene.object = throughStream(scene.object);
                scene.reopen();
                scene.session.add(scene.object);
                scene.get();
            }
        },
        SERIALIZED_THEN_READ_THEN_ADDED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.loadWhole();
                scene.reopen();
                scene.object = throughStream(scene.object);
                scene.get();
                scene.session.add(scene.object);
            }
        },
        SERIALIZED_THEN_MERGED {
            @Override
            <E, V> void get(MutableScene<E, V> scene) {
                scene.loadWhole();
                scene.reopen();
                scene.object = scene.session.merge(throughStream(scene.object));
                scene.get();
            }
        };

        abstract <E, V> void get(MutableScene<E, V> scene);
    }

    private enum When {
        AT_ONCE {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                change.accept(scene.value);
            }
        },
        AFTER_A_FLUSH {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.kind.rename().accept(scene.object, "second");
                scene.session.flush();
                change.accept(scene.value);
            }
        },
        AFTER_QUERIES {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.query();
                scene.query();
                change.accept(scene.value);
            }
        },
        AFTER_AN_AUTOFLUSH {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.kind.rename().accept(scene.object, "second");
                scene.query();
                change.accept(scene.value);
                scene.query();
            }
        },
        AFTER_A_COMMIT {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                change.accept(scene.value);
            }
        },
        AFTER_A_COMMIT_AND_A_READ {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.kind.get().apply(scene.object);
                change.accept(scene.value);
            }
        },
        WHILE_EXPUNGED {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.session.expunge(scene.object);
                change.accept(scene.value);
                scene.session.add(scene.object);
            }
        },
        WHILE_ITS_SESSION_IS_CLOSED {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.reopen();
                change.accept(scene.value);
                scene.session.add(scene.object);
            }
        },
        WHILE_DETACHED_THEN_MERGED {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.reopen();
                change.accept(scene.value);
                scene.object = scene.session.merge(scene.object);
            }
        },
        IN_A_SAVEPOINT {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.session.nested(() -> change.accept(scene.value));
            }
        },
        AFTER_A_SAVEPOINT_ROLLED_BACK {
            @Override
            <E, V> void change(MutableScene<E, V> scene, Consumer<V> change) {
                scene.session.flush();
                try (Savepoint savepoint = scene.session.beginNested()) {
                    change.accept(scene.value);
                    scene.query();
                    scene.session.flush();
                    savepoint.rollback();
                }
                assertThat(MutableKind.comparable(scene.kind.get().apply(scene.object)))
                        .isEqualTo(scene.kind.first());
                scene.get();
                change.accept(scene.value);
                scene.fixture.forget();
            }
        };

        abstract <E, V> void change(MutableScene<E, V> scene, Consumer<V> change);
    }

    private enum Next {
        COMMIT {
            @Override
            <E, V> void go(MutableScene<E, V> scene) {
                scene.session.commit();
            }
        },
        FLUSH_THEN_COMMIT {
            @Override
            <E, V> void go(MutableScene<E, V> scene) {
                scene.session.flush();
                scene.session.flush();
                scene.session.commit();
            }
        },
        EXPUNGE_THEN_ADD {
            @Override
            <E, V> void go(MutableScene<E, V> scene) {
                scene.session.expunge(scene.object);
                scene.session.add(scene.object);
                scene.session.commit();
            }
        };

        abstract <E, V> void go(MutableScene<E, V> scene);
    }

    private static <E, V> void play(
            SoftAssertions soft,
            SessionFixture fixture,
            MutableKind<E, V> kind,
            Got got,
            When when,
            String how,
            Next next) {
        Consumer<V> change = kind.changes().get(how);
        MutableScene<E, V> scene = new MutableScene<>(fixture, kind);
        String name = kind + ", " + got + ", " + when + ", " + how + ", " + next;
        try {
            got.get(scene);
            fixture.forget();
            when.change(scene, change);
            next.go(scene);
            scene.session.commit();
            List<String> updates = updates(fixture, kind);
            soft.assertThat(scene.row()).as(name).isEqualTo(kind.expected(change));
            soft.assertThat(updates).as(name).hasSize(1);
        } catch (RuntimeException | AssertionError e) {
            soft.fail(name, e);
        } finally {
            scene.session.close();
        }
    }

    private static List<String> updates(SessionFixture fixture, MutableKind<?, ?> kind) {
        Pattern column = Pattern.compile("UPDATE .*\\b" + kind.column() + " = .*", Pattern.DOTALL);
        return fixture.sent().stream()
                .filter(each -> column.matcher(each).matches())
                .toList();
    }

    private static SessionFixture fixture(TestDatabase database) {
        return database.kind().dialect().has(Feature.ARRAYS)
                ? new SessionFixture(database, DOC, ARRAYS)
                : new SessionFixture(database, DOC);
    }

    private static List<MutableKind<?, ?>> kinds(TestDatabase database) {
        return MutableKind.all(database.kind().dialect().has(Feature.ARRAYS));
    }

    @EachDatabase
    void everyKind_gotInEveryWay_changedAtAnyTime_isWrittenOnce(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions soft = new SoftAssertions();
        for (MutableKind<?, ?> kind : kinds(database)) {
            String how =
                    kind.changes().keySet().iterator().next(); // one that is seen inside of the value, if there is any
            for (Got got : Got.values()) {
                for (When when : When.values()) {
                    Next next = Next.values()[(got.ordinal() + when.ordinal()) % Next.values().length];
                    play(soft, fixture, kind, got, when, how, next);
                }
            }
        }
        soft.assertAll();
    }

    @EachDatabase
    void everyKind_changedInEveryWay_isWrittenOnce(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions soft = new SoftAssertions();
        for (MutableKind<?, ?> kind : kinds(database)) {
            for (String how : kind.changes().keySet()) {
                for (Got got : List.of(Got.ASSIGNED_BEFORE_INSERT, Got.READ_AFTER_INSERT, Got.AFTER_COMMIT)) {
                    for (When when : List.of(When.AT_ONCE, When.AFTER_AN_AUTOFLUSH)) {
                        play(soft, fixture, kind, got, when, how, Next.COMMIT);
                    }
                }
            }
        }
        soft.assertAll();
    }

    @EachDatabase
    void everyKind_gotInEveryWay_notChanged_sendsNothing(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions soft = new SoftAssertions();
        for (MutableKind<?, ?> kind : kinds(database)) {
            for (Got got : Got.values()) {
                for (When when : When.values()) {
                    idle(soft, fixture, kind, got, when);
                }
            }
        }
        soft.assertAll();
    }

    private static <E, V> void idle(
            SoftAssertions soft, SessionFixture fixture, MutableKind<E, V> kind, Got got, When when) {
        MutableScene<E, V> scene = new MutableScene<>(fixture, kind);
        String name = kind + ", " + got + ", " + when;
        try {
            got.get(scene);
            fixture.forget();
            when.change(scene, each -> {});
            soft.assertThat(scene.session.isModified(scene.object)).as(name).isFalse();
            soft.assertThat(scene.session.dirty()).as(name).isEmpty();
            scene.session.commit();
            soft.assertThat(updates(fixture, kind)).as(name).isEmpty();
            soft.assertThat(scene.row()).as(name).isEqualTo(kind.first());
        } catch (RuntimeException | AssertionError e) {
            soft.fail(name, e);
        } finally {
            scene.session.close();
        }
    }

    @EachDatabase
    void everyKind_changedAndChangedBack_sendsNothing(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (MutableKind<?, ?> kind : kinds(database)) {
            changedAndBack(fixture, kind);
        }
    }

    private static <E, V> void changedAndBack(SessionFixture fixture, MutableKind<E, V> kind) {
        MutableScene<E, V> scene = new MutableScene<>(fixture, kind);
        scene.load();
        scene.get();
        kind.changes().values().iterator().next().accept(scene.value);
        assertThat(scene.session.isModified(scene.object)).as(kind.name()).isTrue();
        assertThat(scene.session.dirty()).as(kind.name()).containsExactly(scene.object);
        kind.set().accept(scene.object, kind.value().get());
        boolean digest = kind.name().startsWith("large"); // what it was is not known
        assertThat(scene.session.isModified(scene.object)).as(kind.name()).isEqualTo(digest);
        fixture.forget();
        scene.session.commit();
        assertThat(updates(fixture, kind)).as(kind.name()).hasSize(digest ? 1 : 0);
        assertThat(scene.row()).isEqualTo(kind.first());
        scene.session.close();
    }

    @EachDatabase
    void everyKind_changedAfterItsRowWasTakenBack_isInsertedAsItIs(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (MutableKind<?, ?> kind : kinds(database)) {
            for (String how : kind.changes().keySet()) {
                takenBack(fixture, kind, how);
            }
        }
    }

    private static <E, V> void takenBack(SessionFixture fixture, MutableKind<E, V> kind, String how) {
        MutableScene<E, V> scene = new MutableScene<>(fixture, kind);
        Consumer<V> change = kind.changes().get(how);
        scene.object = scene.fresh();
        scene.session.add(scene.object);
        scene.session.flush();
        scene.get();
        scene.session.rollback();
        change.accept(scene.value);
        scene.session.add(scene.object);
        fixture.forget();
        scene.session.commit();
        assertThat(updates(fixture, kind)).as(kind + ", " + how).isEmpty();
        scene.id = scene.kind.id().apply(scene.object);
        assertThat(scene.row()).as(kind + ", " + how).isEqualTo(kind.expected(change));
        scene.session.close();
    }

    // ---- the object is gone, the value is not

    @EachDatabase
    void everyKind_changedAfterItsObjectIsGone_isWritten(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (MutableKind<?, ?> kind : kinds(database)) {
            for (boolean loadedAgain : new boolean[] {false, true}) {
                gone(fixture, kind, loadedAgain);
            }
        }
    }

    private static <E, V> void gone(SessionFixture fixture, MutableKind<E, V> kind, boolean loadedAgain) {
        MutableScene<E, V> scene = new MutableScene<>(fixture, kind);
        scene.load();
        scene.get();
        if (!kind.holdsOwner()) {
            WeakReference<E> object = new WeakReference<>(scene.object);
            scene.object = null;
            collect(object);
        }
        if (loadedAgain) {
            scene.object = scene.session.getOne(kind.entity(), scene.id);
        }
        Consumer<V> change = kind.changes().values().iterator().next();
        change.accept(scene.value);
        fixture.forget();
        scene.session.commit();
        assertThat(updates(fixture, kind)).as(kind.name()).hasSize(1);
        assertThat(scene.row()).as(kind.name()).isEqualTo(kind.expected(change));
        scene.session.close();
    }

    private static void collect(WeakReference<?> object) {
        for (int i = 0; object.get() != null; i++) {
            assertThat(i).as("the object stays reachable").isLessThan(100);
            System.gc();
        }
    }
}
